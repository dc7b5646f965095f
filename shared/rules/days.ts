import type { Day, FinancialYear } from '../model/units.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function split(day: Day): readonly [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

/** `10 October 2023`: the date style of UK government publications. */
export function writeDay(day: Day): string {
  const [year, month, date] = split(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `May 2023`. */
export function writeMonth(day: Day): string {
  const [year, month] = split(day);
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `Tuesday 10 October 2023`. */
export function writeDayWithWeekday(day: Day): string {
  return `${weekday(day)} ${writeDay(day)}`;
}

function weekday(day: Day): string {
  const names = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
  const since1970 = dayNumber(day);
  return names[((since1970 % 7) + 7) % 7] ?? '';
}

/** Days since 1 January 1970, by the Gregorian calendar; no time zone takes part. */
export function dayNumber(day: Day): number {
  const [year, month, date] = split(day);
  return Math.floor(Date.UTC(year, month - 1, date) / 86_400_000);
}

/** The next day. */
export function dayAfter(day: Day): Day {
  const [year, month, date] = split(day);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10) as Day;
}

/** How many days `later` is after `earlier`; negative when it is before. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The financial year that `day` lies in, for years that start in `startsMonth` (4 is April). */
export function financialYearOf(day: Day, startsMonth: number): FinancialYear {
  const [year, month] = split(day);
  return (month >= startsMonth ? year : year - 1) as FinancialYear;
}

export type YearStyle = '2022/23' | '2022-23' | '22/23';

/** A financial year in the template's style: 2022 is `2022/23`. */
export function writeYear(year: FinancialYear, style: YearStyle): string {
  const end = String((year + 1) % 100).padStart(2, '0');
  switch (style) {
    case '2022/23':
      return `${year}/${end}`;
    case '2022-23':
      return `${year}-${end}`;
    case '22/23':
      return `${String(year % 100).padStart(2, '0')}/${end}`;
  }
}
