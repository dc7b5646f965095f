import type { FoundInText, LoneText } from './rule.ts';

/** What a match of a pattern becomes: the words of the finding, or null to leave it alone. */
export type Said = Omit<FoundInText, 'start' | 'end'>;

/** Each match of `pattern` (global) in the words of `text` that `say` has something to say about, at the match's own characters. */
export function findMatches(
  text: LoneText,
  pattern: RegExp,
  say: (match: RegExpExecArray) => Said | null,
): readonly FoundInText[] {
  return [...text.text.words.matchAll(pattern)].flatMap((match) => {
    const said = say(match);
    return said === null ? [] : [{ start: match.index, end: match.index + match[0].length, ...said }];
  });
}

/** Texts in which people write sentences. Labels, captions, alt texts and questions have a grammar of their own. */
export function isProse(text: LoneText): boolean {
  return text.part === 'text' && (text.kind === 'paragraph' || text.kind === 'entry' || text.kind === 'quote');
}

/** Whether the words of `text` all come from the file or a link between `start` and `end`. */
export function isMarked(text: LoneText, kind: 'figure' | 'link', start: number, end: number): boolean {
  return text.text.marks.some((mark) => mark.kind === kind && mark.start <= start && mark.end >= end);
}

export type SentenceAt = { readonly words: string; readonly start: number };

// A stop after one of these ends no sentence.
const SHORT = /\b(?:e\.g|i\.e|etc|approx|no|nos|para|paras|st|mr|mrs|ms|dr|cllr|v|vs|p|pp|art|reg|s|c)\.$/i;

/** The sentences of `words` with where each begins. */
export function splitSentences(words: string): readonly SentenceAt[] {
  const sentences: SentenceAt[] = [];
  let start = 0;
  for (const { index, 0: end } of words.matchAll(/[.!?]["”’)\]]*\s+(?=["“‘([]?[A-Z0-9£])/g)) {
    if (SHORT.test(words.slice(start, index + 1))) continue;
    sentences.push(trimmed(words, start, index + end.length));
    start = index + end.length;
  }
  if (start < words.length) sentences.push(trimmed(words, start, words.length));
  return sentences.filter((sentence) => sentence.words !== '');
}

function trimmed(words: string, start: number, end: number): SentenceAt {
  const piece = words.slice(start, end);
  return { words: piece.trim(), start: start + (piece.length - piece.trimStart().length) };
}

/** How many words `text` has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
