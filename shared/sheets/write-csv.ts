import { type Sheet, type SheetValue } from './book.ts';
import { guardText } from './guard-text.ts';

/** A byte order mark: without it Excel takes UTF-8 for the code page of the machine. */
const MARK = '\uFEFF';

/** The table of `sheet` as comma-separated values: RFC 4180, days as 2024-03-01, numbers exact, words that no spreadsheet takes for a formula. */
export function writeCsv(sheet: Sheet): string {
  const heads = sheet.headed ? [sheet.columns.map((column) => quote(guardText(column.title)))] : [];
  const rows = sheet.rows.map((row) => row.map((cell) => quote(sayPlain(cell.value))));
  return `${MARK}${[...heads, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function sayPlain(value: SheetValue): string {
  if (value === null) return '';
  if (value.is === 'text') return guardText(value.text);
  return value.is === 'day' ? value.day : value.number;
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
