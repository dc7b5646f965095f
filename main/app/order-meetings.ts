import type { Meeting } from '../../shared/model/meetings.ts';
import type { Day } from '../../shared/model/units.ts';

/** Meetings as they are looked for: those to come, the nearest first, then those that are past, the latest first. */
export function orderMeetings<M extends Pick<Meeting, 'date'>>(meetings: readonly M[], today: Day): readonly M[] {
  const sorted = meetings.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const ahead = sorted.filter(({ date }) => date >= today);
  return [...ahead, ...sorted.filter(({ date }) => date < today).toReversed()];
}
