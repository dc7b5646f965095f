/** No word that somebody mistyped is longer, and comparing takes as many steps as the lengths multiplied. */
const MOST_LETTERS = 100;

/** The one of `known` that `word` most likely means, or null when none is near: one slip for every three letters. */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (word.length > MOST_LETTERS) return null;
  const own = plain(word);
  let best: { readonly word: string; readonly slips: number } | null = null;
  for (const candidate of known) {
    if (candidate.length > MOST_LETTERS) continue;
    const most = Math.max(1, Math.floor(candidate.length / 3));
    const slips = countSlips(own, plain(candidate));
    if (slips <= most && (best === null || slips < best.slips)) best = { word: candidate, slips };
  }
  return best?.word ?? null;
}

/** How many letters must be put in, left out, changed or swapped with a neighbour to make `one` into `other`. */
function countSlips(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
