import { z } from 'zod';
import { BodyId, CommitteeId, MeetingId } from './ids.ts';
import { LeadTime } from './lead-time.ts';
import { filledLine, line } from './text.ts';
import { Day } from './units.ts';

/** A committee that takes papers. */
export const Committee = z
  .strictObject({
    id: CommitteeId,
    bodyId: BodyId,
    name: filledLine(),
    /** Whether it takes executive decisions: then 28 clear days of notice stand before a key decision (SI 2012/2089). */
    executive: z.boolean().default(false),
    /** What it asks for itself; one with the name of one of the body's stands in its place. */
    leadTimes: z.array(LeadTime).max(30).readonly().default([]),
  })
  .readonly();
export type Committee = z.infer<typeof Committee>;

export const MeetingStatus = z.enum(['planned', 'held', 'cancelled']);

/** One sitting of a committee. */
export const Meeting = z
  .strictObject({
    id: MeetingId,
    committeeId: CommitteeId,
    date: Day,
    time: line(20).default(''),
    place: line().default(''),
    status: MeetingStatus.default('planned'),
    note: line(1000).default(''),
  })
  .readonly();
export type Meeting = z.infer<typeof Meeting>;
