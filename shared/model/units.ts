import { z } from 'zod';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `value` is a real calendar day written YYYY-MM-DD. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return year >= 1900 && day >= 1 && day <= longest;
}

/** A calendar day, YYYY-MM-DD, from 1900 on. Never a moment: no time zone can move it. */
export const Day = z
  .string()
  .refine(isDay, { error: (issue) => `is ${JSON.stringify(issue.input)}, not a day written YYYY-MM-DD` })
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** Whole pence. Money is never a fraction and never a floating-point sum. */
export const Pence = z.int().brand<'Pence'>();
export type Pence = z.infer<typeof Pence>;

/** An exact decimal as text, such as `12.7` or `-3`; percentages and counts alike. */
export const Decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/, 'is not a plain number written as text, such as "12.7"')
  .brand<'Decimal'>();
export type Decimal = z.infer<typeof Decimal>;

/** A moment in UTC, as `2023-10-02T09:30:00.000Z`. Only who-did-what-when has one; everything else is a day. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'is not a moment written 2023-10-02T09:30:00.000Z')
  .brand<'Moment'>();
export type Moment = z.infer<typeof Moment>;

/** The SHA-256 of some bytes: 64 small hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 hexadecimal digits in small letters')
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** A colour as six capital hexadecimal digits, `12436D`. */
export const Colour = z.string().regex(/^[0-9A-F]{6}$/, 'is not a colour: six digits 0 to 9 or A to F');

/** The year a financial year starts in: 2022 is 2022/23. */
export const FinancialYear = z.int().min(1900).max(2200).brand<'FinancialYear'>();
export type FinancialYear = z.infer<typeof FinancialYear>;
