import { listTexts, type ReadPaper } from '../document/read-paper.ts';
import { joinWords } from '../model/join-words.ts';

/** The words of a paper as names are looked for in them, and what was looked for already. */
type Words = {
  readonly all: string;
  readonly single: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly known: Map<string, boolean>;
  /** Which texts have a word that begins so; found when it is first asked for. */
  places: ReadonlyMap<string, ReadonlySet<number>> | null;
};

const read = new WeakMap<ReadPaper, Words>();

function readWords(paper: ReadPaper): Words {
  const known = read.get(paper);
  if (known !== undefined) return known;
  const texts = listTexts(paper).map((text) => squash(text.text.words));
  const all = squash(texts.join('\n'));
  const single = new Set(all.split(' '));
  const words: Words = { all, single, texts: new Set(texts), known: new Map<string, boolean>(), places: null };
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

/** Whether one text of `paper` is about `name` in words of its own: it has each of its longer words, however they end. */
export function isSpokenOf(paper: ReadPaper, name: string): boolean {
  if (isNamed(paper, name)) return true;
  const words = readWords(paper);
  const places = (words.places ??= placeStems(words.texts));
  const [first, ...others] = stemsOf(squash(name)).map((stem) => places.get(stem) ?? new Set<number>());
  if (first === undefined || others.length === 0) return false;
  return [...first].some((at) => others.every((texts) => texts.has(at)));
}

function placeStems(texts: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  let at = 0;
  for (const text of texts) {
    for (const stem of stemsOf(text)) places.set(stem, (places.get(stem) ?? new Set()).add(at));
    at += 1;
  }
  return places;
}

/** How the longer words begin, without the endings that number and tense give them. */
function stemsOf(words: string): readonly string[] {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(long.map((word) => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 8)))];
}

/** `a`, `a and b`, `a, b and c`; of more than `most` the first are named and the rest counted. */
export function sayNames(names: readonly string[], most = 5): string {
  const named = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return joinWords(named);
}

function squash(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim();
}
