import type { Book, Sheet, SheetRow, SheetValue } from '../../shared/sheets/book.ts';

/** `book` as its owner would hand it back: `fill` changes the sheet that has the heading `title`. */
export function fillIn(book: Book, title: string, fill: (sheet: Sheet) => Sheet): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.columns.some((column) => column.title === title) ? fill(sheet) : sheet)),
  };
}

/** The cell under `title` of the row with `id`, set to `value`. */
export function setCell(sheet: Sheet, id: string, title: string, value: SheetValue): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => (textOf(row[0]?.value ?? null) === id ? withCell(sheet, row, title, value) : row)),
  };
}

/** A row that is not there yet, with what stands under some headings. */
export function addRow(sheet: Sheet, cells: Readonly<Record<string, SheetValue>>): Sheet {
  const empty: SheetRow = sheet.columns.map(() => ({ value: null, tint: null }));
  const row = Object.entries(cells).reduce((made, [title, value]) => withCell(sheet, made, title, value), empty);
  return { ...sheet, rows: [...sheet.rows, row] };
}

function withCell(sheet: Sheet, row: SheetRow, title: string, value: SheetValue): SheetRow {
  const at = sheet.columns.findIndex((column) => column.title === title);
  if (at < 0) throw new Error(`there is no column ${title}`);
  return row.map((cell, place) => (place === at ? { ...cell, value } : cell));
}

function textOf(value: SheetValue): string {
  return value?.is === 'text' ? value.text : '';
}
