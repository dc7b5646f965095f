const SMALL = new Set([
  'and',
  'of',
  'the',
  'for',
  'in',
  'to',
  'on',
  'a',
  'implications',
  'implication',
  'summary',
  'section',
]);

/** How alike two headings are, from 0 to 1: the words they share of all they have. Small words, and the word implications, count little. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

function wordsOf(heading: string): ReadonlySet<string> {
  const words = heading
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[a-z]{2,}/g);
  const all = (words ?? []).map((word) => word.replace(/(ies)$/, 'y').replace(/([^s])s$/, '$1'));
  const telling = all.filter((word) => !SMALL.has(word) && !SMALL.has(`${word}s`));
  return new Set(telling.length > 0 ? telling : all);
}
