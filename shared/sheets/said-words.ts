import { FIELD_LEFT_OUT } from './guess-columns.ts';
import type { ImportField } from './import-fields.ts';
import type { SheetMapping } from './mapping.ts';
import { type ReadCell, sayReadCell } from './read-book.ts';
import { fold } from './read-values.ts';

/** A word of a sheet that a field with a closed list of words does not have, and what it is taken for, once somebody said so. */
export type ForeignWord = {
  readonly field: string;
  readonly heading: string;
  readonly word: string;
  readonly rows: number;
  /** A word of `choices`, `-` for nothing; null when nobody has said. */
  readonly takenFor: string | null;
  readonly choices: readonly string[];
};

const MOST_WORDS = 60;
const MOST_CHOICES = 200;

type Words = SheetMapping['words'][string];
const folded = new WeakMap<Words, ReadonlyMap<string, string>>();

function foldedWords(said: Words): ReadonlyMap<string, string> {
  const known = folded.get(said) ?? new Map(Object.entries(said).map(([word, meant]) => [fold(word), meant]));
  folded.set(said, known);
  return known;
}

/** What a word of `key` is taken for, as somebody said; null when nobody has. */
export function saidOf(key: string, cell: ReadCell, { words }: SheetMapping): string | null {
  const said = Object.hasOwn(words, key) ? words[key] : undefined;
  return said === undefined ? null : (foldedWords(said).get(fold(sayReadCell(cell))) ?? null);
}

/** The cell as somebody said its word is to be read; undefined when it stands for nothing. */
export function readAsSaid(cell: ReadCell, takenFor: string | null): ReadCell | undefined {
  if (takenFor === null) return cell;
  return takenFor === FIELD_LEFT_OUT ? undefined : { kind: 'text', text: takenFor };
}

/** Counts the words of a sheet that its fields do not have, and those that somebody said something of. */
export class ForeignWords {
  readonly #rows = new Map<string, ForeignWord>();

  add(field: ImportField, heading: string, cell: ReadCell, takenFor: string | null): void {
    const { choices = [] } = field.codec.look;
    const word = sayReadCell(cell).replace(/\s+/g, ' ').trim();
    if (choices.length === 0 || choices.length > MOST_CHOICES || word === '' || cell.kind === 'error') return;
    const key = JSON.stringify([field.key, fold(word)]);
    const before = this.#rows.get(key);
    if (before === undefined && this.#rows.size >= MOST_WORDS) return;
    const rows = (before?.rows ?? 0) + 1;
    this.#rows.set(key, { field: field.key, heading, word: before?.word ?? word, rows, takenFor, choices });
  }

  list(): readonly ForeignWord[] {
    return [...this.#rows.values()];
  }
}
