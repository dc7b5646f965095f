import type { Day } from '../model/units.ts';
import type { Milestone } from '../model/workstream.ts';
import { daysBetween, writeDay } from './days.ts';

/** How many days a milestone has moved from its baseline (actual first, else forecast); null while either is not known. */
export function slipInDays(milestone: Milestone): number | null {
  const now = milestone.actual ?? milestone.forecast;
  return milestone.baseline === null || now === null ? null : daysBetween(milestone.baseline, now);
}

/** The slip in words: `on time`, `12 days late`, `5 days early`. */
export function saySlip(days: number | null): string {
  if (days === null) return '';
  if (days === 0) return 'on time';
  const size = Math.abs(days);
  return `${size} ${size === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`;
}

/** The day that counts of `milestone` and how far it slipped; of one that is overdue, that it is not done, for its slip was a hope. */
export function sayMilestoneDay(milestone: Milestone, today: Day): string {
  const day = milestone.actual ?? milestone.forecast ?? milestone.baseline;
  if (day === null) return 'no date yet';
  if (isMilestoneLate(milestone, today)) return `due ${writeDay(day)}, not done`;
  const slip = saySlip(slipInDays(milestone));
  return `${milestone.actual === null ? '' : 'done '}${writeDay(day)}${slip === '' ? '' : `, ${slip}`}`;
}

/** Whether the day by which `milestone` is promised or expected has passed without it. */
export function isMilestoneLate(milestone: Milestone, today: Day): boolean {
  const day = milestone.forecast ?? milestone.baseline;
  return milestone.actual === null && !['done', 'dropped'].includes(milestone.status) && day !== null && day < today;
}
