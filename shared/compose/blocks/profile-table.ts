import type { Block, Row } from '../../document/document.ts';
import { addPence } from '../../rules/bridge.ts';
import { writeYear } from '../../rules/days.ts';
import { writeMoney } from '../../rules/write-number.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table, totalRow } from './tables.ts';

/** A financial profile: a row for each year, a column for each line, and totals where adding years up means something. */
export function composeProfileTable(paper: Paper, block: Bound<'profile table'>, anchor: string | null): Block | null {
  const profile = paper.contents.profiles.find((one) => one.id === block.profileId);
  const lines = paper.contents.profileLines.filter((line) => line.profileId === block.profileId);
  const cells = paper.contents.profileCells.filter((one) => lines.some((line) => line.id === one.lineId));
  if (profile === undefined || cells.length === 0) return null;
  const { numbers } = paper.template;
  const years = [...new Set(cells.map((one) => one.year))].toSorted((a, b) => a - b);
  const rows: Row[] = years.map((year) =>
    row(
      cell(writeYear(year, numbers.yearStyle)),
      ...lines.map((line) => {
        const found = cells.find((one) => one.lineId === line.id && one.year === year);
        return cell(found === undefined ? '–' : writeMoney(found.pence, numbers));
      }),
    ),
  );
  if (years.length > 1 && lines.every((line) => line.basis === 'in-year')) {
    const sums = lines.map((line) => addPence(cells.filter((one) => one.lineId === line.id).map((one) => one.pence)));
    rows.push(totalRow(cell('Total'), ...sums.map((sum) => cell(writeMoney(sum, numbers)))));
  }
  const columns = [column('Financial year', 30), ...lines.map((line) => column(line.name, 30, 'right'))];
  return table(paper.captionTable(block.caption, anchor), columns, rows, profile.note);
}
