import type { MeetingRow, Overview } from '../../shared/api/overview-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { daysBetween, writeDayWithWeekday } from '../../shared/rules/days.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { type MeetingLadder, readDeadlines } from './read-deadlines.ts';

type Shown = Pick<Contents, 'meetings' | 'committees' | 'reports'>;
const MOST_MEETINGS = 2;

/** The meetings to come with what is due before each, and the last one that was. */
export function readMeetings(
  deps: Deps,
  open: ReadProgramme,
  contents: Shown,
  today: Day,
): Reply<Overview['meetings']> {
  const ladders = readDeadlines(deps, open, null);
  if (!ladders.ok) return ladders;
  const last = contents.meetings
    .filter((meeting) => meeting.date < today)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  return done({
    next: ladders.value.slice(0, MOST_MEETINGS).flatMap((ladder) => {
      const meeting = contents.meetings.find((one) => one.id === ladder.meetingId);
      return meeting === undefined ? [] : [toRow(contents, meeting, ladder.deadlines, today)];
    }),
    last: last === undefined ? null : toRow(contents, last, [], today),
  });
}

function toRow(
  contents: Shown,
  meeting: Contents['meetings'][number],
  deadlines: MeetingLadder['deadlines'],
  today: Day,
): MeetingRow {
  return {
    id: meeting.id,
    committee: contents.committees.find((one) => one.id === meeting.committeeId)?.name ?? '',
    date: writeDayWithWeekday(meeting.date),
    reports: contents.reports
      .filter((report) => [report.meetingId, ...report.otherMeetingIds].includes(meeting.id))
      .map(({ id, title }) => ({ id, title })),
    deadlines: deadlines.map(({ name, day, time, isPast }) => ({
      name,
      day: time === null ? writeDayWithWeekday(day) : `${writeDayWithWeekday(day)}, ${time}`,
      when: sayWhen(daysBetween(today, day)),
      isPast,
    })),
  };
}

function sayWhen(days: number): string {
  if (days < 0) return 'passed';
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** The paper since which changes are counted: that of the last meeting which had one. */
export function findLastPaper(contents: Shown, today: Day): Overview['lastPaper'] {
  const held = contents.meetings
    .filter((meeting) => meeting.date <= today && contents.reports.some((report) => report.meetingId === meeting.id))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (held === undefined) return null;
  return { meetingId: held.id, said: `the paper of ${writeDayWithWeekday(held.date)}` };
}
