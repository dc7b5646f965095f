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
