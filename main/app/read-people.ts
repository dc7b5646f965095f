import type {
  CommitteeItem,
  LinkedRecord,
  MeetingItem,
  OfficerItem,
  PeopleRegister,
  Rung,
} from '../../shared/api/register-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { LeadTime } from '../../shared/model/lead-time.ts';
import type { PLURALS } from '../../shared/model/records.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { isHandedIn } from '../../shared/model/report.ts';
import type { Day } from '../../shared/model/units.ts';
import { daysBetween, writeDay, writeDayWithWeekday } from '../../shared/rules/days.ts';
import { writeCount } from '../../shared/rules/write-number.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import { orderMeetings } from './order-meetings.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { namesOf } from './choices.ts';
import { capital } from '../../shared/model/capital.ts';
import { linkCondition, linkMilestone, linkRisk } from './link-records.ts';
import { type MeetingLadder, readDeadlines } from './read-deadlines.ts';
import { matrixOf } from './read-risks.ts';

const KINDS = [
  'body',
  'officer',
  'riskMatrix',
  'programme',
  'committee',
  'meeting',
  'workstream',
  'milestone',
  'condition',
  'risk',
  'report',
] as const;
type Shown = Pick<Contents, (typeof PLURALS)[(typeof KINDS)[number]]>;

/** The councils, their committees and meetings with what is due when, and the officers with what each answers for. */
export function readPeople(deps: Deps, open: ReadProgramme): Reply<PeopleRegister> {
  const ladders = readDeadlines(deps, open, null);
  if (!ladders.ok) return ladders;
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, KINDS);
    const { today } = deps.readClock();
    return done({
      revision: readRevision(open.db),
      bodies: contents.bodies.map((one) => ({
        ...one,
        leadTimesSaid: sayLeadTimes(one.leadTimes),
        committees: contents.committees.filter((each) => each.bodyId === one.id).map(({ id }) => id),
      })),
      committees: contents.committees.map((one) => toCommittee(contents, one, today)),
      meetings: orderMeetings(contents.meetings, today).map((one) =>
        toMeeting(
          contents,
          one,
          ladders.value.find((ladder) => ladder.meetingId === one.id),
          today,
        ),
      ),
      officers: listOfficers(contents, today),
    });
  });
}

function toCommittee(contents: Shown, one: Shown['committees'][number], today: Day): CommitteeItem {
  return {
    ...one,
    body: contents.bodies.find((each) => each.id === one.bodyId)?.name ?? '',
    leadTimesSaid: sayLeadTimes(one.leadTimes),
    meetings: orderMeetings(
      contents.meetings.filter((each) => each.committeeId === one.id),
      today,
    ).map((each) => ({ id: each.id, name: writeDay(each.date), said: each.status, rag: null, ragWord: '' })),
  };
}

function sayLeadTimes(leadTimes: readonly LeadTime[]): string {
  return leadTimes.map((one) => `${one.name}: ${one.days} ${one.counting}`).join('; ');
}

function toMeeting(
  contents: Shown,
  one: Shown['meetings'][number],
  ladder: MeetingLadder | undefined,
  today: Day,
): MeetingItem {
  const papers = contents.reports.filter((each) => [each.meetingId, ...each.otherMeetingIds].includes(one.id));
  const waiting = papers.filter((each) => !isHandedIn(each.status)).length;
  const rungs = (ladder?.deadlines ?? []).map((each): Rung => {
    const left = daysBetween(today, each.day);
    const late = each.isPast && waiting > 0;
    return {
      name: each.name,
      day: each.day,
      said: each.time === null ? writeDayWithWeekday(each.day) : `${writeDayWithWeekday(each.day)} by ${each.time}`,
      from: each.from === 'law' ? each.rule : each.from === 'template' ? 'report format' : each.from,
      state: late ? 'late' : each.isPast ? 'past' : 'due',
      stands: late ? `${sayDistance(left)}: ${sayWaiting(waiting)}` : sayDistance(left),
    };
  });
  const next = rungs.find((each) => each.state === 'due');
  return {
    ...one,
    committee: contents.committees.find((each) => each.id === one.committeeId)?.name ?? '',
    weekday: writeDayWithWeekday(one.date),
    statusWord: capital(one.status),
    reports: papers.map(
      (each): LinkedRecord => ({
        id: each.id,
        name: each.title,
        said: each.status,
        rag: null,
        ragWord: '',
      }),
    ),
    ladder: rungs,
    late: rungs.filter((each) => each.state === 'late').length,
    next: next === undefined ? '' : `${next.name}, ${next.stands}`,
  };
}

function sayWaiting(papers: number): string {
  return papers === 1 ? 'one paper is not submitted' : `${writeCount(papers)} papers are not submitted`;
}

/** `today`, `in 12 days`, `3 days ago`. */
function sayDistance(days: number): string {
  if (days === 0) return 'today';
  const size = Math.abs(days);
  const said = `${size.toLocaleString('en-GB')} ${size === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${said}` : `${said} ago`;
}

function listOfficers(contents: Shown, today: Day): readonly OfficerItem[] {
  const names = namesOf(contents);
  const matrix = matrixOf(contents);
  const risks = Map.groupBy(contents.risks, (one) => one.ownerId);
  const milestones = Map.groupBy(contents.milestones, (one) => one.ownerId);
  const conditions = Map.groupBy(contents.conditions, (one) => one.ownerId);
  return contents.officers.map((one) => ({
    ...one,
    body: contents.bodies.find((each) => each.id === one.bodyId)?.name ?? '',
    rolesSaid: one.roles.map(capital).join(', '),
    leads: contents.workstreams
      .filter((each) => each.leadId === one.id || each.sponsorId === one.id)
      .map((each) => ({
        id: each.id,
        name: `${each.code} ${each.name}`,
        said: each.leadId === one.id ? 'lead' : 'sponsor',
        rag: null,
        ragWord: '',
      })),
    risks: (risks.get(one.id) ?? []).map((each) => linkRisk(each, matrix, names)),
    milestones: (milestones.get(one.id) ?? []).map((each) => linkMilestone(each, today)),
    conditions: (conditions.get(one.id) ?? []).map(linkCondition),
  }));
}
