import type { Block } from '../../document/document.ts';
import type { Pence } from '../../model/units.ts';
import { writeDay } from '../../rules/days.ts';
import { writeCount, writeExactPounds } from '../../rules/write-number.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table, totalRow } from './tables.ts';

/** What is set aside and what is committed, to the pound. A sum to be confirmed is said so and is not counted as nought. */
export function composeAllocationTable(
  paper: Paper,
  block: Bound<'allocation table'>,
  anchor: string | null,
): Block | null {
  const { allocations } = paper.contents;
  if (allocations.length === 0) return null;
  const write = (pence: Pence | null): string => writeExactPounds(pence, paper.template.numbers);
  const rows = allocations.map((one) =>
    row(cell(one.name), cell(one.purpose), cell(write(one.allocated)), cell(write(one.committed))),
  );
  const allocated = allocations.reduce((sum, one) => sum + one.allocated, 0) as Pence;
  const committed = allocations.reduce((sum, one) => sum + (one.committed ?? 0), 0) as Pence;
  const unknown = allocations.filter((one) => one.committed === null).length;
  rows.push(
    totalRow(
      cell(unknown === 0 ? 'Total' : 'Total confirmed'),
      cell('All activities'),
      cell(write(allocated)),
      cell(write(committed)),
    ),
  );
  const asAt =
    allocations
      .map((one) => one.asAt)
      .toSorted()
      .at(-1) ?? paper.asAt;
  const missing =
    unknown === 0 ? '' : ` The total committed leaves out the ${writeCount(unknown)} sums still to be confirmed.`;
  const columns = [
    column('Activity', 24),
    column('Purpose', 40),
    column('Allocated', 18, 'right'),
    column('Committed', 18, 'right'),
  ];
  return table(paper.captionTable(block.caption, anchor), columns, rows, `As at ${writeDay(asAt)}.${missing}`);
}
