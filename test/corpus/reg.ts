import { para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { librariesFacts } from './libraries.ts';
import { type Parts, wholeInput } from './whole-paper.ts';

type Registers = NonNullable<Parameters<typeof librariesFacts>[0]>;

/** A paper that says `texts`, beside the registers of a small programme of which `more` is different. */
const beside = (more: Registers, ...texts: readonly string[]) =>
  wholeInput(said(...texts), { facts: librariesFacts(more) });

const said = (...texts: readonly string[]): Parts => ({ main: texts.map((words, at) => para(`2.${at + 1}`, words)) });

const tabled = (rows: readonly (readonly string[])[], lead = 'Table 1 shows how things stand.') =>
  wholeInput({ main: [para('2.1', lead), table('Table 1: How things stand', rows)] });

function pair(id: string, rules: Fault['rules'], what: string, bad: Fault['bad'], good: Fault['good']): Fault {
  return { id, family: 'REG', rules, what, bad, good };
}

const CONDITION = {
  id: 'c1',
  ref: 'C1',
  title: 'Open the new branch',
  status: 'on track',
  ownerId: 'head',
  due: '2025-03-31',
};
const LOANS = { id: 'loans', ref: 'L', name: 'Loans of books', unit: 'count', polarity: 'up is good' };
const value = (id: string, asAt: string, number: string) => ({ id, measureId: 'loans', asAt, value: number });
const [OLD, NEW] = [value('v1', '2022-12-31', '900'), value('v2', '2023-12-31', '800')];
const BUILDINGS = { id: 'w1', code: 'W1', name: 'Buildings', leadId: 'head', rag: 'green', ragReason: 'On plan' };
const AIM = { id: 't1', measureId: 'loans', by: '2025-12-31', value: '1000' };
const STAFF = { id: 'w2', code: 'W2', name: 'Recruitment', leadId: 'head', rag: 'green', ragReason: 'On plan' };
const update = (workstreamId: string) => ({
  id: `u-${workstreamId}`,
  workstreamId,
  period: '2024-01',
  asAt: '2024-01-31',
  done: 'Surveyed.',
  rag: 'green',
});
const ROOF = {
  id: 'r1',
  ref: 'R1',
  title: 'Roof fails',
  ownerId: 'head',
  reviewDue: '2024-06-01',
  current: { likelihood: '2', impact: '2' },
  target: { likelihood: '1', impact: '2' },
};
const LIFT = { ...ROOF, id: 'r2', ref: 'R2', title: 'Lift stops' };
const PATCH = { id: 'm1', riskId: 'r1', action: 'Patch the roof', ownerId: 'head', due: '2024-05-01' };
const SERVICE = { id: 'm2', riskId: 'r2', action: 'Service the lift', ownerId: 'head', due: '2024-05-01' };
const RISK_SAID = 'The first of the risks is that the roof fails before it is mended.';
const BRANCH = { id: 's1', name: 'Branch in the market hall', status: 'delayed' };
const SHELVES = { id: 'k2', name: 'Shelves for the children’s room', baseline: '2024-01-31', forecast: '2024-05-31' };
const OPENING = { ...SHELVES, id: 'k3', name: 'First new school opens' };

export const REG_FAULTS: readonly Fault[] = [
  pair(
    'C-38',
    ['REG-01', 'REG-14'],
    'conditions without a status, an owner or a day',
    beside({ conditions: [{ ...CONDITION, status: null, ownerId: null, due: null }] }, 'We must open the new branch.'),
    beside({ conditions: [CONDITION] }, 'We must open the new branch.'),
  ),
  pair(
    'X-REG-1',
    ['REG-14'],
    'a table of conditions with nothing beside them',
    tabled([
      ['Condition', 'Where we answer it'],
      ['Open the new branch', 'Section 2'],
      ['Mend the roof', 'Section 2'],
    ]),
    tabled([
      ['Condition', 'Owner', 'Due', 'Status'],
      ['Open the new branch', 'Ana Webb', '1 May 2025', 'On track'],
      ['Mend the roof', 'Bola Odum', '1 June 2025', 'On track'],
    ]),
  ),
  pair(
    'C-39',
    ['REG-02'],
    'a measure is spoken of, and its value is not known',
    beside({ measures: [LOANS] }, 'Loans of books missed what was planned.'),
    beside({ measures: [LOANS], measureValues: [OLD, NEW] }, 'Loans of books fell from 900 to 800.'),
  ),
  pair(
    'C-40',
    ['REG-13'],
    'half of a column is empty',
    tabled([
      ['Aim', 'Our position', 'National position'],
      ['Longer hours', 'Open on Sundays', 'Two in three open on Sundays'],
      ['Warm rooms', 'Heating renewed', ''],
      ['More loans', 'Fines ended', ''],
      ['Safe roofs', 'Survey done', 'No count is kept'],
    ]),
    tabled([
      ['Aim', 'Our position', 'National position'],
      ['Longer hours', 'Open on Sundays', 'Two in three open on Sundays'],
      ['Warm rooms', 'Heating renewed', 'None yet'],
      ['More loans', 'Fines ended', 'None yet'],
      ['Safe roofs', 'Survey done', 'No count is kept'],
    ]),
  ),
  pair(
    'D-05',
    ['REG-05'],
    'a workstream has no update',
    beside({ workstreams: [BUILDINGS, STAFF], workstreamUpdates: [update('w1')] }, 'Buildings are on plan.'),
    beside(
      { workstreams: [BUILDINGS, STAFF], workstreamUpdates: [update('w1'), update('w2')] },
      'Buildings are on plan.',
    ),
  ),
  pair(
    'D-07',
    ['REG-05'],
    'no enabler has an update',
    beside(
      { workstreams: [BUILDINGS, { ...STAFF, kind: 'enabler' }], workstreamUpdates: [update('w1')] },
      'Buildings are on plan.',
    ),
    beside(
      { workstreams: [BUILDINGS, { ...STAFF, kind: 'enabler' }], workstreamUpdates: [update('w1'), update('w2')] },
      'Buildings are on plan.',
    ),
  ),
  pair(
    'D-14',
    ['REG-16'],
    'a saving without a period or a baseline',
    wholeInput(said('The new boiler has brought savings of £20k.')),
    wholeInput(said('The new boiler saves £20k a year against a gas bill of £180k.')),
  ),
  pair(
    'B-10',
    ['REG-04'],
    'measures got worse, and the text says all is well',
    beside({ measures: [LOANS], measureValues: [OLD, NEW] }, 'Performance has been sustained throughout.'),
    beside({ measures: [LOANS], measureValues: [OLD, NEW] }, 'Performance was mixed: loans of books fell to 800.'),
  ),
  pair(
    'X-REG-21',
    ['REG-04'],
    'a measure got worse, and the text compares something else',
    beside({ measures: [LOANS], measureValues: [OLD, NEW] }, 'The indicators are mixed. Fewer ships came than in May.'),
    beside(
      { measures: [LOANS], measureValues: [OLD, NEW] },
      'The indicators are mixed: fewer loans of books than in May.',
    ),
  ),
  pair(
    'B-31',
    ['REG-07'],
    'some are said to be delayed, and none is named',
    beside({ milestones: [SHELVES] }, 'Some of the action plan is behind.'),
    beside({ milestones: [SHELVES] }, 'One part of the action plan is behind: shelves for the children’s room.'),
  ),
  pair(
    'X-REG-20',
    ['REG-07'],
    'a late milestone of which the paper speaks in words of its own',
    beside(
      { milestones: [OPENING] },
      'Some of the action plan is behind. A school was visited.',
      'The first aid room opens.',
    ),
    beside(
      { milestones: [OPENING] },
      'Some of the action plan is behind: the first new school is expected to open in May.',
    ),
  ),
  pair(
    'B-32',
    ['REG-03'],
    'a measure has no earlier value',
    beside({ measures: [LOANS], measureValues: [NEW], measureTargets: [AIM] }, 'Loans of books stand at 800.'),
    beside({ measures: [LOANS], measureValues: [OLD, NEW] }, 'Loans of books fell from 900 to 800.'),
  ),
  pair(
    'V-11',
    ['REG-08'],
    'a risk has a score, and neither owner, target nor review',
    beside({ risks: [{ ...ROOF, ownerId: null, target: null, reviewDue: null }] }, RISK_SAID),
    beside({ risks: [ROOF] }, RISK_SAID),
  ),
  pair(
    'V-12',
    ['REG-09'],
    'two risks share one mitigation',
    beside(
      { risks: [ROOF, LIFT], mitigations: [PATCH, { ...SERVICE, action: 'Patch the roof.' }] },
      RISK_SAID,
      'The second is that the lift stops.',
    ),
    beside({ risks: [ROOF, LIFT], mitigations: [PATCH, SERVICE] }, RISK_SAID, 'The second is that the lift stops.'),
  ),
  pair(
    'V-13',
    ['REG-10'],
    'mitigations without an owner or a day',
    beside({ mitigations: [{ ...PATCH, ownerId: null, due: null }] }, RISK_SAID),
    beside({ mitigations: [PATCH] }, RISK_SAID),
  ),
  pair(
    'V-14',
    ['REG-06'],
    'a strand has no rating',
    beside(
      { workstreams: [{ ...BUILDINGS, rag: null }], workstreamUpdates: [] },
      'Buildings may not save what was planned.',
    ),
    beside({ workstreams: [BUILDINGS], workstreamUpdates: [] }, 'Buildings may not save what was planned.'),
  ),
  pair(
    'V-27',
    ['REG-11', 'REG-17'],
    'a scheme is delayed, from no day to no day',
    beside({ schemes: [BRANCH] }, 'The branch in the market hall is late.'),
    beside(
      { schemes: [{ ...BRANCH, openingBaseline: '2024-04-01', openingForecast: '2024-09-01' }] },
      'The branch in the market hall is late: it opens in September 2024 and not in April 2024.',
    ),
  ),
  pair(
    'X-REG-2',
    ['REG-17'],
    'a Word paper says that projects are delayed, without a day',
    wholeInput(said('The building projects of two branches are delayed.')),
    wholeInput(said('The building projects of two branches are delayed from April 2024 to September 2024.')),
  ),
  pair(
    'M-22',
    ['REG-08', 'REG-14'],
    'a table of risks with neither score, owner nor mitigation',
    tabled([
      ['Risk', 'Description'],
      ['Roof fails', 'Rain comes into the reading room'],
      ['Lift stops', 'The first floor is closed to some'],
    ]),
    tabled([
      ['Risk', 'Score', 'Owner', 'Mitigation'],
      ['Roof fails', '12', 'Ana Webb', 'Patch it by 1 May 2024'],
      ['Lift stops', '8', 'Bola Odum', 'Service it by 1 June 2024'],
    ]),
  ),
  pair(
    'X-REG-3',
    ['REG-13'],
    'a risk in a table has no owner',
    tabled([
      ['Risk', 'Score', 'Owner', 'Mitigation'],
      ['Roof fails', '12', 'Ana Webb', 'Patch it by 1 May 2024'],
      ['Lift stops', '8', '', 'Service it by 1 June 2024'],
    ]),
    tabled([
      ['Risk', 'Score', 'Owner', 'Mitigation'],
      ['Roof fails', '12', 'Ana Webb', 'Patch it by 1 May 2024'],
      ['Lift stops', '8', 'Bola Odum', 'Service it by 1 June 2024'],
    ]),
  ),
  pair(
    'M-23',
    ['REG-02'],
    'an indicator has no value, baseline or target',
    beside({ measures: [LOANS], measureValues: [NEW] }, 'Indicator two is loans of books.'),
    beside(
      {
        measures: [{ ...LOANS, baseline: '900', baselineAsAt: '2022-12-31' }],
        measureValues: [{ ...NEW, value: '950' }],
        measureTargets: [AIM],
      },
      'Indicator two is loans of books.',
    ),
  ),
  pair(
    'X-REG-4',
    ['REG-12'],
    'the matrix cannot give the score',
    beside({ risks: [{ ...ROOF, current: { score: 30 } }] }, RISK_SAID),
    beside({ risks: [{ ...ROOF, current: { score: 20 } }] }, RISK_SAID),
  ),
  pair(
    'X-REG-5',
    ['REG-15'],
    'a table has a score that its scale cannot give',
    tabled(
      [
        ['Risk', 'Score', 'Owner', 'Mitigation'],
        ['Roof fails', '30', 'Ana Webb', 'Patch it by 1 May 2024'],
        ['Lift stops', '8', 'Bola Odum', 'Service it by 1 June 2024'],
      ],
      'Table 1 gives scores on a 5 by 5 matrix.',
    ),
    tabled(
      [
        ['Risk', 'Score', 'Owner', 'Mitigation'],
        ['Roof fails', '20', 'Ana Webb', 'Patch it by 1 May 2024'],
        ['Lift stops', '8', 'Bola Odum', 'Service it by 1 June 2024'],
      ],
      'Table 1 gives scores on a 5 by 5 matrix.',
    ),
  ),
];
