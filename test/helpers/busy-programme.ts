import { compose, type Composed } from '../../shared/compose/compose.ts';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { Day } from '../../shared/model/units.ts';
import { templateWith } from './templates.ts';
import { tinyProgrammeInput } from './tiny-programme.ts';

const tiny = tinyProgrammeInput();
export const yearCells = (line: string, values: readonly (number | null)[]) =>
  values.map((pence, at) => ({ id: `${line}-${at}`, lineId: line, year: 2023 + at, pence }));

/** The tiny programme with more of everything that a block can show. */
export const BUSY_PROGRAMME = {
  ...tiny,
  committees: [...tiny.committees, { id: 'board', bodyId: 'body', name: 'Programme Board' }],
  meetings: [
    { id: 'before', committeeId: 'committee', date: '2023-11-14', status: 'held' },
    ...tiny.meetings,
    { id: 'pre', committeeId: 'board', date: '2024-03-01', note: 'For comment' },
  ],
  workstreams: [
    ...tiny.workstreams,
    { id: 'w2', code: 'W2', name: 'Books', purpose: 'More to read', rag: 'green', order: 2 },
    { id: 'e1', code: 'E1', name: 'Data', kind: 'enabler', order: 3 },
  ],
  workstreamUpdates: [
    { id: 'u1', workstreamId: 'w1', period: '2023/24 Q2', asAt: '2023-09-30', done: 'Survey let', rag: 'green' },
    {
      id: 'u2',
      workstreamId: 'w1',
      period: '2023/24 Q3',
      asAt: '2023-12-31',
      done: 'Survey late',
      next: 'Chase it',
      rag: 'amber',
    },
  ],
  assessments: [
    { id: 'a0', riskId: 'r1', stage: 'current', date: '2023-10-01', rating: { likelihood: '3', impact: '4' } },
    ...tiny.assessments,
  ],
  measures: [
    ...tiny.measures,
    { id: 'late', ref: 'L', name: 'Late returns', unit: 'percent', precision: 1, polarity: 'down is good', order: 2 },
  ],
  comparators: [{ id: 'c', measureId: 'late', name: 'England', basis: 'all libraries' }],
  measureValues: [
    ...tiny.measureValues,
    { id: 'l1', measureId: 'late', asAt: '2022-12-31', value: '12.5' },
    { id: 'l2', measureId: 'late', asAt: '2023-12-31', value: '15.1' },
    { id: 'l3', measureId: 'late', comparator: 'England', asAt: '2023-12-31', value: '11.0' },
    { id: 'l4', measureId: 'late', comparator: 'Rutland', asAt: '2023-12-31', value: '16.0' },
  ],
  measureTargets: [{ id: 't', measureId: 'late', by: '2024-12-31', value: '10' }],
  milestones: [
    { id: 'm1', name: 'Roof repaired', baseline: '2024-01-31', forecast: '2024-04-30', status: 'late' },
    { id: 'm2', name: 'Survey done', baseline: '2023-12-01', actual: '2023-12-01', status: 'done' },
  ],
  profiles: [...tiny.profiles, { id: 'plan', name: 'Spending' }],
  profileLines: [
    ...tiny.profileLines,
    { id: 'p', profileId: 'plan', name: 'Plan', role: 'spending', scenario: 'plan', order: 1 },
    { id: 'f', profileId: 'plan', name: 'Forecast', role: 'spending', scenario: 'forecast', order: 2 },
  ],
  profileCells: [
    ...tiny.profileCells,
    ...yearCells('p', [33_333_333, 33_333_333, 33_333_334]),
    ...yearCells('f', [40_000_000, 35_000_000, null]),
  ],
};

/** A paper of one section that holds `body`, in a format that differs from Cambridgeshire's in `changes`. */
export function composeBody(
  body: readonly object[],
  changes: object = {},
  programme: object = BUSY_PROGRAMME,
): Composed {
  const template = templateWith({
    opening: [{ show: 'title' }],
    sections: [{ key: 'one', heading: 'One', holds: 'prose' }],
    ...changes,
  });
  const contents = ProgrammeJson.parse({
    ...programme,
    reports: [
      {
        id: 'report',
        title: 'Libraries',
        templateId: template.id,
        meetingId: 'meeting',
        otherMeetingIds: ['pre'],
        authorId: 'head',
        asAt: '2024-02-29',
      },
    ],
    sections: [{ id: 's', reportId: 'report', key: 'one', body }],
  });
  const [first, report] = [contents.programmes[0], contents.reports[0]];
  if (first === undefined || report === undefined) throw new Error('no report');
  return compose({ programme: first, report, contents }, template, Day.parse('2024-03-01'));
}
