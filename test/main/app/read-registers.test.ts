import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readCapacity } from '../../../main/app/read-capacity.ts';
import { readConditions } from '../../../main/app/read-conditions.ts';
import { readMilestones } from '../../../main/app/read-milestones.ts';
import { readPeople } from '../../../main/app/read-people.ts';
import { readSettings } from '../../../main/app/read-settings.ts';
import { readWorkstream, readWorkstreams } from '../../../main/app/read-workstreams.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { SAMPLE_IDS } from '../../helpers/samples.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
// Its clock says 30 September 2023.
const deps = testDeps();
let open: OpenProgramme;

beforeEach(() => {
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
});
afterEach(() => closeProgramme(open));

const change = (...changes: readonly Change[]): void => {
  must(applyChanges(deps, open, changes, { label: 'a test', gesture: null }));
};
const add = (kind: RecordKind, record: { readonly [field: string]: unknown }): void =>
  change({ does: 'add', kind, record });
const set = (kind: RecordKind, id: string, fields: { readonly [field: string]: unknown }): void =>
  change({ does: 'set', kind, id, fields });
const by = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const found = items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

test('a workstream lists what hangs on it; a milestone that is done or moved on, and a risk that is closed, no longer count', () => {
  const outreach = (): object => by(must(readWorkstreams(deps, open)).workstreams, 'work-outreach');
  expect(outreach()).toMatchObject({
    lead: 'Beth Lattimer',
    ragWord: 'Amber',
    lastPeriod: 'June to September 2023',
    lastAsAt: '2023-09-15',
    openRisks: ['risk-outreach'],
    openMilestones: ['milestone-outreach'],
    lateMilestones: [],
    conditions: ['condition-outreach'],
  });
  set('milestone', 'milestone-outreach', { forecast: '2023-09-29' });
  expect(outreach()).toMatchObject({ openMilestones: ['milestone-outreach'], lateMilestones: ['milestone-outreach'] });
  set('milestone', 'milestone-outreach', { status: 'done', actual: '2023-09-29' });
  set('risk', 'risk-outreach', { status: 'closed' });
  expect(outreach()).toMatchObject({ openMilestones: [], lateMilestones: [], openRisks: [] });
});

test('the page of a workstream has its updates newest first, the period to report on next, and its records with their ratings', () => {
  const page = () => must(readWorkstream(deps, open, 'work-outreach'));
  expect(page().updates.map((one) => `${one.said}: ${one.ragWord}, ${one.writtenBy}`)).toEqual([
    'June to September 2023: Amber, Beth Lattimer',
    'June to July 2022: Green, ',
  ]);
  expect(page().nextPeriod).toEqual({ period: '2023/24 T1', said: 'Autumn term 2023', asAt: '2023-09-30' });
  expect(page().milestones).toEqual([
    {
      id: 'milestone-outreach',
      name: 'Outreach service launched',
      said: '31 May 2024',
      rag: 'green',
      ragWord: 'On track',
    },
  ]);
  expect(page().conditions).toEqual([
    {
      id: 'condition-outreach',
      name: 'C2 Outreach from special schools',
      said: 'due 31 March 2027',
      rag: 'green',
      ragWord: 'On track',
    },
  ]);
  expect(page().risks.map((one) => `${one.name}: ${one.ragWord}`)).toEqual([
    'R11 Outreach not ready or not used: 8 Medium',
  ]);
  add('workstreamUpdate', { workstreamId: 'work-outreach', period: '2023/24 T1', asAt: '2023-09-30' });
  expect(page().updates[0]).toMatchObject({ said: 'Autumn term 2023', ragWord: 'Not rated', writtenBy: '' });
  expect(page().nextPeriod).toMatchObject({ period: '2023/24 T2', said: 'Spring term 2024' });
  expect(refusal(readWorkstream(deps, open, 'work-gone'))).toBe(
    'unknown-record: There is no workstream work-gone in send.clerkwell.',
  );
});

test('the page of a workstream says where its measures stand and what is spent on it; what is given to it shows there', () => {
  const page = () => must(readWorkstream(deps, open, 'work-semh'));
  expect(page().spending).toEqual([
    {
      id: 'allocation-semh-training',
      name: 'SEMH training',
      said: '£75,000 set aside, £30,323 committed at 5 July 2022',
      kind: 'allocation',
      leadsTo: 'allocation-semh-training',
    },
  ]);
  expect(page().allocated).toBe('£75,000 set aside, £30,323 committed');
  expect(page().measures).toEqual([]);
  set('measure', 'measure-open-plans', { workstreamIds: ['work-trajectory', 'work-semh'] });
  set('profileLine', 'line-dfe', { workstreamIds: ['work-semh'] });
  set('allocation', 'allocation-new-provision', { workstreamIds: ['work-semh'] });
  expect(page().measures).toMatchObject([{ id: 'measure-open-plans', said: expect.stringMatching(/ at \d/) }]);
  expect(page().spending.at(-1)).toMatchObject({
    id: 'line-dfe',
    kind: 'profile',
    said: expect.stringMatching(/^£.*m in 20/),
  });
  expect(page().allocated).toBe('£1,050,955 set aside, £30,323 committed, and 1 to be confirmed');
  expect(
    page()
      .givable.filter((one) => one.workstreamIds.includes('work-semh'))
      .map((one) => one.id),
  ).toEqual(expect.arrayContaining(['measure-open-plans', 'line-dfe', 'allocation-new-provision']));
  expect(
    refusal(
      applyChanges(deps, open, [{ does: 'remove', kind: 'workstream', id: 'work-semh' }], { label: '', gesture: null }),
    ),
  ).toMatch(/still names it/);
});

