import { type Day, isDay } from '../model/units.ts';
import { MONTHS } from './days.ts';

/** Which of two numbers comes first in 03/04/2024. */
export type DayOrder = 'day first' | 'month first';

/** The day that a text is, or why it is none, as the end of a sentence about it. */
export type WrittenDay = { readonly day: Day } | { readonly why: string };

/** A day that is a whole text: `31/03/2026`, `31-Mar-26`, `Tue 31st March 2026`, `2026-03-31`, with or without a time of day. */
export function readWrittenDay(text: string, order: DayOrder | 'both'): WrittenDay {
  const said = text.trim();
  if (isDay(said.slice(0, 10)) && /^$|^[T ]\d{2}:\d{2}/.test(said.slice(10))) return { day: said.slice(0, 10) as Day };
  const digits = readDigits(said);
  if (digits !== null) {
    const { first, second, year } = digits;
    if (order === 'both' && first <= 12 && second <= 12 && first !== second)
      return {
        why: 'can be read in two ways, and the column has days written both ways: say which comes first',
      };
    const dayFirst = first > 12 || (second <= 12 && order !== 'month first');
    return toDay(year, dayFirst ? second : first, dayFirst ? first : second);
  }
  const bare = bareDay(said);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,9})\.?,?[ -]?'?(\d{4}|\d{2})$/i.exec(bare);
  if (named !== null) return toDay(named[3] ?? '', monthOf(named[2] ?? ''), Number(named[1]));
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(bare);
  if (american !== null) return toDay(american[3] ?? '', monthOf(american[1] ?? ''), Number(american[2]));
  if (/^[a-z]{3,9}\.?[ -]'?(\d{4}|\d{2})$/i.test(bare) || /^(Q[1-4]|\d{4})/i.test(bare))
    return { why: 'is not one day: it needs a day, such as 31/03/2026' };
  return { why: 'is not a day such as 31/03/2026' };
}

/** The numbers of a day written in digits alone; null when it is not. */
export function readDigits(
  text: string,
): { readonly first: number; readonly second: number; readonly year: string } | null {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(bareDay(text));
  return found === null ? null : { first: Number(found[1]), second: Number(found[2]), year: found[3] ?? '' };
}

function bareDay(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '')
    .replace(/ \d{1,2}:\d{2}(:\d{2})?$/, '');
}

function monthOf(word: string): number {
  const typed = word.toLowerCase();
  return MONTHS.findIndex((name) => name.toLowerCase().startsWith(typed === 'sept' ? 'sep' : typed)) + 1;
}

function toDay(year: string, month: number, date: number): WrittenDay {
  const two = (part: number): string => String(part).padStart(2, '0');
  const full = year.length === 2 ? `${Number(year) >= 70 ? '19' : '20'}${year}` : year;
  const day = `${full}-${two(month)}-${two(date)}`;
  return isDay(day) ? { day: day as Day } : { why: 'is no day of the calendar' };
}
