import type { Block } from '../../document/document.ts';
import type { Milestone } from '../../model/workstream.ts';
import { writeDay } from '../../rules/days.ts';
import { saySlip, slipInDays } from '../../rules/slip.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table } from './tables.ts';

/** The milestones in date order: promised, now expected or done, and how far each has moved. */
export function composeMilestoneTable(
  paper: Paper,
  block: Bound<'milestone table'>,
  anchor: string | null,
): Block | null {
  const milestones = paper.contents.milestones.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  if (milestones.length === 0) return null;
  const rows = milestones.map((one) =>
    row(
      cell(one.name),
      cell(one.baseline === null ? 'not set' : writeDay(one.baseline)),
      cell(
        one.actual !== null
          ? `Done ${writeDay(one.actual)}`
          : one.forecast === null
            ? 'no date yet'
            : writeDay(one.forecast),
      ),
      cell(saySlip(slipInDays(one)) || one.status),
    ),
  );
  const columns = [
    column('Milestone', 46),
    column('Planned', 20),
    column('Done or expected', 22),
    column('Against plan', 18),
  ];
  return table(paper.captionTable(block.caption, anchor), columns, rows);
}

function dateOf(milestone: Milestone): string {
  return milestone.actual ?? milestone.forecast ?? milestone.baseline ?? '9999';
}
