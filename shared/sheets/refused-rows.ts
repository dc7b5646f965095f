import type { Table } from './find-table.ts';
import { guardText } from './guard-text.ts';
import type { PreviewRow } from './preview.ts';
import { sayReadCell } from './read-book.ts';

/** The rows that were refused as separated values, each with why, to be put right and imported again. Empty when none was. */
export function writeRefused(table: Table, rows: readonly PreviewRow[]): string {
  const why = new Map(
    rows.flatMap((row) => (row.state === 'refused' && row.at !== null ? [[row.at, row.notes.join('; ')]] : [])),
  );
  if (why.size === 0) return '';
  const lines = [
    [...table.headings, 'Why it was refused'],
    ...table.rows
      .filter((row) => why.has(row.at))
      .map((row) => [...table.headings.map((_, at) => sayReadCell(row.cells[at])), why.get(row.at) ?? '']),
  ];
  return `\uFEFF${lines.map((line) => `${line.map((text) => quote(guardText(text))).join(',')}\r\n`).join('')}`;
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
