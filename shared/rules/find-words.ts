/** The most words of a search that are looked at; what more is typed only narrows what is already narrow. */
const MOST_WORDS = 12;

// What the file's index takes for a word: a run of letters and digits (SQLite FTS5, tokenizer unicode61).
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

// Words that stand in nearly every sentence: they tell no record from another, and a third of an index would be of them.
const SMALL_WORDS = (
  'a an and are as at be been but by for from had has have if in into is it its no not of on or so such than that the their ' +
  'them then there these they this those to was were which while who will with would'
).split(' ');
const SMALL = new Set(SMALL_WORDS);
const SMALL_WORD = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${SMALL_WORDS.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');

/**
 * The words of what somebody typed, in small letters. Signs, quotes and operators are only gaps; small words count only where
 * there is nothing else, as the start of longer ones.
 */
export function wordsOf(typed: string): readonly string[] {
  const words = [...new Set(typed.normalize('NFC').toLowerCase().match(WORD) ?? [])];
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** Text as it is indexed: without the small words that no search looks for. */
export function withoutSmallWords(text: string): string {
  return text.replace(SMALL_WORD, '');
}

/** Text in small letters without accents: `Siân` is `sian`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A piece of text around the words looked for. */
export type Snippet = readonly { readonly text: string; readonly found: boolean }[];

const BEFORE = 50;
const LONGEST = 160;

/** The part of `text` where the first of `words` begins a word, with each that is found marked; the start when none is. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const places = [...text.matchAll(WORD)].map((match) => ({ at: match.index, word: match[0], folded: fold(match[0]) }));
  const folded = words.map(fold);
  const hits = places.filter((place) => folded.some((word) => place.folded.startsWith(word)));
  const first = hits[0]?.at ?? 0;
  const from = first <= BEFORE ? 0 : (places.find((place) => place.at >= first - BEFORE)?.at ?? first);
  const to =
    from + LONGEST >= text.length
      ? text.length
      : (places.findLast((place) => place.at <= from + LONGEST)?.at ?? text.length);
  const pieces: { readonly text: string; readonly found: boolean }[] = [];
  const add = (piece: string, found: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, found });
  };
  let at = from;
  add(from === 0 ? '' : '…', false);
  for (const hit of hits) {
    if (hit.at < at || hit.at + hit.word.length > to) continue;
    add(text.slice(at, hit.at), false);
    add(hit.word, true);
    at = hit.at + hit.word.length;
  }
  add(text.slice(at, to), false);
  add(to === text.length ? '' : '…', false);
  return pieces;
}
