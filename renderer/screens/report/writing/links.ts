import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { markType } from './commands.ts';
import type { Stretch } from './decorations.ts';
import { schema } from './schema.ts';

/** The link around the cursor or in the selection, with all of its words. */
export function linkAt(state: EditorState): (Stretch & { readonly href: string }) | null {
  const { $from, empty, to } = state.selection;
  const start = $from.start();
  let found: (Stretch & { readonly href: string }) | null = null;
  $from.parent.forEach((piece, offset) => {
    const mark = markType('link').isInSet(piece.marks);
    if (mark === undefined) return;
    const from = start + offset;
    const end = from + piece.nodeSize;
    const touches = empty ? from <= to && end >= to : from < to && end > $from.pos;
    if (touches && found === null) found = { from, to: end, href: String(mark.attrs['href']) };
  });
  return found;
}

/** Asks for a link by `ask` where words are selected or the cursor stands in one; elsewhere the key is not the text's. */
export function askForLink(ask: () => void): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof TextSelection) || (selection.empty && linkAt(state) === null)) return false;
    if (dispatch !== undefined) ask();
    return true;
  };
}

/** Makes the selection, or the link around the cursor, lead to `href`; takes the link away when it is null. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const link = markType('link');
    const { from, to } = selection.empty ? (linkAt(state) ?? selection) : selection;
    if (href === null) {
      dispatch?.(state.tr.removeMark(from, to, link));
      return from < to;
    }
    const mark = link.create({ href });
    const tr =
      from === to
        ? state.tr.replaceSelectionWith(schema.text(href.replace(/^(https:\/\/|mailto:)/, ''), [mark]), false)
        : state.tr.removeMark(from, to, link).addMark(from, to, mark);
    dispatch?.(tr.removeStoredMark(link).scrollIntoView());
    return true;
  };
}
