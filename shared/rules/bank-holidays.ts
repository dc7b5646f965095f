import type { Nation } from '../model/people.ts';
import type { Day } from '../model/units.ts';
import { addDays, toDay, weekdayOf } from './days.ts';

/** A bank holiday; `name` says so when it stands in for a day that fell on a weekend. */
export type BankHoliday = { readonly day: Day; readonly name: string };

/**
 * Days that were made or moved once, by royal proclamation under section 1 of the Banking and Financial Dealings Act 1971, 2020 to
 * 2026, as published on gov.uk/bank-holidays. `instead` is the yearly day that did not fall where the rule puts it.
 */
const ONCE: readonly (BankHoliday & { readonly nations: 'all' | Nation; readonly instead?: string })[] = [
  { day: '2020-05-08' as Day, name: 'Early May (75th anniversary of VE Day)', nations: 'all', instead: 'Early May' },
  { day: '2022-06-02' as Day, name: 'Spring', nations: 'all', instead: 'Spring' },
  { day: '2022-06-03' as Day, name: 'Platinum Jubilee', nations: 'all' },
  { day: '2022-09-19' as Day, name: 'State Funeral of Queen Elizabeth II', nations: 'all' },
  { day: '2023-05-08' as Day, name: 'Coronation of King Charles III', nations: 'all' },
  { day: '2026-06-15' as Day, name: 'World Cup', nations: 'scotland' },
];

/** The bank holidays of `nation` in `year`, in order: by the 1971 Act's Schedule 1, the yearly proclamations, and the days made once. */
export function listBankHolidays(year: number, nation: Nation): readonly BankHoliday[] {
  const key = `${year} ${nation}`;
  const known = worked.get(key) ?? workOut(year, nation);
  worked.set(key, known);
  return known;
}

const worked = new Map<string, readonly BankHoliday[]>();

/** Whether offices are open: not a Saturday, a Sunday or a bank holiday of `nation`. */
export function isWorkingDay(day: Day, nation: Nation): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return false;
  return !listBankHolidays(Number(day.slice(0, 4)), nation).some((holiday) => holiday.day === day);
}

function workOut(year: number, nation: Nation): readonly BankHoliday[] {
  const easter = easterOf(year);
  const scottish = nation === 'scotland';
  const northern = nation === 'northern ireland';
  const once = ONCE.filter(
    (one) => one.day.startsWith(String(year)) && (one.nations === 'all' || one.nations === nation),
  );
  const moving: readonly BankHoliday[] = [
    { day: addDays(easter, -2), name: 'Good Friday' },
    ...(scottish ? [] : [{ day: addDays(easter, 1), name: 'Easter Monday' }]),
    { day: firstMonday(year, 5), name: 'Early May' },
    { day: addDays(firstMonday(year, 6), -7), name: 'Spring' },
    { day: scottish ? firstMonday(year, 8) : addDays(firstMonday(year, 9), -7), name: 'Summer' },
  ];
  const fixed: readonly BankHoliday[] = [
    { day: toDay(year, 1, 1), name: 'New Year’s Day' },
    ...(scottish ? [{ day: toDay(year, 1, 2), name: '2nd January' }] : []),
    ...(northern ? [{ day: toDay(year, 3, 17), name: 'St Patrick’s Day' }] : []),
    ...(northern ? [{ day: toDay(year, 7, 12), name: 'Battle of the Boyne' }] : []),
    ...(scottish ? [{ day: toDay(year, 11, 30), name: 'St Andrew’s Day' }] : []),
    { day: toDay(year, 12, 25), name: 'Christmas Day' },
    { day: toDay(year, 12, 26), name: 'Boxing Day' },
  ];
  const kept = [
    ...moving.filter((holiday) => !once.some((one) => one.instead === holiday.name)),
    ...once.map(({ day, name }) => ({ day, name })),
  ];
  return withSubstitutes(fixed, kept).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** A fixed day that falls on a weekend is kept on the next weekday that is not a bank holiday already. */
function withSubstitutes(fixed: readonly BankHoliday[], kept: readonly BankHoliday[]): readonly BankHoliday[] {
  const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;
  const held = [...kept, ...fixed.filter((holiday) => !isWeekend(holiday.day))];
  for (const holiday of fixed.filter((one) => isWeekend(one.day))) {
    let day = holiday.day;
    while (isWeekend(day) || held.some((one) => one.day === day)) day = addDays(day, 1);
    held.push({ day, name: `${holiday.name} (substitute day)` });
  }
  return held;
}

function firstMonday(year: number, month: number): Day {
  const first = toDay(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
}

/** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return toDay(year, Math.floor(days / 31), (days % 31) + 1);
}
