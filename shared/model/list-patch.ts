import { isSame } from './is-same.ts';

/** What became of a list: so many entries at its head and at its end are still the same, and these stand between them. */
export type ListPatch<T> = { readonly head: number; readonly tail: number; readonly between: readonly T[] };

/** What turns `before` into `after`. A part that came or went moves the ones behind it and changes none of them. */
export function patchList<T>(before: readonly T[] = [], after: readonly T[]): ListPatch<T> {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  return { head, tail, between: after.slice(head, after.length - tail) };
}

/** `before` with what `patch` says became of it; what stayed is the very same. */
export function applyList<T>(before: readonly T[] = [], { head, tail, between }: ListPatch<T>): readonly T[] {
  // What stayed the same stays the same list, so that nothing is drawn again for it.
  if (between.length === 0 && head + tail === before.length) return before;
  return [...before.slice(0, head), ...between, ...before.slice(before.length - tail)];
}
