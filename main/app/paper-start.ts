import type { PaperStart } from '../../shared/api/clearing-views.ts';
import type { Follows } from '../../shared/clearing/roll-forward.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Day } from '../../shared/model/units.ts';
import { listRecords, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';

/**
 * The meeting a paper goes to unless somebody says otherwise, and whether one was still ahead; undefined where there is none. The next
 * one is looked for in the committee of the last paper first, and among those to come before those that were held since. One that is
 * called off takes no paper.
 */
export function placePaper(
  open: ReadProgramme,
  today: Day,
  last: Report | null,
  follows: Follows,
): { readonly meetingId: string | undefined; readonly ahead: boolean } {
  if (last !== null && follows !== 'next') return { meetingId: last.meetingId, ahead: true };
  const all = listRecords(open.db, 'meeting').toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const before = all.find(({ id }) => id === last?.meetingId);
  const after = before?.date ?? today;
  const meetings = all.filter(({ status }) => status !== 'cancelled');
  const same = meetings.filter(({ committeeId }) => committeeId === before?.committeeId);
  const next = [same, meetings]
    .flatMap((some) => [some.find(({ date }) => date > after && date >= today), some.find(({ date }) => date > after)])
    .find((one) => one !== undefined);
  return { meetingId: (next ?? meetings.at(-1) ?? all.at(-1))?.id, ahead: next !== undefined };
}

/** What a new paper starts with unless somebody says otherwise, and who may write it. */
export function readPaperStart(
  deps: Deps,
  open: ReadProgramme,
  fromId: string | null,
  follows: Follows,
): Reply<PaperStart> {
  return attempt(open.fileName, () => {
    const last = fromId === null ? null : (readRecord(open.db, 'report', fromId) ?? null);
    const { meetingId, ahead } = placePaper(open, deps.readClock().today, last, follows);
    const all = listRecords(open.db, 'officer');
    const officers = all.map(({ id, name, post }) => ({ id, name, post }));
    const authors = all.filter(({ roles }) => roles.includes('author'));
    const [one, ...others] = authors.length > 0 ? authors : all;
    const only = others.length === 0 ? one?.id : undefined;
    const bodyId = listRecords(open.db, 'programme')[0]?.bodyId;
    const council = readRecord(open.db, 'body', bodyId ?? '')?.name ?? '';
    return done({ meetingId: meetingId ?? null, ahead, council, authorId: last?.authorId ?? only ?? null, officers });
  });
}
