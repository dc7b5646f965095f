import { listTexts, type ReadPaper } from '../document/read-paper.ts';

const read = new WeakMap<ReadPaper, string>();

/** Every word of `paper` in small letters, one space between two; read once for all rules. */
export function wordsOf(paper: ReadPaper): string {
  const known = read.get(paper);
  if (known !== undefined) return known;
  const words = squash(
    listTexts(paper)
      .map((text) => text.text.words)
      .join('\n'),
  );
  read.set(paper, words);
  return words;
}

/** Whether `paper` says `name`, however its letters and spaces are set. */
export function isNamed(paper: ReadPaper, name: string): boolean {
  return wordsOf(paper).includes(squash(name));
}

/** `a`, `a and b`, `a, b and c`; of more than `most` the first are named and the rest counted. */
export function sayNames(names: readonly string[], most = 5): string {
  const named = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
}

function squash(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim();
}
