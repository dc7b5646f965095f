/** The most words of a search that are looked at; what more is typed only narrows what is already narrow. */
const MOST_WORDS = 12;

// What the file's index takes for a word: a run of letters and digits (SQLite FTS5, tokenizer unicode61).
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The words of what somebody typed, in small letters. Signs, quotes and operators are only gaps. */
export function wordsOf(typed: string): readonly string[] {
  const words = typed.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
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
