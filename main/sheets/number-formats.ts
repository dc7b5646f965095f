import { addDays } from '../../shared/rules/days.ts';
import type { Day } from '../../shared/model/units.ts';

/** Excel's own formats that files name by number alone (ECMA-376 part 1, 18.8.30), where they say more than a plain number. */
const BUILT_IN: { readonly [id: number]: string } = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '£#,##0',
  6: '£#,##0',
  7: '£#,##0.00',
  8: '£#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  44: '£#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

/** Excel takes no longer code; one of a crafted file would keep its reader busy for minutes. */
const MOST_CODE = 255;

/** The format code of a number that a style names, from the file's own codes or Excel's. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  return (own.get(id) ?? BUILT_IN[id] ?? (EAST_ASIAN_DATES(id) ? 'yyyy-mm-dd' : '')).slice(0, MOST_CODE);
}

// 27 to 36 and 50 to 58 are dates in the East Asian editions, and plain elsewhere.
const EAST_ASIAN_DATES = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export type FormatKind = 'number' | 'date' | 'time';

const kinds = new Map<string, FormatKind>();

/** Whether numbers of a format are days (perhaps with a time), times of day, or numbers. */
export function kindOfFormat(format: string): FormatKind {
  let kind = kinds.get(format);
  if (kind === undefined) {
    kind = judge(format);
    if (kinds.size < 10_000) kinds.set(format, kind);
  }
  return kind;
}

/** Whether a date of this format shows its month and year, and no day. */
export function showsMonth(format: string): boolean {
  const bare = bareOf(format);
  return bare.includes('m') && bare.includes('y') && !/[dhs]/.test(bare);
}

function bareOf(format: string): string {
  const [first = ''] = format.split(';');
  return first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
}

function judge(format: string): FormatKind {
  const bare = bareOf(format);
  if (/general|[0#?@%]/.test(bare) && !/[yd]|mm/.test(bare)) return 'number';
  if (/[yd]|mmm/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  return /m/.test(bare) ? 'date' : 'number';
}

/** The day and time that a serial number stands for; null when it is none that a person can mean. `from1904` is the file's other calendar. */
export function readSerial(
  serial: number,
  from1904: boolean,
): { readonly day: Day; readonly time: string | null } | null {
  const minutes = Math.round(serial * 1440);
  const whole = Math.floor(minutes / 1440);
  const time = sayTime(minutes - whole * 1440);
  if (from1904) return whole >= 0 && whole <= 2_000_000 ? { day: addDays('1904-01-01' as Day, whole), time } : null;
  // Excel counts a 29 February 1900 that never was: serial 60.
  if (whole < 1 || whole === 60 || whole > 2_000_000) return null;
  return { day: addDays((whole < 60 ? '1899-12-31' : '1899-12-30') as Day, whole), time };
}

/** The time of day of a serial number below one: `14:30`. */
export function readTimeOfDay(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return sayTime(minutes) ?? '00:00';
}

function sayTime(minutes: number): string | null {
  const two = (part: number): string => String(part).padStart(2, '0');
  return minutes === 0 ? null : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
