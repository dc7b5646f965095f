import type { Document } from '../document/document.ts';
import { plainLine } from '../document/inline.ts';
import { listSecrets, listShown } from './leaks.ts';

type Word = { readonly word: string; readonly plain: string; readonly isCapital: boolean; readonly begins: boolean };

/** How the exempt part writes a word: within a sentence with a capital, and anywhere without one. */
type Use = { readonly within: boolean; readonly small: boolean };

/**
 * The words of `said` that name somebody or something of the exempt part: written there with a capital, and nowhere in `open`, the
 * part that the public sees. A word that only begins a sentence may be any: it is one where no place writes it small.
 */
export function findNames(said: string, exempt: Document, open: Document): readonly string[] {
  const known = new Set([...listShown(open), ...notesOf(open)].flatMap(splitWords).map(({ plain }) => plain));
  const secret = readUses([...listSecrets(exempt), ...notesOf(exempt)]);
  return splitWords(said).flatMap(({ word, plain, isCapital }) => {
    const use = secret.get(plain);
    if (use === undefined || known.has(plain)) return [];
    return use.within || (isCapital && !use.small) ? [word] : [];
  });
}

function readUses(texts: readonly string[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { plain, isCapital, begins } of texts.flatMap(splitWords)) {
    const before = uses.get(plain);
    const within = before?.within === true || (isCapital && !begins);
    uses.set(plain, { within, small: before?.small === true || !isCapital });
  }
  return uses;
}

/** A name may be two letters long; one letter stands for anything. */
const WORD = /\p{L}+(?:[’']\p{L}+)*/gu;
const BEGINS = /(?:^|[.!?:;•]["”’')\]]*\s+|\n\s*)["“‘'([]*$/u;

function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: all, index }): readonly Word[] => {
    const word = all.replace(/[’']s$/i, '');
    if (word.length < 2) return [];
    const plain = word.toLowerCase().replace(/’/g, "'");
    return [{ word, plain, isCapital: /^\p{Lu}/u.test(word), begins: BEGINS.test(text.slice(0, index)) }];
  });
}

function notesOf({ footnotes }: Document): readonly string[] {
  return footnotes.map(({ text }) => plainLine(text));
}
