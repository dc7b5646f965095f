import type { Day, FinancialYear } from '../model/units.ts';
import { writeOrdinal } from './write-number.ts';

export const MONTHS = [
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

/** The name of any month in full, as a choice within a pattern. */
export const ANY_MONTH = MONTHS.join('|');

function split(day: Day): readonly [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

/** `10 October 2023`: the date style of UK government publications. */
export function writeDay(day: Day): string {
  const [year, month, date] = split(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `text` with no line's end between a day and its month. */
export function keepDays(text: string): string {
  return text.replace(DAY_AND_MONTH, '$1\u00a0$2');
}

const DAY_AND_MONTH = new RegExp(`(\\b\\d{1,2}) (${ANY_MONTH})\\b`, 'g');

/** `May 2023`. */
export function writeMonth(day: Day): string {
  const [year, month] = split(day);
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `day` in a pattern: `dddd do mmmm yyyy` is Tuesday 10th October 2023, `dd/mm/yy` 10/10/23. */
export function writeDate(day: Day, pattern: string): string {
  const [year, month, date] = split(day);
  const name = MONTHS[month - 1] ?? '';
  const parts: { readonly [part: string]: string } = {
    dddd: weekday(day),
    do: writeOrdinal(date),
    dd: String(date).padStart(2, '0'),
    d: String(date),
    mmmm: name,
    mmm: name.slice(0, 3),
    mm: String(month).padStart(2, '0'),
    yyyy: String(year),
    yy: String(year % 100).padStart(2, '0'),
  };
  return pattern.replace(/dddd|do|dd|d|mmmm|mmm|mm|yyyy|yy/g, (part) => parts[part] ?? part);
}

/** `Tuesday 10 October 2023`. */
export function writeDayWithWeekday(day: Day): string {
  return `${weekday(day)} ${writeDay(day)}`;
}

/** The day of the week: 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The day `days` after `day`, or before it when negative. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** The day with a year, month (1 is January) and date that are known to exist. */
export function toDay(year: number, month: number, date: number): Day {
  const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

/** The day `count` days after 1 January 1970, by Hinnant's civil calendar: 400 years are 146,097 days, and years start in March. */
function fromDayNumber(count: number): Day {
  const since = count + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return toDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

function weekday(day: Day): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return names[weekdayOf(day)] ?? '';
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

/** The first day of the month that is `months` after the one of `day`. */
export function addMonths(day: Day, months: number): Day {
  const [year, month] = split(day);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01` as Day;
}

/** How many months begin after the one of `earlier`, up to the one of `later`. */
export function monthsBetween(earlier: Day, later: Day): number {
  const [year, month] = split(earlier);
  const [toYear, toMonth] = split(later);
  return (toYear - year) * 12 + toMonth - month;
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

export type YearStyle = '2022/23' | '2022-23' | '22/23' | '22-23' | '2022 to 2023';

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
    case '22-23':
      return `${String(year % 100).padStart(2, '0')}-${end}`;
    case '2022 to 2023':
      return `${year} to ${year + 1}`;
  }
}
