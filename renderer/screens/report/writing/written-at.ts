import type { EditorState } from 'prosemirror-state';
import type { PreviewView } from '../../../../shared/api/studio-views.ts';
import type { Editor } from './editors.ts';
import { placesIn } from './to-prose.ts';

/**
 * Which block of its text the cursor stands in, as it is saved, and how far down in it: 0 at its first letter, 1 at its last. In a
 * table also in which of its rows, counted from 0 without the one that heads it.
 */
export type WrittenAt = { readonly block: number; readonly down: number; readonly row: number | null };

/** Where in the text the cursor stands; in a paragraph that is still empty it is behind the one before. */
export function writtenAt({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): WrittenAt | null {
  const child = Math.min(selection.$head.index(0), doc.childCount - 1);
  const places = placesIn(doc);
  const here = places[child] ?? null;
  if (here !== null) {
    let start = 0;
    for (let before = 0; before < child; before += 1) start += doc.child(before).nodeSize;
    const down = (selection.head - start) / doc.child(child).nodeSize;
    const row = doc.child(child).type.name === 'table' ? Math.max(0, selection.$head.index(1) - 1) : null;
    return { block: here, down: Math.min(Math.max(down, 0), 1), row };
  }
  const before = places.slice(0, child).findLast((place) => place !== null);
  return before === undefined || before === null ? null : { block: before, down: 1, row: null };
}

/** The blocks of the paper that print this block of a text, by their places. */
export function printedAt(
  { origins }: Pick<PreviewView, 'origins'>,
  { of, key }: Pick<Editor, 'of' | 'key'>,
  block: number,
): readonly number[] {
  return origins.flatMap((origin, at) =>
    origin !== null && origin.of === of && origin.key === key && origin.block === block ? [at] : [],
  );
}
