import type { Block } from '../../document/document.ts';
import type { MILESTONE_COLUMNS } from '../../model/bound-block.ts';
import type { Rag } from '../../model/rag.ts';
import type { Milestone } from '../../model/workstream.ts';
import { saySlip, slipInDays } from '../../rules/slip.ts';
import { milestonesFor } from '../milestones.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, type ColumnsOf, postOf, type Spot, tableOf } from './tables.ts';
import { capital } from '../../model/capital.ts';

type Name = (typeof MILESTONE_COLUMNS)[number];

/** The rating that a milestone's own status stands for. */
export const MILESTONE_RATINGS: { readonly [status in Milestone['status']]: Rag | null } = {
  'not started': null,
  'on track': 'green',
  'at risk': 'amber',
  late: 'red',
  done: 'complete',
  dropped: null,
};

/** The milestones in date order: promised, now expected or done, and how far each has moved. */
export function composeMilestoneTable(paper: Paper, block: Bound<'milestone table'>, spot: Spot): Block | null {
  const milestones = milestonesFor(paper, block);
  if (milestones.length === 0) return null;
  const usual: readonly Name[] = ['name', 'planned', 'expected', 'slip'];
  return tableOf(paper.captionTable(block.caption, spot.anchor), columnsOf(paper), block.columns, usual, milestones);
}

function columnsOf(paper: Paper): ColumnsOf<Name, Milestone> {
  const { written, contents } = paper;
  return {
    name: { column: column('Milestone', 40), cell: (one) => cell(one.name) },
    workstream: {
      column: column('Workstream', 26),
      cell: (one) => cell(contents.workstreams.find((each) => each.id === one.workstreamId)?.name ?? 'whole programme'),
    },
    planned: {
      column: column('Planned', 26),
      cell: (one) => cell(one.baseline === null ? 'not set' : written.day(one.baseline)),
    },
    expected: { column: column('Done or expected', 30), cell: (one) => cell(sayExpected(paper, one)) },
    slip: { column: column('Against plan', 18), cell: (one) => cell(saySlip(slipInDays(one)) || one.status) },
    status: {
      column: column('Status', 16),
      cell: (one) => cell(capital(one.status), MILESTONE_RATINGS[one.status]),
    },
    owner: { column: column('Owner', 24), cell: (one) => cell(postOf(paper, one.ownerId)) },
  };
}

function sayExpected(paper: Paper, milestone: Milestone): string {
  if (milestone.actual !== null) return `Done ${paper.written.day(milestone.actual)}`;
  return milestone.forecast === null ? 'no date yet' : paper.written.day(milestone.forecast);
}
