import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { findMisspelt, onLearnt } from '../../../state/spelling.ts';
import { drawLayer, linesIn, type Marked, type Stretch } from './decorations.ts';
import { openTool } from './editors.ts';

const WORD = /[\p{L}][\p{L}\p{M}'’-]*[\p{L}]|\p{L}/gu;

/** Words are looked at this long after the last key. */
const REST_MS = 400;

/** Watches over the spelling of one text, off the keys: `look` is asked for after each change. */
export function watchSpelling(view: EditorView): { readonly look: () => void; readonly stop: () => void } {
  let timer: number | null = null;
  let over = false;
  const mark = async (): Promise<void> => {
    const { doc } = view.state;
    const words = wordsIn(view);
    const misspelt = await findMisspelt(words.map(({ word }) => word));
    // What was typed meanwhile is looked at by the next turn.
    if (over || view.state.doc !== doc) return;
    const marks = words
      .filter(({ word }) => misspelt.has(word))
      .map(({ from, to }): Marked => ({ from, to, className: 'ed-misspelt' }));
    drawLayer(view, 'spelling', marks);
  };
  const look = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      mark().catch(() => undefined);
    }, REST_MS);
  };
  // A word that is learnt in one text is right in all of them.
  const forget = onLearnt(look);
  return {
    look,
    stop: () => {
      over = true;
      forget();
      if (timer !== null) window.clearTimeout(timer);
    },
  };
}

function wordsIn(view: EditorView): readonly (Stretch & { readonly word: string })[] {
  return linesIn(view.state.doc).flatMap(({ text, start }) =>
    [...text.matchAll(WORD)].map((match) => ({
      word: match[0],
      from: start + match.index,
      to: start + match.index + match[0].length,
    })),
  );
}

/** A right click on a misspelt word, or the menu key in it, selects it and asks what was meant. */
export function askAboutWord(view: EditorView, event: MouseEvent): boolean {
  const at = event.button === 2 ? view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : undefined;
  const pos = at ?? view.state.selection.from;
  const hit = wordsIn(view).find(({ from, to }) => from <= pos && pos <= to);
  const isMarked = view.domAtPos(pos).node.parentElement?.closest('.ed-misspelt') !== null;
  if (hit === undefined || !isMarked) return false;
  event.preventDefault();
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, hit.from, hit.to)));
  openTool('word');
  return true;
}
