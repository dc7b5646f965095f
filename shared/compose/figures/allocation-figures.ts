import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import type { Allocation } from '../../model/finance.ts';
import type { Pence } from '../../model/units.ts';
import { sumAllocations } from '../../rules/allocations.ts';
import { writeDay } from '../../rules/days.ts';
import type { Paper } from '../paper.ts';
import type { Read } from './read.ts';
import { sayGone } from './say-gone.ts';

type What = Extract<FigureSource, { of: 'allocation total' }>['what'];

/** All that is set aside, committed, or set aside and not committed. A sum to be confirmed is not counted as committed. */
export function readAllocations(paper: Paper, what: What): Read | string {
  const { allocations } = paper.contents;
  if (allocations.length === 0) return 'the programme has no allocations';
  const sums = sumAllocations(allocations);
  const pence = pick(what, sums.allocated, sums.committed);
  const days = allocations.map((one) => one.asAt).toSorted();
  return {
    text: paper.written.exactPounds(pence as Pence),
    exact: String(pence),
    source: `Allocations: ${what}`,
    asAt: writeDay(days.at(-1) ?? paper.asAt),
  };
}

/** One allocation. */
export function readAllocation(
  paper: Paper,
  source: Extract<FigureSource, { of: 'allocation' }>,
  style: FigureStyle,
): Read | string {
  const found: Allocation | undefined = paper.contents.allocations.find((one) => one.id === source.allocationId);
  if (found === undefined) return sayGone('an allocation', source.allocationId);
  if (found.committed === null && source.what !== 'allocated')
    return `what is committed of ${found.name} is still to be confirmed`;
  const pence = pick(source.what, found.allocated, found.committed ?? 0) as Pence;
  return {
    text: style === 'exact pounds' ? paper.written.exactPounds(pence) : paper.written.money(pence),
    exact: String(pence),
    source: `${found.name}: ${source.what}`,
    asAt: writeDay(found.asAt),
  };
}

function pick(what: What, allocated: number, committed: number): number {
  return what === 'allocated' ? allocated : what === 'committed' ? committed : allocated - committed;
}
