import { isDay, type Day } from '../../shared/model/units.ts';
import type { ReadCell } from '../../shared/sheets/read-book.ts';
import { kindOfFormat, readSerial, readTimeOfDay, showsMonth } from './number-formats.ts';
import { Refused } from './refused.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_IN_CELL, MOST_PLACES, MOST_ROWS } from './sheet-limits.ts';

/** Whether the cell was a formula. */
export type Was = { readonly formula?: true };

/** The cells of a sheet as they come, in any order, counted. */
export class CellGrid {
  readonly rows: (ReadCell | undefined)[][] = [];
  #cells = 0;
  #places = 0;

  /** Puts a cell; an empty one is nothing. More than is read leaves with a sentence. */
  put(row: number, column: number, cell: ReadCell | undefined): void {
    if (cell === undefined) return;
    if (row >= MOST_ROWS) throw new Refused(`has something in row ${row + 1}, and ${MOST_ROWS} are read`);
    if (cell.kind === 'text' && cell.text.length > MOST_IN_CELL)
      throw new Refused(`has more than ${MOST_IN_CELL} characters in a cell of row ${row + 1}`);
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] ?? [];
    this.#cells += 1;
    this.#places += Math.max(0, column + 1 - line.length);
    if (column >= MOST_COLUMNS || this.#cells > MOST_CELLS || this.#places > MOST_PLACES)
      throw new Refused('is larger than any register');
    while (line.length < column) line.push(undefined);
    line[column] = cell;
  }
}

/** A cell of words; blanks alone are an empty cell. */
export function makeText(text: string, was: Was): ReadCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text, ...was };
}

/** A cell of a date written as ISO has it. */
export function makeIsoDate(value: string, was: Was): ReadCell | undefined {
  const day = value.slice(0, 10);
  if (!isDay(day)) return makeText(value, was);
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1] ?? null;
  return { kind: 'date', day: day as Day, time: time === '00:00' ? null : time, ...was };
}

/** A number as its format shows it: a day, a time of day, or a number. */
export function makeNumber(number: number, format: string, from1904: boolean, was: Was): ReadCell {
  const kind = kindOfFormat(format);
  if (kind === 'time' && number < 1) return { kind: 'text', text: readTimeOfDay(number), ...was };
  const date = kind === 'date' ? readSerial(number, from1904) : null;
  if (date === null) return { kind: 'number', number, format, ...was };
  return { kind: 'date', ...date, ...(showsMonth(format) && { month: true as const }), ...was };
}
