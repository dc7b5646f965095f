import { sameValue } from '../changes/net.ts';
import type { SheetValue } from './book.ts';
import type { CellRead } from './codec.ts';
import type { CameTable } from './read-update.ts';
import type { UpdateColumn } from './update-tables.ts';

/** The cell of a column in a row that came back, wherever the column stands by now. */
export function cellOf(sheet: CameTable, cells: readonly SheetValue[], column: UpdateColumn): SheetValue {
  const place = sheet.columns.get(column.title.toLowerCase());
  return place === undefined ? null : (cells[place] ?? null);
}

/** Whether what was read is `value`, as it would be read from the cell it is written to: noughts at the end and spaces are no change. */
export function isSame({ codec }: UpdateColumn, read: CellRead, value: unknown): boolean {
  if ('refusal' in read) return false;
  const written = codec.read(codec.write(value ?? null));
  return 'value' in written && sameValue(written.value, read.value);
}
