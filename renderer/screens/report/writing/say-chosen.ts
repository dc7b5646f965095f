import { NodeSelection, Plugin, type Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { BOUND_SHOWS } from '../../../../shared/model/block-options.ts';
import { announce } from '../../../state/announce.ts';
import { readOption } from './block-values.ts';
import { BLOCK_WORDS } from './block-words.ts';
import { around, NEW_NOTE } from './commands.ts';

/**
 * Says what the arrow keys have come to that a screen reader reads as words like others, or not at all: a figure or reference and what
 * it is, a table, chart or picture, and where a footnote begins and ends. What is put in is said too, from wherever it was asked for.
 */
export function sayChosen(): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        const { selection, doc } = view.state;
        const isNew = doc !== before.doc;
        if (selection.eq(before.selection) || !(view.hasFocus() || isNew)) return;
        if (selection instanceof NodeSelection) return say(nameChosen(view, selection), isNew);
        const words = noteAround(selection);
        const was = noteAround(before.selection);
        if (words !== null && was === null)
          announce(words === NEW_NOTE ? 'Footnote: type its words. Escape leaves it.' : `Footnote: ${words}`);
        if (words === null && was !== null) announce('Out of the footnote.');
      },
    }),
  });
}

/** The words of the footnote that holds the cursor, or null. */
function noteAround({ $from }: Selection): string | null {
  return around($from, 'footnote')?.node.textContent ?? null;
}

function say(name: string, isNew: boolean): void {
  if (name !== '') announce(isNew ? `Put in: ${name}. F6 leads on to its options.` : name);
}

function nameChosen(view: EditorView, { node, from }: NodeSelection): string {
  const drawn = view.nodeDOM(from);
  if (!(drawn instanceof HTMLElement)) return '';
  if (node.type.name === 'picture') return `Picture: ${String(node.attrs['caption'])}. ${String(node.attrs['alt'])}`;
  if (node.type.name === 'bound') {
    const block: unknown = node.attrs['block'];
    const show = BOUND_SHOWS.find((one) => one === readOption(block, ['show']));
    // The number is the paper's: until it is drawn there is only what the author calls it.
    const caption = drawn.querySelector('figcaption, caption')?.textContent ?? String(readOption(block, ['caption']));
    return show === undefined ? '' : `${BLOCK_WORDS[show].name}: ${caption}`;
  }
  // What it is stands in its title, for those who see it.
  return drawn.title === '' ? '' : `${drawn.textContent}: ${drawn.title}`;
}
