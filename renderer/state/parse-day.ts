import type { Day } from '../../shared/model/units.ts';

const MONTHS = [
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
];

/** A day as a person types it (31/1/2025, 31 January 2025, 2025-01-31), or null when it is none. */
export function parseDay(typed: string): Day | null {
  const parts = splitDay(typed.trim());
  if (parts === null) return null;
  const [year, month, date] = parts;
  const moment = new Date(Date.UTC(year, month - 1, date));
  const real = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return real && year >= 1900 ? (`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day) : null;
}

function splitDay(typed: string): readonly [number, number, number] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed);
  if (british !== null) return [Number(british[3]), Number(british[2]), Number(british[1])];
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(typed);
  if (words === null) return null;
  const typedMonth = (words[2] ?? '').toLowerCase();
  const month = MONTHS.findIndex((name) => name.startsWith(typedMonth)) + 1;
  return month === 0 ? null : [Number(words[3]), month, Number(words[1])];
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
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
