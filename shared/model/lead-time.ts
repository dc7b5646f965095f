import { z } from 'zod';
import { filledLine } from './text.ts';

/**
 * How days before a meeting are counted. Clear days leave out the day of the meeting and the day of the deadline itself;
 * working days leave out Saturdays, Sundays and the nation's bank holidays.
 */
export const Counting = z.enum(['clear working days', 'working days', 'clear days', 'days']);
export type Counting = z.infer<typeof Counting>;

/** Something due before a meeting: how many days, counted how, and by what time of day. */
export const LeadTime = z
  .strictObject({
    name: filledLine(120),
    days: z.int().min(0).max(400),
    counting: Counting.default('working days'),
    /** By when on that day, on the 24-hour clock; null is the end of it. */
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time written 09:30')
      .nullable()
      .default(null),
    onlyIf: z.enum(['always', 'key decision', 'exempt']).default('always'),
  })
  .readonly();
export type LeadTime = z.infer<typeof LeadTime>;
