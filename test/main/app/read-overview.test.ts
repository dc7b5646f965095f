import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readMoved } from '../../../main/app/read-moved.ts';
import { readOverview } from '../../../main/app/read-overview.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { Day } from '../../../shared/model/units.ts';
import { SAMPLE_IDS } from '../../helpers/samples.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
// Its clock says 30 September 2023: ten days before the meeting.
const deps = testDeps();
let opened: OpenProgramme[] = [];

function openSample(id: string): OpenProgramme {
  const open = makeSample(deps, join(folder(), `${id}.clerkwell`), id);
  opened.push(open);
  return open;
}
const on = (day: string): Deps => ({ ...deps, readClock: () => ({ ...deps.readClock(), today: Day.parse(day) }) });

beforeEach(() => {
  opened = [];
});
afterEach(() => opened.forEach(closeProgramme));

test('workstreams by rating, the risks by score and how it moved, reviews that are overdue, each with its id', () => {
  const overview = must(readOverview(deps, openSample('cambridgeshire-send')));
  expect(overview.workstreams).toHaveLength(23);
  expect(overview.ragCounts.reduce((sum, one) => sum + one.count, 0)).toBe(23);
  for (const counted of [...overview.ragCounts, ...overview.conditions.counts, overview.overdue, overview.milestones])
    expect(counted.ids).toHaveLength(counted.count);
  expect(overview.topRisks.map((risk) => Number.parseInt(risk.ragWord, 10))).toEqual([20, 16, 15, 12, 12]);
  expect(overview.topRisks.map((risk) => risk.moved)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(up|down) from \d+$/)]),
  );
  expect(overview.overdue.count).toBe(2);
  expect(overview.overdue.first.map((one) => one.said)).toEqual([
    expect.stringMatching(/^due .* 2023, \d+ days ago$/),
    'due 29 September 2023, 1 day ago',
  ]);
});

test('the position is the bridge that closes, and every closing balance stands in the chart under its own name and scenario', () => {
  const overview = must(readOverview(deps, openSample('cambridgeshire-send')));
  expect(overview.position).toMatchObject({
    profileId: 'profile-deficit',
    title: 'DSG deficit at the end of 2022/23',
  });
  expect(overview.position?.rows.map((row) => row.value)).toEqual(['£51.20m', '£19.60m', '£2.50m', '£29.10m']);
  expect(overview.scenarios?.chart.categories).toEqual(['2022/23', '2025/26', '2026/27']);
  expect(overview.scenarios?.chart.series.map((one) => [one.name, one.values])).toEqual([
    ['Net deficit after contributions (actual)', [29.1, null, null]],
    ['Deficit left when all contributions are made (plan)', [null, null, 0]],
    ['Accumulated deficit if nothing were done (do nothing)', [null, 93, null]],
  ]);
  // An increase in the year is no balance, so there is only one left to draw.
  expect(must(readOverview(deps, openSample('devon-send'))).scenarios).toBeNull();
});

test('a meeting to come has its deadlines with how far off each is; once it is over it is the last one, and its paper the last', () => {
  const open = openSample('cambridgeshire-send');
  const before = must(readOverview(deps, open));
  expect(before.meetings.next.map((one) => [one.date, one.reports.length])).toEqual([['Tuesday 10 October 2023', 1]]);
  const published = before.meetings.next[0]?.deadlines.find((one) => one.name === 'Agenda and reports published');
  expect(published).toMatchObject({ day: 'Monday 2 October 2023', when: 'in 2 days', isPast: false });
  expect(before.meetings.next[0]?.deadlines.some((one) => one.isPast && one.when === 'passed')).toBe(true);
  expect(before.lastPaper).toBeNull();
  const after = must(readOverview(on('2023-10-11'), open));
  expect(after.meetings.next).toEqual([]);
  expect(after.meetings.last?.date).toBe('Tuesday 10 October 2023');
  expect(after.lastPaper?.said).toBe('the paper of Tuesday 10 October 2023');
});

test('what got worse comes before what only misses its target; a milestone slips when its forecast or the day moves on', () => {
  const open = openSample('bcp-send');
  const today = on('2024-05-31');
  const { measures } = must(readOverview(today, open));
  const directions = measures.worse.map((one) => one.direction);
  expect(directions.lastIndexOf('worse')).toBe(directions.filter((one) => one === 'worse').length - 1);
  expect(measures.worse.every((one) => one.direction === 'worse' || one.target !== '')).toBe(true);

  const count = (): number => must(readOverview(today, open)).milestones.count;
  const set = (fields: { readonly [field: string]: unknown }): void => {
    const change: Change = { does: 'add', kind: 'milestone', record: { name: 'A test', ...fields } };
    must(applyChanges(deps, open, [change], { label: 'a test', gesture: null }));
  };
  const start = count();
  set({ baseline: '2024-09-01', forecast: '2024-09-01' });
  expect(count()).toBe(start);
  set({ baseline: '2024-09-01', forecast: '2024-09-02' });
  expect(count()).toBe(start + 1);
  set({ baseline: '2024-05-30' });
  expect(count()).toBe(start + 2);
  set({ baseline: '2024-01-01', actual: '2024-05-01', status: 'done' });
  expect(count()).toBe(start + 2);
});

test('what moved since a paper is said net, the newest first, and a part leads to the whole that a screen shows', () => {
  const open = openSample('cambridgeshire-send');
  const paper = must(readOverview(on('2023-10-11'), open)).lastPaper?.meetingId ?? '';
  const moved = () => must(readMoved(on('2023-10-11'), open, paper));
  expect(moved()).toMatchObject({ since: 'Since the paper of 10 October 2023', count: 0, records: [] });
  // The clock of the tests stands before the paper; its own stamp is what counts.
  const later: Deps = {
    ...deps,
    readClock: () => ({ today: Day.parse('2023-11-01'), moment: '2023-11-01T09:00:00.000Z' }),
  };
  const change = (...changes: readonly Change[]): void => {
    must(applyChanges(later, open, changes, { label: 'a test', gesture: null }));
  };
  change({ does: 'set', kind: 'workstream', id: 'work-outreach', fields: { rag: 'red' } });
  change({ does: 'set', kind: 'workstream', id: 'work-outreach', fields: { rag: 'green' } });
  change({ does: 'add', kind: 'mitigation', record: { riskId: 'risk-outreach', action: 'Try it' } });
  expect(moved().count).toBe(2);
  expect(moved().records.map((one) => [one.said, one.leadsTo])).toEqual(
    expect.arrayContaining([
      ['rag: amber → green', { kind: 'workstream', id: 'work-outreach' }],
      ['Added', { kind: 'risk', id: 'risk-outreach' }],
    ]),
  );
  change({ does: 'set', kind: 'workstream', id: 'work-outreach', fields: { rag: 'amber' } });
  expect(moved().count).toBe(1);
});

test.each(SAMPLE_IDS)('the overview of %s says nothing that is undefined, and no chart is empty', (id) => {
  const overview = must(readOverview(on('2026-11-25'), openSample(id)));
  expect(JSON.stringify(overview)).not.toMatch(/undefined|NaN/);
  for (const chart of [overview.trend?.chart, overview.scenarios?.chart])
    if (chart !== undefined) expect(chart.series.every((one) => one.values.some((value) => value !== null))).toBe(true);
});
