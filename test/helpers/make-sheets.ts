import { Workbook } from '@cj-tech-master/excelts';

/** What a test writes into a cell; null is an empty one. */
export type Written =
  | string
  | number
  | boolean
  | null
  | { readonly date: string; readonly time?: string }
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result: string | number | { readonly error: '#REF!' | '#DIV/0!' } };

export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  /** Ranges such as `A1:G1`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
};

/** An Excel file as a library that is not ours writes it. */
export async function makeXlsx(...sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const book = new Workbook();
  for (const { name, rows, merges = [], hidden = false } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    rows.forEach((row, down) => {
      row.forEach((written, right) => {
        if (written === null) return;
        const cell = sheet.getCell(down + 1, right + 1);
        if (typeof written !== 'object') cell.value = written;
        else if ('date' in written) {
          cell.value = new Date(`${written.date}T${written.time ?? '00:00'}:00Z`);
          cell.numFmt = written.time === undefined ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
        } else if ('formula' in written) cell.value = { formula: written.formula, result: written.result };
        else {
          cell.value = written.number;
          cell.numFmt = written.format;
        }
      });
    });
    for (const range of merges) sheet.mergeCells(range);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
