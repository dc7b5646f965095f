import { listTexts, type ReadPaper } from '../document/read-paper.ts';

/** The words of a paper as names are looked for in them, and what was looked for already. */
type Words = {
  readonly all: string;
  readonly single: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly known: Map<string, boolean>;
};

const read = new WeakMap<ReadPaper, Words>();

function readWords(paper: ReadPaper): Words {
  const known = read.get(paper);
  if (known !== undefined) return known;
  const texts = listTexts(paper).map((text) => squash(text.text.words));
  const all = squash(texts.join('\n'));
  const single = new Set(all.split(' '));
  const words = { all, single, texts: new Set(texts), known: new Map<string, boolean>() };
  read.set(paper, words);
  return words;
}

/** Every word of `paper` in small letters, one space between two; read once for all rules. */
export function wordsOf(paper: ReadPaper): string {
  return readWords(paper).all;
}

/** Whether `paper` says `name`, however its letters and spaces are set. */
export function isNamed(paper: ReadPaper, name: string): boolean {
  const { all, single, texts, known } = readWords(paper);
  const before = known.get(name);
  if (before !== undefined) return before;
  const wanted = squash(name);
  // A register of ten thousand that the paper prints is found in its cells, and not by reading the paper ten thousand times.
  // Nor for one that it does not: the first and the last word of a name may be part of a longer one, those between stand alone.
  const between = wanted.split(' ').slice(1, -1);
  const isThere = texts.has(wanted) || (between.every((word) => single.has(word)) && all.includes(wanted));
  known.set(name, isThere);
  return isThere;
}

/** `a`, `a and b`, `a, b and c`; of more than `most` the first are named and the rest counted. */
export function sayNames(names: readonly string[], most = 5): string {
  const named = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
}

function squash(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim();
}
