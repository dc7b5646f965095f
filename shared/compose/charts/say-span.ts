import type { Caption } from '../../document/document.ts';
import { foldRef } from '../../rules/seen-words.ts';

/** From the first to the last of `names`, or the one there is. */
export function saySpan(names: readonly string[]): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

/** What a chart measures and over which time; the time alone where its `title` names that already. */
export function saySubtitle(name: string, span: string, title: string): string {
  return names(title, name) ? span : `${name}, ${span}`;
}

/** Whether `words` have `name` in them. A name of one word may stand for something else in a sentence: there it is all that is said. */
function names(words: string, name: string): boolean {
  const [all, wanted] = [foldRef(words), foldRef(name)];
  if (all === wanted) return true;
  const at = wanted.includes(' ') ? all.indexOf(wanted) : -1;
  if (at === -1) return false;
  const goesOn = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);
  return !goesOn(all.slice(0, at).slice(-1)) && !goesOn(all.charAt(at + wanted.length));
}

/** What a chart is read under: its headline, or where it has none the caption that is printed with it. */
export function titleOf(headline: string, { text, place }: Caption): string {
  return headline === '' && place !== 'none' ? text : headline;
}
