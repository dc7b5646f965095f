import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readMeasure } from '../../../main/app/read-measure.ts';
import { readMeasures } from '../../../main/app/read-measures.ts';
import { readProfile } from '../../../main/app/read-profile.ts';
import { readProfiles } from '../../../main/app/read-profiles.ts';
import type { ProfileView } from '../../../shared/api/profile-views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { SAMPLE_IDS, type SampleId } from '../../helpers/samples.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
// Its clock says 30 September 2023.
const deps = testDeps();
let open: OpenProgramme;
let others: OpenProgramme[] = [];

function openSample(id: SampleId): OpenProgramme {
  const opened = makeSample(deps, join(folder(), `${id}.clerkwell`), id);
  others.push(opened);
  return opened;
}

beforeEach(() => {
  others = [];
  open = openSample('cambridgeshire-send');
});
afterEach(() => others.forEach(closeProgramme));

const change = (...changes: readonly Change[]): void => {
  must(applyChanges(deps, open, changes, { label: 'a test', gesture: null }));
};
const add = (kind: RecordKind, record: { readonly [field: string]: unknown }): void =>
  change({ does: 'add', kind, record });
const profileOf = (profileId: string, of = open): ProfileView =>
  must(readProfile(deps, of, { profileId, before: 0, after: 0 }));
