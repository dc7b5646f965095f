import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { buildLadder, type Deadline } from '../../shared/rules/deadlines.ts';
import { readKinds } from '../store/contents.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';

/** The front-matter field that says whether a paper asks for a key decision (SI 2012/2089 reg 8). */
const KEY_DECISION = 'key-decision';

/** The deadlines of one meeting, with the papers that come to it, and which deadlines are behind `today`. */
export type MeetingLadder = {
  readonly meetingId: string;
  readonly committee: string;
  readonly date: Day;
  readonly reports: readonly string[];
  readonly deadlines: readonly (Omit<Deadline, 'lead'> & { readonly isPast: boolean })[];
};

/**
 * The deadlines worked back from each meeting to come, the nearest first, or from the one that is asked for. A key decision or an
 * exempt part in any of its papers brings the notices these need.
 */
export function readDeadlines(
  deps: Deps,
  open: ReadProgramme,
  meetingId: string | null,
): Reply<readonly MeetingLadder[]> {
  return attempt(open.fileName, () => {
    const { today } = deps.readClock();
    const contents = readKinds(open.db, ['body', 'committee', 'meeting', 'report', 'exemption']);
    const wanted = contents.meetings
      .filter((one) => (meetingId === null ? one.date >= today && one.status === 'planned' : one.id === meetingId))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    if (meetingId !== null && wanted.length === 0) {
      const there = contents.meetings.map((one) => `${one.id} (${one.date})`).join(', ');
      return refuse(
        'unknown-record',
        `There is no meeting ${meetingId} in ${open.fileName}. There is: ${there || 'none'}.`,
      );
    }
    return done(
      wanted.flatMap((meeting): readonly MeetingLadder[] => {
        const committee = contents.committees.find((one) => one.id === meeting.committeeId);
        const body = contents.bodies.find((one) => one.id === committee?.bodyId);
        if (committee === undefined || body === undefined) return [];
        const papers = contents.reports.filter((one) => [one.meetingId, ...one.otherMeetingIds].includes(meeting.id));
        const notice = {
          keyDecision: papers.some((one) => one.fields[KEY_DECISION] === 'Yes'),
          exempt: contents.exemptions.some((one) => papers.some((paper) => paper.id === one.reportId)),
        };
        const ladder = buildLadder(body, committee, meeting, notice);
        return [
          {
            meetingId: meeting.id,
            committee: committee.name,
            date: meeting.date,
            reports: papers.map((one) => one.title),
            deadlines: ladder.map(({ name, day, time, from, rule }) => ({
              name,
              day,
              time,
              from,
              rule,
              isPast: day < today,
            })),
          },
        ];
      }),
    );
  });
}
