import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { Day } from '../../shared/model/units.ts';
import type { Since } from '../app/read-history.ts';

/** The options by which a command says from when on. */
export type SinceOptions = { readonly since?: string; readonly sinceMeeting?: string };

/** From when on, or null where neither option is given. */
export function readSince({ since, sinceMeeting }: SinceOptions): Reply<Since | null> {
  if (since !== undefined && sinceMeeting !== undefined)
    return refuse('bad-request', 'Give --since or --since-meeting, not both.');
  if (sinceMeeting !== undefined) return done({ meetingId: sinceMeeting });
  if (since === undefined) return done(null);
  const day = Day.safeParse(since);
  return day.success ? done({ day: day.data }) : refuse('bad-request', `${since} is not a day written YYYY-MM-DD.`);
}
