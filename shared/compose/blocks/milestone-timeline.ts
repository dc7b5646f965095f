import type { Block, TimelineItem } from '../../document/document.ts';
import type { Milestone } from '../../model/workstream.ts';
import type { Day } from '../../model/units.ts';
import { saySlip, slipInDays } from '../../rules/slip.ts';
import { layTimeLine } from '../../rules/time-line.ts';
import { fitAlt } from '../charts/alt-text.ts';
import { dayOf, milestonesFor } from '../milestones.ts';
import type { Paper } from '../paper.ts';
import { MILESTONE_RATINGS } from './milestone-table.ts';
import type { Bound, Spot } from './tables.ts';

/** The milestones along a line of time. What has moved shows where it was planned; every mark says its date in words. */
export function composeMilestoneTimeline(paper: Paper, block: Bound<'milestone timeline'>, spot: Spot): Block | null {
  const milestones = milestonesFor(paper, block).filter((one) => dayOf(one) !== null);
  const days = milestones.flatMap((one) => [one.baseline, dayOf(one)]).filter((day) => day !== null);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return null;
  const { ticks, place } = layTimeLine(block.from ?? first, block.to ?? last);
  const [start, end] = [ticks[0] ?? first, ticks.at(-1) ?? last];
  const items = milestones.map((one): TimelineItem => {
    const day = dayOf(one) ?? start;
    return {
      name: one.name,
      at: place(day),
      planned: one.baseline === null ? null : place(one.baseline),
      said: sayItem(paper, one, day),
      rating: MILESTONE_RATINGS[one.status],
    };
  });
  const all = items.map((item) => `${item.name}, ${item.said}`).join('; ');
  return {
    kind: 'timeline',
    caption: paper.captionFigure(block.caption, spot.anchor),
    ticks: ticks.map((day) => ({ at: place(day), label: paper.written.month(day) })),
    items,
    alt: fitAlt(
      `Timeline from ${paper.written.month(start)} to ${paper.written.month(end)} of ${items.length} ${items.length === 1 ? 'milestone' : 'milestones'}: ${all}.`,
    ),
    note: items.some((item) => item.planned !== null && item.planned !== item.at)
      ? 'A hollow mark is the date first planned; a full one is the date reached or now expected.'
      : '',
  };
}

function sayItem(paper: Paper, one: Milestone, day: Day): string {
  const done = one.actual === null ? '' : 'done ';
  const slip = saySlip(slipInDays(one));
  const more = slip === '' ? one.status : slip;
  // What is done on a day is not said to be done again.
  return `${done}${paper.written.day(day)}${done !== '' && more === 'done' ? '' : `, ${more}`}`;
}
