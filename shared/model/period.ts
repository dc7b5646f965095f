import { z } from 'zod';

/** How a programme or a profile divides time. A term is a third of the school year that starts in September. */
export const PeriodStyle = z.enum(['years', 'terms', 'quarters', 'months']);
export type PeriodStyle = z.infer<typeof PeriodStyle>;

const WRITTEN = /^(?<year>\d{4})\/(?<end>\d{2})(?: (?:Q[1-4]|T[1-3]))?$|^(?<calendar>\d{4})-(?:0[1-9]|1[0-2])$/;

function isPeriod(value: string): boolean {
  const found = WRITTEN.exec(value)?.groups;
  if (found === undefined) return false;
  const year = Number(found['year'] ?? found['calendar']);
  if (year < 1900 || year > 2200) return false;
  return found['end'] === undefined || Number(found['end']) === (year + 1) % 100;
}

/**
 * A stretch of time by its name: the financial year `2022/23`, its quarter `2022/23 Q1`, the term `2022/23 T2` (T1 is autumn), or
 * the month `2022-06`. The year's first month is the programme's; `shared/rules/periods.ts` gives the days and reads other spellings.
 */
export const Period = z
  .string()
  .refine(isPeriod, {
    error: (issue) =>
      `is ${JSON.stringify(issue.input)}, not a period written 2022/23, 2022/23 Q1, 2022/23 T1 or 2022-06`,
  })
  .brand<'Period'>();
export type Period = z.infer<typeof Period>;
