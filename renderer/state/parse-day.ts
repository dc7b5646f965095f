import type { Day } from '../../shared/model/units.ts';
import { readDigits, readWrittenDay } from '../../shared/rules/read-written-day.ts';

/** A day as a person types it or a spreadsheet shows it (31/1/2025, 31-Jan-25, 31 January 2025, 2025-01-31), or null when it is none. */
export function parseDay(typed: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  const read = readWrittenDay(iso === null ? typed : `${iso[3] ?? ''}/${iso[2] ?? ''}/${iso[1] ?? ''}`, 'day first');
  // Digits alone are typed day first with the whole year: 1/2/25 and 3/31/2025 may be slips.
  const digits = iso === null ? readDigits(typed) : null;
  if (digits !== null && (digits.year.length === 2 || digits.second > 12)) return null;
  return 'day' in read && read.day >= '1900' ? read.day : null;
}

/** A day as it is typed in a field: 31/01/2025. */
export function typeDay(day: string | null): string {
  const [year, month, date] = (day ?? '').split('-');
  return year === undefined || month === undefined || date === undefined ? '' : `${date}/${month}/${year}`;
}

/** Why `typed` is no day, as a sentence. */
export function refuseDay(typed: string): string {
  return `“${typed.trim()}” is not a day. Type it as 31/01/2025, 31 January 2025 or 2025-01-31.`;
}

/** Days typed with commas between them, each once and oldest first, or why one of them is no day. */
export function parseDays(typed: string): readonly Day[] | string {
  const days = new Set<Day>();
  for (const part of typed.split(/[,;\n]/).filter((one) => one.trim() !== '')) {
    const day = parseDay(part);
    if (day === null) return refuseDay(part);
    days.add(day);
  }
  return [...days].toSorted();
}
