import type { Day } from '../model/units.ts';
import { isDay } from '../model/units.ts';
import { MONTHS } from '../rules/days.ts';

/** The name of any month, in full or shortened, as a choice within a pattern. */
export const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';

/**
 * A date in a text. `from` and `to` are the first and last day it can mean (a month is all its days); null when no year stands
 * with it. `isDay` says whether a day of the month is named.
 */
export type DateAt = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly weekday: string;
  readonly date: number | null;
  /** 1 is January. */
  readonly month: number;
  readonly year: number | null;
};

/** Where no line ends a day keeps its month. */
const SPACE = '[ \\u00a0]';

const DATE = new RegExp(
  `(?<![\\p{L}\\d])(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?${SPACE})?(?:(\\d{1,2})(?:st|nd|rd|th)?${SPACE}(?:of )?)?(${MONTH})(?![\\p{L}])(?:${SPACE}(\\d{1,2})(?:st|nd|rd|th)(?!${SPACE}\\d))?(?:,?${SPACE}(\\d{4}|[’'‘]\\d{2}))?(?![\\d%,.]\\d|-\\p{L})`,
  'gu',
);

/** Every month or day in `words`. "May" and "March" as verbs are left out where no day or year stands with them. */
export function findDates(words: string): readonly DateAt[] {
  return [...words.matchAll(DATE)].flatMap((match): readonly DateAt[] => {
    const [whole, weekday = '', before, name = '', after, year] = match;
    const month = MONTHS.findIndex((one) => one.slice(0, 3) === name.slice(0, 3)) + 1;
    const date = before ?? after;
    const isBare = date === undefined && year === undefined;
    const lead = words.slice(Math.max(0, match.index - 12), match.index);
    if (
      isBare &&
      /^(?:May|March)$/.test(name) &&
      !/\b(?:in|by|end|of|since|until|from|early|late|mid|during|this|last|next)[ -]$/i.test(lead)
    )
      return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        words: whole,
        weekday: weekday === '' ? '' : `${weekday}day`,
        date: date === undefined ? null : Number(date),
        month,
        year: year === undefined ? null : Number(year.length === 4 ? year : `20${year.slice(1)}`),
      },
    ];
  });
}

/** The last day that `date` can mean, in `year` when it names none itself; null when there is no such day. */
export function lastDayOf({ date, month, year }: DateAt, inYear: number | null = null): Day | null {
  const at = year ?? inYear;
  if (at === null) return null;
  const leap = (at % 4 === 0 && at % 100 !== 0) || at % 400 === 0;
  const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const day = `${at}-${String(month).padStart(2, '0')}-${String(date ?? longest).padStart(2, '0')}`;
  return isDay(day) ? (day as Day) : null;
}
