import { diffLine } from '../compare/diff-line.ts';
import { Marks } from '../compare/redline.ts';

/** The characters from `start` up to `end` of a text, and what stands there instead. */
export type Hunk = { readonly start: number; readonly end: number; readonly put: string };

/** What differs between two lines, word by word, in the order of `was`. */
export function hunksOf(was: string, now: string): readonly Hunk[] {
  const marks = new Marks();
  const pieces = diffLine([{ kind: 'text', text: was }], [{ kind: 'text', text: now }], marks);
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const piece of pieces) {
    const text = 'text' in piece ? piece.text : '';
    const mark = marks.marks.get(piece);
    if (mark === undefined) {
      if (open !== null) hunks.push(open);
      open = null;
      at += text.length;
      continue;
    }
    const here: Hunk = open ?? { start: at, end: at, put: '' };
    if (mark === 'deleted') at += text.length;
    open = mark === 'deleted' ? { ...here, end: at } : { ...here, put: here.put + text };
  }
  return open === null ? hunks : [...hunks, open];
}

/**
 * `ours` with what `theirs` changed in `base` carried over, once where both changed the same; null where both wrote in the same place, or so near that the two were
 * about the same words.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | null {
  const mine = hunksOf(base, ours);
  const done = (two: Hunk): boolean =>
    mine.some((one) => one.start === two.start && one.end === two.end && one.put === two.put);
  const other = hunksOf(base, theirs).filter((two) => !done(two));
  const meet = (one: Hunk, two: Hunk): boolean => one.start <= two.end && two.start <= one.end;
  if (mine.some((one) => other.some((two) => meet(one, two)))) return null;
  let merged = base;
  for (const { start, end, put } of [...mine, ...other].toSorted((a, b) => b.start - a.start))
    merged = merged.slice(0, start) + put + merged.slice(end);
  return merged;
}
