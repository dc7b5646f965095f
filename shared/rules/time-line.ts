import type { Day } from '../model/units.ts';
import { addMonths, dayNumber, monthsBetween } from './days.ts';

/** About how many months are marked along the line. */
const TICKS = 6;

/** A line of time: the days marked along it, and where on it a day lies, from 0 to 1; a day outside stands at its end. */
export type TimeLine = { readonly ticks: readonly Day[]; readonly place: (day: Day) => number };

/** The line that holds both days, marked by the first days of months evenly apart. */
export function layTimeLine(from: Day, to: Day): TimeLine {
  const ticks = ticksFor(from, to);
  const [start, end] = [ticks[0] ?? from, ticks.at(-1) ?? to];
  const span = Math.max(1, dayNumber(end) - dayNumber(start));
  return {
    ticks,
    place: (day) => Math.min(1, Math.max(0, Number(((dayNumber(day) - dayNumber(start)) / span).toFixed(4)))),
  };
}

function ticksFor(from: Day, to: Day): readonly Day[] {
  const start = addMonths(from, 0);
  const months = monthsBetween(start, to) + 1;
  const step = Math.max(1, [1, 2, 3, 6, 12, 24, 60].find((each) => months / each <= TICKS) ?? 120);
  const count = Math.ceil(months / step);
  return Array.from({ length: count + 1 }, (_, at) => addMonths(start, at * step));
}
