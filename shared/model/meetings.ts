import { z } from 'zod';
import { BodyId, CommitteeId, MeetingId } from './ids.ts';
import { filledLine, line } from './text.ts';
import { Day } from './units.ts';

/** A committee that takes papers. */
export const Committee = z.strictObject({ id: CommitteeId, bodyId: BodyId, name: filledLine() }).readonly();
export type Committee = z.infer<typeof Committee>;

/** One sitting of a committee. */
export const Meeting = z
  .strictObject({
    id: MeetingId,
    committeeId: CommitteeId,
    date: Day,
    time: line(20).default(''),
    place: line().default(''),
  })
  .readonly();
export type Meeting = z.infer<typeof Meeting>;