test('milestones come in the order of their days, with slip and lateness, and lie on a line of time that holds them all', () => {
  const read = () => must(readMilestones(deps, open));
  expect(by(read().milestones, 'milestone-agreement')).toMatchObject({
    slipDays: 90,
    slip: '90 days late',
    statusWord: 'Done',
    rag: 'complete',
    overdue: false,
  });
  set('milestone', 'milestone-return-december', { forecast: '2023-09-29' });
  expect(by(read().milestones, 'milestone-return-december')).toMatchObject({ slip: '77 days early', overdue: true });
  const said = (id: string): string | undefined => read().timeline?.items.find((item) => item.id === id)?.said;
  expect(said('milestone-agreement')).toBe('done 31 March 2023, 90 days late');
  // What was forecast early and never came is not early.
  expect(said('milestone-return-december')).toMatch(/^due .*, not done$/);
  add('milestone', { id: 'undated', name: 'Undated' });
  const { milestones, timeline } = read();
  const days = milestones.map((one) => one.actual ?? one.forecast ?? one.baseline ?? '9999');
  expect(days).toEqual(days.toSorted());
  expect(milestones.at(-1)).toMatchObject({ id: 'undated', workstream: '', owner: '', slip: '', overdue: false });
  expect(timeline?.items.map((one) => one.id)).toEqual(milestones.slice(0, -1).map((one) => one.id));
  const places = timeline?.items.map((one) => one.at) ?? [];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect([Math.min(...places) >= 0, Math.max(...places) <= 1]).toEqual([true, true]);
  // The talks of May 2022 and the school of September 2026 stand near the two ends, today between them.
  expect([places[0], timeline?.ticks[0]?.label]).toEqual([expect.closeTo(0.016, 2), 'May 2022']);
  expect(timeline?.today).toBeCloseTo(0.283, 3);
  for (const one of milestones) change({ does: 'remove', kind: 'milestone', id: one.id });
  expect(read().timeline).toBeNull();
});

test('a condition names the workstreams that answer it and the risks to it; it is overdue until it is met', () => {
  const decisions = () => by(must(readConditions(deps, open)).conditions, 'condition-decisions');
  expect(decisions().answeredBy.map((one) => one.name)).toEqual(['W03 Banding and Descriptors', 'W18 Panel Redesign']);
  expect(decisions().risks.map((one) => `${one.name}: ${one.ragWord}`)).toEqual([
    'R02 Demand above the planned path: 20 Very high',
    'R08 Loss of parental confidence: 12 High',
  ]);
  expect(decisions()).toMatchObject({ owner: 'Sian Gwilliam', statusWord: 'On track', rag: 'green', overdue: false });
  set('condition', 'condition-decisions', { due: '2023-09-29', status: null });
  expect(decisions()).toMatchObject({ statusWord: 'Not yet reported', rag: null, overdue: true });
  set('condition', 'condition-decisions', { status: 'met' });
  expect(decisions()).toMatchObject({ overdue: false });
});

test('schemes say their slip and the money set aside; totals leave out what is dropped and own up to what is not stated', () => {
  for (const one of must(readCapacity(deps, open)).allocations)
    change({ does: 'remove', kind: 'allocation', id: one.id });
  for (const one of must(readCapacity(deps, open)).schemes) change({ does: 'remove', kind: 'scheme', id: one.id });
  expect(must(readCapacity(deps, open)).totals).toEqual([]);
  const days = { openingBaseline: '2023-09-01', openingForecast: '2023-09-29' };
  add('scheme', { id: 'hub', name: 'Hub', places: 40, status: 'on site', ...days });
  add('scheme', { id: 'base', name: 'Base', places: 20, status: 'open', openingActual: '2023-09-01' });
  add('scheme', { id: 'dropped', name: 'Dropped', places: 500, status: 'dropped', ...days });
  add('scheme', { id: 'unknown', name: 'Unknown' });
  add('allocation', {
    id: 'fit-out',
    name: 'Fit-out',
    allocated: 12_345,
    committed: 2_345,
    asAt: '2023-09-01',
    schemeId: 'hub',
  });
  add('allocation', { id: 'later', name: 'Later', allocated: 50_000, committed: null, asAt: '2023-09-01' });
  const { schemes, allocations, totals } = must(readCapacity(deps, open));
  expect(by(schemes, 'hub')).toMatchObject({ slip: '28 days late', overdue: true, statusWord: 'On site' });
  expect(by(schemes, 'hub').funding).toMatchObject([{ id: 'fit-out', said: '£123.45 set aside' }]);
  expect(['base', 'dropped', 'unknown'].map((id) => by(schemes, id).overdue)).toEqual([false, false, false]);
  expect(by(allocations, 'fit-out')).toMatchObject({ committed: '£23.45', leftSaid: '£100', scheme: 'Hub' });
  expect(by(allocations, 'later')).toMatchObject({ committed: null, leftSaid: 'to be confirmed' });
  expect(totals.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Places planned: 60, and 1 not stated',
    'Places open: 20',
    'Set aside: £623.45',
    'Committed: £23.45',
    'Not committed: £100',
    'Commitment to be confirmed: £500',
  ]);
});

