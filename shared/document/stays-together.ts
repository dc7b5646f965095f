import type { Table } from './document.ts';
import { plainLine } from './inline.ts';

/** A table up to this size stays on one page with its caption and note; a longer one repeats its header instead. */
const TOGETHER = { rows: 8, letters: 900 };

/** Whether `table` stays on one page, in Word and in print alike. */
export function staysTogether({ rows }: Pick<Table, 'rows'>): boolean {
  if (rows.length > TOGETHER.rows) return false;
  const letters = rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + plainLine(cell.text).length, 0);
  return letters <= TOGETHER.letters;
}
