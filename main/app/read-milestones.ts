import type { MilestoneItem, MilestoneRegister, MilestoneTimeline } from '../../shared/api/register-views.ts';
import { MILESTONE_RATINGS } from '../../shared/compose/blocks/milestone-table.ts';
import { dayOf } from '../../shared/compose/milestones.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { writeMonth } from '../../shared/rules/days.ts';
import { isMilestoneLate, sayMilestoneDay, saySlip, slipInDays } from '../../shared/rules/slip.ts';
import { layTimeLine } from '../../shared/rules/time-line.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { namesOf, officerChoicesOf, streamChoicesOf } from './choices.ts';
import { capital } from '../../shared/model/capital.ts';

/** The milestones, how far each has slipped, and where they lie along a line of time. */
export function readMilestones(deps: Deps, open: ReadProgramme): Reply<MilestoneRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, ['officer', 'workstream', 'milestone']);
    const { today } = deps.readClock();
    const workstreams = streamChoicesOf(contents);
    const streams = new Map(workstreams.map((one) => [one.id, one.name]));
    const names = namesOf(contents);
    const milestones = contents.milestones
      .toSorted((a, b) => ((dayOf(a) ?? '9999') < (dayOf(b) ?? '9999') ? -1 : 1))
      .map((one): MilestoneItem => {
        const slipDays = slipInDays(one);
        return {
          ...one,
          workstream: streams.get(one.workstreamId ?? '') ?? '',
          owner: names.get(one.ownerId ?? '') ?? '',
          slipDays,
          slip: saySlip(slipDays),
          statusWord: capital(one.status),
          rag: MILESTONE_RATINGS[one.status],
          overdue: isMilestoneLate(one, today),
        };
      });
    return done({
      revision: readRevision(open.db),
      officers: officerChoicesOf(contents),
      workstreams,
      milestones,
      timeline: layTimeline(milestones, today),
    });
  });
}

function layTimeline(milestones: readonly MilestoneItem[], today: Day): MilestoneTimeline | null {
  const dated = milestones.filter((one) => dayOf(one) !== null);
  const days = dated
    .flatMap((one) => [one.baseline, dayOf(one)])
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { ticks, place } = layTimeLine(first, last);
  const [start, end] = [ticks[0] ?? first, ticks.at(-1) ?? last];
  return {
    ticks: ticks.map((day) => ({ at: place(day), label: writeMonth(day) })),
    today: today < start || today > end ? null : place(today),
    items: dated.map((one) => {
      const day = dayOf(one) ?? start;
      return {
        id: one.id,
        at: place(day),
        planned: one.baseline === null ? null : place(one.baseline),
        said: sayMilestoneDay(one, today),
      };
    }),
  };
}
