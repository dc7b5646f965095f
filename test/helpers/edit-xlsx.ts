import { readFileSync, writeFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';

/** Rewrites the Excel file at `path` with a library that is not ours: the cell of `sheet` that holds `was` holds `now`, and the sheet is renamed. */
export async function editXlsx(path: string, sheet: string, was: string, now: string, renamed: string): Promise<void> {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path));
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`${path} has no sheet ${sheet}`);
  let changed = 0;
  found.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.text !== was) return;
      cell.value = now;
      changed += 1;
    }),
  );
  if (changed !== 1) throw new Error(`${was} stands in ${changed} cells`);
  found.name = renamed;
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer({ validate: false })));
}

/** Writes `values` by their headings into the first row below the headings of `sheet`, with a library that is not ours. */
export async function fillRow(
  path: string,
  sheet: string,
  values: Readonly<Record<string, string | Date>>,
): Promise<void> {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path));
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`${path} has no sheet ${sheet}`);
  const left = new Set(Object.keys(values));
  found.getRow(1).eachCell((cell, at) => {
    const value = values[cell.text];
    if (value === undefined) return;
    found.getCell(2, at).value = value;
    left.delete(cell.text);
  });
  if (left.size > 0) throw new Error(`${path} has no column ${[...left].join(', ')}`);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer({ validate: false })));
}
