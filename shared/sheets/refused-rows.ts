import { type Sheet, sheetCell, sheetColumn, tableSheet, words } from './book.ts';
import type { Table } from './find-table.ts';
import { REASON_TITLE } from './mapping.ts';
import type { PreviewRow } from './preview.ts';
import { toSheetValue } from './read-rows.ts';

const MOST_WIDTH = 50;

/** The rows that were refused with why beside each, to be put right and imported again. Null when none was. */
export function refusedSheet(table: Table, rows: readonly PreviewRow[]): Sheet | null {
  const why = new Map(
    rows.flatMap((row) => (row.state === 'refused' && row.at !== null ? [[row.at, row.notes.join('; ')]] : [])),
  );
  if (why.size === 0) return null;
  // What is refused once more has its new reason only.
  const kept = table.headings.flatMap((heading, at) => (heading === REASON_TITLE ? [] : [{ heading, at }]));
  const columns = kept.map(({ heading }) =>
    sheetColumn(heading, Math.min(MOST_WIDTH, Math.max(14, heading.length)), { wrapped: true }),
  );
  const lines = table.rows
    .filter((row) => why.has(row.at))
    .map((row) => {
      const cells = kept.map(({ at }) => {
        const cell = row.cells[at];
        return sheetCell(cell === undefined ? null : toSheetValue(cell));
      });
      return [sheetCell(words(why.get(row.at) ?? '')), ...cells];
    });
  return tableSheet('Refused rows', [sheetColumn(REASON_TITLE, MOST_WIDTH, { wrapped: true }), ...columns], lines);
}
