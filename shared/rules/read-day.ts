import { type Day, isDay } from '../model/units.ts';
import { MONTHS } from './days.ts';

const WORDS =
  /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December),? (\d{4})\b/i;
const DIGITS = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

/** The first day that `words` name in a British way: `Tuesday 10th October 2023`, `10/10/2023`; null when they name none. */
export function readDay(words: string): Day | null {
  const written = WORDS.exec(words);
  if (written !== null)
    return toDay(
      written[3],
      MONTHS.findIndex((one) => one.toLowerCase() === written[2]?.toLowerCase()) + 1,
      written[1],
    );
  const digits = DIGITS.exec(words);
  return digits === null ? null : toDay(digits[3], Number(digits[2]), digits[1]);
}

function toDay(year = '', month: number, date = ''): Day | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? (day as Day) : null;
}
