import type { SheetValue } from '../../shared/sheets/book.ts';
import type { CameSheet } from '../../shared/sheets/read-update.ts';
import { type ReadBook, type ReadCell, sayReadCell } from '../../shared/sheets/read-book.ts';

/** The sheets of a workbook that was read, with what a cell shows as words, an exact number or a day. */
export function toCameSheets(book: ReadBook): readonly CameSheet[] {
  return book.sheets.map(({ name, hidden, rows }) => ({
    name,
    hidden,
    rows: rows.map((row) => Array.from(row, toValue)),
  }));
}

function toValue(cell: ReadCell | undefined): SheetValue {
  if (cell === undefined) return null;
  if (cell.kind === 'date') return { is: 'day', day: cell.day };
  const said = sayReadCell(cell);
  if (cell.kind === 'number' && /^-?\d+(\.\d+)?$/.test(said))
    return { is: 'number', number: said, decimals: 0, unit: '' };
  return said === '' ? null : { is: 'text', text: said };
}
