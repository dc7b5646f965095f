import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';

/** A spelling dictionary: whether it has a word, and what may have been meant by one that it has not. */
export type Dictionary = {
  readonly has: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
};

/** The dictionary of UK English in `folder` (a Hunspell `.aff` and `.dic`). Reading it takes a quarter of a second: once is enough. */
export function readDictionary(folder: string): Dictionary {
  const read = (ending: string): string => readFileSync(join(folder, `index.${ending}`), 'utf8');
  const spell = nspell(read('aff'), read('dic'));
  return { has: (word) => spell.correct(word), suggest: (word) => spell.suggest(word) };
}