const shownOf = (view: ProfileView, name: string): readonly string[] => {
  const row = view.rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no line ${name}`);
  return view.columns.map(({ key }) => row.figures[key]?.shown ?? '');
};

test('the published deficit of 2022/23 is a bridge that leaves nothing over, and says so', () => {
  const [bridge, ...more] = profileOf('profile-deficit').bridges;
  expect(more).toEqual([]);
  expect(bridge?.rows.map((row) => [row.name, ...row.values, row.is])).toEqual([
    ['Accumulated deficit before contributions', '£51.20m', 'step'],
    ['Less: DfE contribution', '£19.60m', 'step'],
    ['Less: Contribution from council reserves', '£2.50m', 'step'],
    ['Comes to', '£29.10m', 'worked out'],
    ['Not explained', '£0.00m', 'unexplained'],
    ['Net deficit after contributions', '£29.10m', 'closing'],
  ]);
  expect(bridge?.says).toBe('In 2022/23 the lines explain the closing figure to the penny.');
  expect(bridge?.chart).toMatchObject({ type: 'waterfall', totals: [0, 3] });
});

test('what the lines leave over is a number with its sign; a figure to be confirmed makes it unknown and not nought', () => {
  const cell = profileOf('profile-deficit').rows.find((row) => row.name === 'DfE contribution')?.figures['2022'];
  change({ does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: 1_900_000_000 } });
  expect(profileOf('profile-deficit').bridges[0]?.rows.map((row) => row.values[0])).toEqual([
    '£51.20m',
    '£19.00m',
    '£2.50m',
    '£29.70m',
    '-£0.60m',
    '£29.10m',
  ]);
  expect(profileOf('profile-deficit').bridges[0]?.says).toBe(
    'In 2022/23 the closing figure is £0.60m less than the lines come to.',
  );
  change({ does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: null } });
  expect(profileOf('profile-deficit').bridges[0]?.rows.map((row) => row.values[0])).toEqual([
    '£51.20m',
    'to be confirmed',
    '£2.50m',
    'to be confirmed',
    'to be confirmed',
    '£29.10m',
  ]);
});

test('funding is added up over the years and a balance is not; a gap between years is a column to fill in', () => {
  const funding = profileOf('profile-dfe');
  expect(funding.columns.map((one) => one.name)).toEqual(['2022/23', '2023/24', '2024/25', '2025/26', '2026/27']);
  expect(funding.rows.map((row) => row.total)).toEqual(['49.00']);
  expect(funding.chart?.series[0]?.values).toEqual([19.6, 5.88, 5.88, 5.88, 11.76]);
  expect(profileOf('profile-unchecked').rows.map((row) => row.total)).toEqual(['']);
  const path = profileOf('profile-path', openSample('bcp-send'));
  expect(shownOf(path, 'Accumulated deficit')).toEqual(['63.00', '91.00']);
  const wider = must(readProfile(deps, open, { profileId: 'profile-unchecked', before: 1, after: 2 }));
  expect(wider.columns.map((one) => one.key)).toEqual(['2024', '2025', '2026', '2027']);
});

test('lines of one kind have their sum below them; a profile of quarters has a column for each, and adds its years up from them', () => {
  add('profile', { id: 'profile-q', name: 'By quarter', periods: 'quarters', moneyUnit: 'thousands' });
  for (const id of ['line-a', 'line-b'])
    add('profileLine', { id, profileId: 'profile-q', name: id, role: 'spending', scenario: 'actual' });
  const cell = (lineId: string, part: number, pence: number | null): void =>
    add('profileCell', { lineId, year: 2023, part, pence });
  cell('line-a', 1, 123_456_00);
  cell('line-a', 2, 100_000_00);
  cell('line-b', 2, -50_000_00);
  const view = profileOf('profile-q');
  expect(view.columns.map((one) => one.name)).toEqual(['2023/24 Q1', '2023/24 Q2', '2023/24 Q3', '2023/24 Q4']);
  expect(view.rows.map((row) => [row.is, row.name, row.total])).toEqual([
    ['line', 'line-a', '223'],
    ['line', 'line-b', '-50'],
    ['sum', 'All spending, actual', '173'],
  ]);
  expect(shownOf(view, 'line-a')).toEqual(['123', '100', '', '']);
  // What is copied out of a cell is the whole of it, not what is shown.
  expect(view.rows[0]?.figures['2023 1']).toMatchObject({ typed: '123.456', shown: '123' });
  expect(shownOf(view, 'All spending, actual')).toEqual(['123', '50', '', '']);
  cell('line-b', 3, null);
  expect(shownOf(profileOf('profile-q'), 'All spending, actual')).toEqual(['123', '50', 'to be confirmed', '']);
});

test('what is forecast or spent is held against the plan of the same line; lines that nobody can pair are left out', () => {
  add('profile', { id: 'profile-v', name: 'Against plan' });
  const line = (id: string, name: string, scenario: string, pence: number | null): void => {
    add('profileLine', { id, profileId: 'profile-v', name, role: 'spending', scenario });
    add('profileCell', { lineId: id, year: 2023, pence });
  };
  line('plan-placements', 'Placements', 'plan', 1_000_000_000);
  line('forecast-placements', 'Placements', 'forecast', 1_250_000_000);
  line('plan-transport', 'Transport', 'plan', 200_000_000);
  line('actual-buses', 'Buses', 'actual', 180_000_000);
  const said = (): unknown => profileOf('profile-v').variance.map((row) => [row.name, row.against, ...row.values]);
  expect(said()).toEqual([
    [
      'Placements (forecast)',
      'Placements (plan)',
      { key: '2023', shown: '+£2.50m', way: 'above plan', percent: '+25.0%' },
    ],
    // Left over in their scenarios, and the only ones.
    ['Buses (actual)', 'Transport (plan)', { key: '2023', shown: '-£0.20m', way: 'below plan', percent: '-10.0%' }],
  ]);
  line('actual-taxis', 'Taxis', 'actual', null);
  expect(profileOf('profile-v').variance.map((row) => row.name)).toEqual(['Placements (forecast)']);
});

test('several scenarios with a closing figure for one year have a bridge each, and are never mixed', () => {
  add('profile', { id: 'profile-s', name: 'Two ways' });
  let order = 0;
  const line = (role: string, scenario: string, pence: number): void => {
    order += 1;
    const id = `line-${role}-${scenario}`;
    add('profileLine', {
      id,
      profileId: 'profile-s',
      name: `${role} ${scenario}`,
      role,
      scenario,
      basis: 'cumulative',
      order,
    });
    add('profileCell', { lineId: id, year: 2023, pence });
  };
  line('opening', 'plan', 100);
  line('closing', 'plan', 100);
  line('opening', 'forecast', 300);
  line('closing', 'forecast', 450);
  const view = profileOf('profile-s');
  expect(view.bridges.map((one) => one.title)).toEqual(['plan', 'forecast']);
  expect(view.bridges.map((one) => one.rows.find((row) => row.is === 'unexplained')?.values)).toEqual([
    ['£0.00m'],
    ['£0.00m'],
  ]);
  expect(view.bridges[1]?.rows[0]?.name).toBe('opening forecast');
});

test('allocations are summed by scheme, and one of unknown commitment is left out and said', () => {
  const before = must(readProfiles(open)).allocations;
  expect(before.total).toMatchObject({ allocated: '£2,102,000', committed: '£396,165' });
  expect(before.total?.note).toMatch(/^leaves out £\d/);
  expect(before.chart?.series.map((one) => one.name)).toEqual([
    'Committed',
    'Not committed',
    'Commitment to be confirmed',
  ]);
  change({
    does: 'set',
    kind: 'allocation',
    id: 'allocation-contingency',
    fields: { committed: 0, schemeId: 'scheme-pepys' },
  });
  const [pepys, none] = must(readProfiles(open)).allocations.schemes.toSorted((a, b) => b.name.localeCompare(a.name));
  expect(pepys).toMatchObject({ name: 'Samuel Pepys School expansion', sum: { allocated: '£450,000', share: '0.0%' } });
  expect(none?.rows).toHaveLength(4);
});

test('a measure stands as of today by its own polarity, beside its target', () => {
  const bcp = openSample('bcp-send');
  const later = { ...deps, readClock: () => ({ ...deps.readClock(), today: '2024-05-31' as never }) };
  const measures = must(readMeasures(later, bcp)).measures;
  const backlog = measures.find((one) => one.ref === 'K5');
  expect(backlog).toMatchObject({ polarity: 'down is good', direction: expect.any(String) as unknown });
  expect(backlog?.latest).not.toBeNull();
  expect(backlog?.target?.stands).toMatch(/to go$|^met$|^missed by/);
  expect(measures.map((one) => one.ref)[0]).toBe('K1');
  // Before any of them was counted.
  const early = { ...deps, readClock: () => ({ ...deps.readClock(), today: '2000-01-01' as never }) };
  expect(must(readMeasures(early, bcp)).measures.every((one) => one.latest === null && one.change === '')).toBe(true);
});

test('a series has a row for each day with its comparators and targets, and a revised value says what it was', () => {
  const medway = openSample('medway-send');
  const share = must(readMeasure(medway, 'measure-share'));
  expect(share.comparators.map((one) => one.name)).toEqual(['National']);
  expect(share.rows.map((row) => row.day)).toEqual(
    share.rows
      .map((row) => row.day)
      .toSorted()
      .toReversed(),
  );
  const newest = share.rows[0];
  expect(newest?.others['National']?.shown).toMatch(/%$/);
  expect(share.rows.at(-1)).toMatchObject({ change: '', direction: null });
  expect(share.chart?.series.map((one) => one.name)).toEqual(['Pupils with an EHCP', 'National']);
  const plans = must(readMeasure(medway, 'measure-plans'));
  expect(plans.rows.filter((row) => row.target !== null)).toHaveLength(4);
  expect(plans.chart?.series.at(-1)).toMatchObject({ name: 'Target', draw: 'dashedLine' });

  const own = newest?.own;
  const fields = { value: '9.9', status: 'revised' };
  must(
    applyChanges(deps, medway, [{ does: 'set', kind: 'measureValue', id: own?.id ?? '', fields }], {
      label: 'a revision',
      gesture: null,
    }),
  );
  const revised = must(readMeasure(medway, 'measure-share')).rows[0];
  expect(revised).toMatchObject({ own: { shown: '9.9%', status: 'revised' }, was: own?.shown });
  must(undo(deps, medway));
  expect(must(readMeasure(medway, 'measure-share')).rows[0]).toMatchObject({ own, was: '' });
});

test.each(SAMPLE_IDS)('every profile and measure of %s is read, and no chart is without a number', (id) => {
  const opened = id === 'cambridgeshire-send' ? open : openSample(id);
  const register = must(readProfiles(opened));
  for (const { id: profileId } of register.profiles) {
    const view = profileOf(profileId, opened);
    const charts = [view.chart, ...view.bridges.map((one) => one.chart)].filter((chart) => chart !== null);
    for (const chart of charts)
      for (const series of chart.series) {
        expect(series.values).toHaveLength(chart.categories.length);
        expect(series.values.some((value) => value !== null)).toBe(true);
      }
  }
  for (const { id: measureId } of must(readMeasures(deps, opened)).measures)
    expect(must(readMeasure(opened, measureId)).id).toBe(measureId);
  expect(refusal(readMeasure(opened, 'nothing'))).toMatch(/There is no measure nothing in /);
  expect(refusal(readProfile(deps, opened, { profileId: 'nothing', before: 0, after: 0 }))).toMatch(
    /no financial profile/,
  );
});
