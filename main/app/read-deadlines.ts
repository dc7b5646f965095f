import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Day } from '../../shared/model/units.ts';
import { buildLadder, type Deadline } from '../../shared/rules/deadlines.ts';
import { listFields } from '../../shared/template/fields.ts';
import type { Template } from '../../shared/template/template.ts';
import { readKinds } from '../store/contents.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readTemplateOf } from './templates.ts';

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
 * exempt part in any of its papers brings the notices these need; the formats of its papers bring theirs.
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
        const written = papers.map((report) => ({
          report,
          template: readTemplateOf(deps, report.templateId),
        }));
        const notice = {
          keyDecision: written.some(({ report, template }) => asksKeyDecision(report, template)),
          exempt: contents.exemptions.some((one) => papers.some((paper) => paper.id === one.reportId)),
        };
        const ladder = buildLadder(
          body,
          committee,
          meeting,
          notice,
          written.flatMap(({ template }) => (template.ok ? template.value.deadlines : [])),
        );
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

/** Whether the front matter says that the paper asks for a key decision (SI 2012/2089 reg 8), by the field that is for it. */
function asksKeyDecision(report: Report, template: Reply<Template>): boolean {
  const field = template.ok
    ? listFields(template.value).find((one) => one.purpose === 'key-decision' || one.key === 'key-decision')
    : undefined;
  const typed = report.fields[field?.key ?? '']?.toLowerCase();
  return field !== undefined && (typed === 'yes' || typed === field.words[0].toLowerCase());
}
