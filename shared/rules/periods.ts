import type { Period, PeriodStyle } from '../model/period.ts';
import type { Day, FinancialYear } from '../model/units.ts';
import { addDays, financialYearOf, toDay, writeMonth, writeYear, type YearStyle } from './days.ts';

/** A period taken apart. `part` is the term, quarter or month of the year, from 1; null for a whole year. A term's year is the school's. */
export type PeriodParts = { readonly style: PeriodStyle; readonly year: FinancialYear; readonly part: number | null };

/** The month a school year starts in, by which terms are counted: autumn to December, spring to April, summer to August. */
const SCHOOL_YEAR = 9;
const TERM_NAMES = ['Autumn', 'Spring', 'Summer'];
const MONTHS_IN: { readonly [style in PeriodStyle]: number } = { years: 12, terms: 4, quarters: 3, months: 1 };

/** How many parts a year has in `style`; 0 where it is not divided. */
export function partsOf(style: PeriodStyle): number {
  return style === 'years' ? 0 : 12 / MONTHS_IN[style];
}

/** What `period` is made of, for years that start in `startsMonth`. */
export function readPeriod(period: Period, startsMonth: number): PeriodParts {
  const [head = '', tail] = period.split(' ');
  if (head.includes('-')) {
    const [year = 0, month = 1] = head.split('-').map(Number);
    const first = toDay(year, month, 1);
    return {
      style: 'months',
      year: financialYearOf(first, startsMonth),
      part: ((month - startsMonth + 12) % 12) + 1,
    };
  }
  const year = Number(head.slice(0, 4)) as FinancialYear;
  if (tail === undefined) return { style: 'years', year, part: null };
  return { style: tail.startsWith('Q') ? 'quarters' : 'terms', year, part: Number(tail.slice(1)) };
}

/** The name of a period; the other way round from `readPeriod`. */
export function makePeriod({ style, year, part }: PeriodParts, startsMonth: number): Period {
  const named = writeYear(year, '2022/23');
  if (style === 'years' || part === null) return named as Period;
  if (style === 'quarters') return `${named} Q${part}` as Period;
  if (style === 'terms') return `${named} T${part}` as Period;
  return firstDayOf({ style, year, part }, startsMonth).slice(0, 7) as Period;
}

/** The period of `style` that `day` lies in. */
export function periodOf(day: Day, style: PeriodStyle, startsMonth: number): Period {
  const starts = style === 'terms' ? SCHOOL_YEAR : startsMonth;
  const since = (Number(day.slice(5, 7)) - starts + 12) % 12;
  const part = style === 'years' ? null : Math.floor(since / MONTHS_IN[style]) + 1;
  return makePeriod({ style, year: financialYearOf(day, starts), part }, startsMonth);
}

/** The first day of a period. */
export function firstDay(period: Period, startsMonth: number): Day {
  return firstDayOf(readPeriod(period, startsMonth), startsMonth);
}

/** The last day of a period. */
export function lastDay(period: Period, startsMonth: number): Day {
  return addDays(firstDay(shiftPeriod(period, 1, startsMonth), startsMonth), -1);
}

/** The period `by` after this one, or before it when `by` is negative: the one before `2022/23 Q1` is `2021/22 Q4`. */
export function shiftPeriod(period: Period, by: number, startsMonth: number): Period {
  const { style, year, part } = readPeriod(period, startsMonth);
  const parts = partsOf(style);
  if (part === null || parts === 0) return makePeriod({ style, year: (year + by) as FinancialYear, part }, startsMonth);
  const at = year * parts + part - 1 + by;
  return makePeriod(
    { style, year: Math.floor(at / parts) as FinancialYear, part: (((at % parts) + parts) % parts) + 1 },
    startsMonth,
  );
}

function firstDayOf({ style, year, part }: PeriodParts, startsMonth: number): Day {
  const starts = style === 'terms' ? SCHOOL_YEAR : startsMonth;
  const month = starts - 1 + ((part ?? 1) - 1) * MONTHS_IN[style];
  return toDay(year + Math.floor(month / 12), (month % 12) + 1, 1);
}

/** `2022/23`, `2022/23 Q1`, `June 2022`, `Summer term 2023`: how a paper writes a period. */
export function writePeriod(period: Period, style: YearStyle = '2022/23'): string {
  // No part of what is written depends on the month a year starts in.
  const { style: divided, year, part } = readPeriod(period, 1);
  if (divided === 'months') return writeMonth(`${period}-01` as Day);
  if (divided === 'terms') return `${TERM_NAMES[(part ?? 1) - 1] ?? ''} term ${part === 1 ? year : year + 1}`;
  return part === null ? writeYear(year, style) : `${writeYear(year, style)} Q${part}`;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The period that people write as `2022-23`, `FY22/23`, `Q1 2022/23`, `Jun-22`, `June 2022`, `Summer 2023`; null when it is none, or
 * when it could be two (`2011-12` is a year and a December).
 */
export function recognisePeriod(text: string): Period | null {
  const said = text.trim().toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
  const month = /^([a-z]{3})[a-z]*\.?[ -]'?(\d{2}|\d{4})$/.exec(said);
  const at = MONTH_NAMES.indexOf(month?.[1] ?? '');
  if (at >= 0 && isMonthName(said)) return `${fullYear(month?.[2])}-${pad(at + 1)}` as Period;
  const term = /^(autumn|spring|summer)(?: term)? (\d{4})$/.exec(said);
  if (term !== null) {
    const part = TERM_NAMES.findIndex((name) => name.toLowerCase() === term[1]) + 1;
    return `${writeYear((Number(term[2]) - (part === 1 ? 0 : 1)) as FinancialYear, '2022/23')} T${part}` as Period;
  }
  const quarter =
    /^(?:q|quarter )([1-4])[ ,]+(?:of )?(.+)$/.exec(said) ?? /^(.+?)[ ,]+(?:q|quarter )([1-4])$/.exec(said);
  if (quarter !== null) {
    const [first = '', second = ''] = quarter.slice(1);
    const year = recogniseYear(first.length === 1 ? second : first);
    return year === null ? null : (`${year} Q${first.length === 1 ? first : second}` as Period);
  }
  const calendar = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(said);
  const year = recogniseYear(said);
  if (calendar !== null) return year === null ? (said as Period) : null;
  return year;
}

function isMonthName(said: string): boolean {
  const word = /^[a-z]+/.exec(said)?.[0] ?? '';
  return (
    word === 'sept' ||
    [
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
    ].some((name) => name === word || name.slice(0, 3) === word)
  );
}

function recogniseYear(said: string): Period | null {
  const found = /^(?:fy ?)?(\d{2}|\d{4}) ?[/-] ?(\d{2}|\d{4})$/.exec(said);
  if (found === null) return null;
  const [from, to] = [fullYear(found[1]), Number(found[2])];
  return (from + 1) % 100 === to % 100 && (to < 100 || to === from + 1)
    ? (writeYear(from as FinancialYear, '2022/23') as Period)
    : null;
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (year >= 100) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
