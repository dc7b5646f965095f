import type { RecordKind } from '../model/records.ts';
import { type Day, isDay } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import type { Fields } from './edit.ts';
import { capital } from '../model/capital.ts';

/** `risk matrix` for `riskMatrix`. */
export function sayKind(kind: RecordKind): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The most of a sentence that stands for a record with no name. */
const MOST_SAID = 60;

/** How a person would name the record: its kind and its ref, code, name, title, the words it consists of, or its id. */
export function nameOf(kind: RecordKind, record: Fields): string {
  const { ref, code, short, name: called, title, action, question, id } = record;
  const words = [action, question].map(quoteStart);
  const { date } = record;
  const day = kind === 'meeting' && typeof date === 'string' && isDay(date) ? writeDay(date as Day) : '';
  const name = [ref, code, short, called, title, ...words, day, id].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return `${capital(sayKind(kind))} ${name ?? ''}`.trim();
}

function quoteStart(words: unknown): string {
  if (typeof words !== 'string' || words === '') return '';
  return words.length <= MOST_SAID ? `“${words}”` : `“${words.slice(0, MOST_SAID).trimEnd()}…”`;
}
