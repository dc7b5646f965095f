import { diffArrays } from 'diff';

/** One step of going through two versions of a row of things: both as they are, one changed into the other, one alone. */
export type Step<T> =
  | { readonly kind: 'same' | 'changed'; readonly before: T; readonly after: T }
  | { readonly kind: 'went'; readonly before: T }
  | { readonly kind: 'came'; readonly after: T };

/**
 * Goes through `before` and `after` in order. Things with the same key are the same; between them, a thing that went and one that
 * came are one that changed where `alike` says so, in the order they stand.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string,
  alike: (before: T, after: T) => boolean,
): readonly Step<T>[] {
  const keyed = (things: readonly T[]) => things.map((thing) => ({ thing, key: keyOf(thing) }));
  const parts = diffArrays(keyed(before), keyed(after), { comparator: (one, other) => one.key === other.key });
  const steps: Step<T>[] = [];
  let went: T[] = [];
  let came: T[] = [];
  let at = 0;
  const settle = (): void => {
    steps.push(...matchUp(went, came, alike));
    went = [];
    came = [];
  };
  for (const part of parts) {
    const things = part.value.map((one) => one.thing);
    if (part.removed) {
      went.push(...things);
      at += things.length;
    } else if (part.added) came.push(...things);
    else {
      settle();
      // The newer one stands for both; the older is beside it for what the key leaves out.
      things.forEach((after, place) => steps.push({ kind: 'same', before: before[at + place] ?? after, after }));
      at += things.length;
    }
  }
  settle();
  return steps;
}

function matchUp<T>(
  went: readonly T[],
  came: readonly T[],
  alike: (before: T, after: T) => boolean,
): readonly Step<T>[] {
  const steps: Step<T>[] = [];
  let next = 0;
  for (const after of came) {
    const found = went.findIndex((before, place) => place >= next && alike(before, after));
    if (found === -1) {
      steps.push({ kind: 'came', after });
      continue;
    }
    for (const before of went.slice(next, found)) steps.push({ kind: 'went', before });
    const before = went[found];
    if (before !== undefined) steps.push({ kind: 'changed', before, after });
    next = found + 1;
  }
  return [...steps, ...went.slice(next).map((before): Step<T> => ({ kind: 'went', before }))];
}

/** Whether two texts share at least half of their words: then one was made from the other. */
export function shareWords(before: string, after: string): boolean {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  let shared = 0;
  for (const word of was) if (is.has(word)) shared += 1;
  return shared * 2 >= Math.max(1, Math.min(was.size, is.size));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
