import { Decimal as Exact } from 'decimal.js';
import { type Day, isDay } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import { readDay } from '../rules/read-day.ts';
import { type SheetValue, words } from './book.ts';
import type { CellRead, Codec } from './codec.ts';

/** What a person would read in the cell. */
export function sayCell(cell: SheetValue): string {
  if (cell === null) return '';
  if (cell.is === 'text') return cell.text;
  return cell.is === 'day' ? writeDay(cell.day) : cell.number;
}

function text(value: unknown): SheetValue {
  return words(typeof value === 'string' || typeof value === 'number' ? String(value) : '');
}

/** One line: a break that somebody put into the cell is a space. */
export const LINE: Codec = {
  write: text,
  read: (cell) => ({
    value: sayCell(cell)
      .replace(/[\r\n\t]+/g, ' ')
      .trim(),
  }),
  look: {},
};

/** Free text over several lines. */
export const TEXT: Codec = {
  write: text,
  read: (cell) => ({ value: sayCell(cell).replace(/\r\n?/g, '\n').trim() }),
  look: { wrapped: true },
};

export const DAY: Codec = {
  write: (value) => (typeof value === 'string' ? { is: 'day', day: value as Day } : null),
  read: (cell): CellRead => {
    if (cell === null) return { value: null };
    if (cell.is === 'day') return { value: cell.day };
    const said = sayCell(cell).trim();
    if (said === '') return { value: null };
    const day = isDay(said) ? (said as Day) : readDay(said);
    return day === null ? { refusal: `“${said}” is not a day such as 31/03/2026` } : { value: day };
  },
  look: { takesDays: true },
};

export const WHOLE: Codec = {
  write: (value) => (typeof value === 'number' ? { is: 'number', number: String(value), decimals: 0, unit: '' } : null),
  read: (cell): CellRead => {
    const said = sayCell(cell).replaceAll(',', '').trim();
    if (said === '') return { value: null };
    return /^-?\d{1,9}$/.test(said) ? { value: Number(said) } : { refusal: `“${said}” is not a whole number` };
  },
  look: {},
};

/** An exact decimal as it is kept: what stands in the cell has lost the noughts at its end. */
export const DECIMAL: Codec = {
  write: (value) =>
    typeof value === 'string'
      ? { is: 'number', number: value, decimals: value.split('.')[1]?.length ?? 0, unit: '' }
      : null,
  read: (cell): CellRead => {
    const said = sayCell(cell).replace(/[,\s]|%$/g, '');
    if (said === '') return { value: null };
    return /^-?\d{1,15}(\.\d+)?$/.test(said)
      ? { value: new Exact(said).toDecimalPlaces(10).toFixed() }
      : { refusal: `“${said}” is not a number` };
  },
  look: {},
};

/** Yes or no; an empty cell is no. */
export const YES_NO: Codec = {
  write: (value) => words(value === true ? 'yes' : 'no'),
  read: (cell): CellRead => {
    const said = sayCell(cell).trim().toLowerCase();
    if (['yes', 'y', 'true', '1'].includes(said)) return { value: true };
    return ['', 'no', 'n', 'false', '0'].includes(said)
      ? { value: false }
      : { refusal: `“${said}” is neither yes nor no` };
  },
  look: { choices: ['yes', 'no'] },
};

/** Pence as pounds and pence. */
export const POUNDS: Codec = {
  write: (value) =>
    typeof value === 'number'
      ? { is: 'number', number: new Exact(value).div(100).toFixed(), decimals: value % 100 === 0 ? 0 : 2, unit: '£' }
      : null,
  read: (cell): CellRead => {
    const said = sayCell(cell).replace(/[£,\s]/g, '');
    if (said === '') return { value: null };
    return /^-?\d{1,12}(\.\d{1,2})?$/.test(said)
      ? { value: new Exact(said).times(100).toNumber() }
      : { refusal: `“${said}” is not a sum in pounds` };
  },
  look: {},
};
