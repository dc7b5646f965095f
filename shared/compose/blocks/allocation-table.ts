import type { Block, Row } from '../../document/document.ts';
import type { ALLOCATION_COLUMNS } from '../../model/bound-block.ts';
import type { Allocation } from '../../model/finance.ts';
import type { Pence } from '../../model/units.ts';
import { sumAllocations } from '../../rules/allocations.ts';
import { percentOf } from '../../rules/percent.ts';
import { writeCount } from '../../rules/write-number.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, type ColumnsOf, row, type Spot, table, totalRow } from './tables.ts';

type Name = (typeof ALLOCATION_COLUMNS)[number];
type Sums = { readonly name: string; readonly purpose: string } & Pick<Allocation, 'allocated' | 'committed'>;

const USUAL: readonly Name[] = ['name', 'purpose', 'allocated', 'committed'];

/** What is set aside and what is committed, to the pound. A sum to be confirmed is said so and is not counted as nought. */
export function composeAllocationTable(paper: Paper, block: Bound<'allocation table'>, spot: Spot): Block | null {
  const { allocations } = paper.contents;
  if (allocations.length === 0) return null;
  const known = columnsOf(paper);
  const names = block.columns.length === 0 ? USUAL : block.columns;
  const write = (one: Sums) => names.map((name) => known[name].cell(one));
  const { allocated, committed, unknown } = sumAllocations(allocations);
  const total: Sums = {
    name: unknown === 0 ? 'Total' : 'Total confirmed',
    purpose: 'All activities',
    allocated,
    committed,
  };
  const rows: readonly Row[] = [...allocations.map((one) => row(...write(one))), totalRow(...write(total))];
  const days = allocations.map((one) => one.asAt).toSorted();
  const missing =
    unknown === 0
      ? ''
      : ` The total committed leaves out the ${writeCount(unknown)} ${unknown === 1 ? 'sum' : 'sums'} still to be confirmed.`;
  return table(
    paper.captionTable(block.caption, spot.anchor),
    names.map((name) => known[name].column),
    rows,
    `As at ${paper.written.day(days.at(-1) ?? paper.asAt)}.${missing}`,
  );
}

function columnsOf(paper: Paper): ColumnsOf<Name, Sums> {
  const write = (pence: Pence | null) => cell(paper.written.exactPounds(pence));
  return {
    name: { column: column('Activity', 24), cell: (one) => cell(one.name) },
    purpose: { column: column('Purpose', 40), cell: (one) => cell(one.purpose) },
    allocated: { column: column('Allocated', 18, 'right'), cell: (one) => write(one.allocated) },
    committed: { column: column('Committed', 18, 'right'), cell: (one) => write(one.committed) },
    left: {
      column: column('Not committed', 18, 'right'),
      cell: (one) => write(one.committed === null ? null : ((one.allocated - one.committed) as Pence)),
    },
    share: {
      column: column('Committed, per cent', 16, 'right'),
      cell: (one) => {
        const share = one.committed === null ? null : percentOf(one.committed, one.allocated);
        return cell(share === null ? paper.written.nothing : paper.written.percent(share));
      },
    },
  };
}