test('a meeting to come has its ladder: a deadline that has passed is late while a paper for it is not handed in', () => {
  const meeting = () => must(readPeople(deps, open)).meetings.find((one) => one.reports.length > 0);
  // The sample's meeting is on 10 October 2023, ten days from the test's own day.
  expect(meeting()).toMatchObject({ weekday: 'Tuesday 10 October 2023', statusWord: 'Planned' });
  const published = () => meeting()?.ladder.find((one) => one.name === 'Agenda and reports published');
  expect(published()).toMatchObject({
    day: '2023-10-02',
    said: 'Monday 2 October 2023',
    state: 'due',
    stands: 'in 2 days',
  });
  set('meeting', meeting()?.id ?? '', { date: '2023-10-05' });
  expect(published()).toMatchObject({
    day: '2023-09-27',
    state: 'late',
    stands: '3 days ago: one paper is not submitted',
    from: 'Local Government Act 1972 s100B(3), as amended by SI 2002/715',
  });
  expect(meeting()?.late).toBe(meeting()?.ladder.filter((one) => one.state === 'late').length);
  set('meeting', meeting()?.id ?? '', { status: 'held' });
  expect(meeting()).toMatchObject({ ladder: [], late: 0, next: '' });
});

test('an officer lists what they lead and own, by name and rating', () => {
  const officer = by(must(readPeople(deps, open)).officers, 'officer-transformation');
  expect(officer.leads.map((one) => `${one.name} (${one.said})`)).toContain('W01 Outreach Model (lead)');
  expect(officer.risks.map((one) => `${one.name}: ${one.ragWord}`)).toContain(
    'R11 Outreach not ready or not used: 8 Medium',
  );
  expect(officer.conditions.map((one) => one.name)).toContain('C2 Outreach from special schools');
});

test.each(SAMPLE_IDS)('every register of %s reads, and the scale in use is the programme’s', (id) => {
  const sample = makeSample(deps, join(folder(), `${id}.clerkwell`), id);
  const { workstreams } = must(readWorkstreams(deps, sample));
  expect(workstreams.map((one) => must(readWorkstream(deps, sample, one.id)).item)).toEqual(workstreams);
  expect(must(readMilestones(deps, sample)).timeline).not.toBeNull();
  expect(must(readConditions(deps, sample)).conditions.every((one) => one.statusWord !== '')).toBe(true);
  expect(must(readCapacity(deps, sample)).totals).not.toEqual([]);
  expect(must(readPeople(deps, sample)).meetings).toHaveLength(1);
  const { matrices, programme, sources } = must(readSettings(sample));
  expect(matrices.filter((one) => one.inUse).map((one) => one.id)).toEqual([programme.matrixId]);
  expect(sources.some((one) => one.usedBy > 0)).toBe(true);
  expect(sources.every((one) => (one.usedBy === 0) === (one.uses.length === 0))).toBe(true);
  closeProgramme(sample);
});

test('a source names the records it is used by, a measure once however many of its values rely on it', () => {
  add('source', { id: 'source-new', title: 'Count of places' });
  const used = () => by(must(readSettings(open)).sources, 'source-new');
  expect(used()).toMatchObject({ usedBy: 0, uses: [] });
  add('measure', { id: 'measure-new', ref: 'M99', name: 'Places', unit: 'count', polarity: 'up is good', order: 99 });
  for (const asAt of ['2023-05-31', '2023-06-30'])
    add('measureValue', { measureId: 'measure-new', comparator: null, asAt, value: '4', sourceId: 'source-new' });
  add('comparator', { measureId: 'measure-new', name: 'England', kind: 'national', sourceId: 'source-new', order: 1 });
  add('allocation', {
    name: 'Places fund',
    allocated: 100,
    committed: null,
    asAt: '2023-06-30',
    sourceId: 'source-new',
  });
  expect(used().usedBy).toBe(4);
  expect(used().uses.map(({ kind, name, said }) => [kind, name, said])).toEqual([
    ['measure', 'M99 Places', '2 values, one comparator'],
    ['allocation', 'Places fund', ''],
  ]);
});
