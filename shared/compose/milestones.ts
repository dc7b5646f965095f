import type { BoundBlock } from '../model/bound-block.ts';
import type { Milestone } from '../model/workstream.ts';
import type { Day } from '../model/units.ts';
import { among } from './blocks/tables.ts';
import type { Paper } from './paper.ts';

type Filter = Pick<Extract<BoundBlock, { show: 'milestone table' }>, 'from' | 'to' | 'statuses' | 'workstreamIds'>;

/** The milestones a block asks for, in date order; those without any date last. */
export function milestonesFor(paper: Paper, filter: Filter): readonly Milestone[] {
  return paper.contents.milestones
    .filter((one) => {
      const day = dayOf(one);
      const inTime = day === null ? filter.from === null && filter.to === null : isBetween(day, filter);
      const inStream =
        filter.workstreamIds.length === 0 ||
        (one.workstreamId !== null && among(filter.workstreamIds, one.workstreamId));
      return inTime && inStream && among(filter.statuses, one.status);
    })
    .toSorted((a, b) => ((dayOf(a) ?? '9999') < (dayOf(b) ?? '9999') ? -1 : 1));
}

/** The day a milestone was reached, else is expected, else was promised. */
export function dayOf(milestone: Milestone): Day | null {
  return milestone.actual ?? milestone.forecast ?? milestone.baseline;
}

function isBetween(day: Day, filter: Filter): boolean {
  return day >= (filter.from ?? '') && day <= (filter.to ?? '9999');
}
