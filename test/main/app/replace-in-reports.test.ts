import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { findInReports, replaceInReports } from '../../../main/app/replace-in-reports.ts';
import { listRecords, readRecord } from '../../../main/store/tables.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const deps = testDeps();
const OTHER = 'the-other';
const REPORT = 'report-cyp-2023-10';
let open: OpenProgramme;

beforeEach(() => start({}));
afterEach(() => closeProgramme(open));

/** The sample with a second report, which differs from the first in `more`, and a strange word in both. */
function start(more: object): void {
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
  const report = must2(readRecord(open.db, 'report', REPORT));
  const figure = { kind: 'figure', figure: { of: 'places total' }, style: 'plain' };
  const second = [
    { kind: 'subheading', text: 'The Zebra plan', level: 1 },
    { kind: 'paragraph', text: ['A zebra and ', figure, ' zebras'] },
    {
      kind: 'table',
      caption: 'Zebra',
      columns: [{ title: 'Zebra', width: 1, align: 'left' }],
      rows: [[['zebra']]],
    },
  ];
  must(
    applyChanges(
      deps,
      open,
      [
        { does: 'add', kind: 'report', record: { ...report, id: OTHER, title: 'Another report', ...more } },
        { does: 'add', kind: 'section', record: { reportId: OTHER, key: 'background', body: second } },
        { does: 'add', kind: 'recommendation', record: { reportId: REPORT, text: ['Notes the zebra.'], order: 50 } },
      ],
      { label: 'zebras', gesture: null },
    ),
  );
}

function must2<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}

const zebra = { words: 'zebra', asTyped: false };
const find = (words = 'zebra') =>
  must(findInReports(deps, open, { words, asTyped: false })).map(({ title, locked, count, fixed }) => ({
    title,
    locked,
    count,
    fixed,
  }));
const first = (): string => must2(listRecords(open.db, 'report').find(({ id }) => id === REPORT)).title;

test('every place of every report is found, with what stands around it and the part it stands in', () => {
  expect(find()).toEqual([
    { title: 'Another report', locked: null, count: 5, fixed: 0 },
    { title: first(), locked: null, count: 1, fixed: 0 },
  ]);
  const [other] = must(findInReports(deps, open, zebra));
  expect(other?.places[1]).toEqual({
    part: 'Background',
    before: 'A ',
    words: 'zebra',
    after: expect.stringMatching(/^ and \d+ zebras$/),
    fixed: false,
  });
});

test('all reports are replaced as one step: one undo takes all of it back', () => {
  const before = [listRecords(open.db, 'section'), listRecords(open.db, 'recommendation')];
  expect(must(replaceInReports(deps, open, { ...zebra, next: 'okapi', reportId: null }))).toBe(6);
  expect(find()).toEqual([]);
  expect(find('okapi').map(({ count }) => count)).toEqual([5, 1]);
  expect(writePlainText(must(composeReport(deps, open, REPORT)).document)).toContain('Notes the okapi.');
  must(undo(deps, open));
  expect([listRecords(open.db, 'section'), listRecords(open.db, 'recommendation')]).toEqual(before);
});

test('one report alone is replaced where one is named', () => {
  expect(must(replaceInReports(deps, open, { ...zebra, next: 'okapi', reportId: OTHER }))).toBe(5);
  expect(find()).toEqual([{ title: first(), locked: null, count: 1, fixed: 0 }]);
});

test.each([
  ['submitted', { status: 'submitted' }],
  ['published', { status: 'published' }],
  ['frozen', { frozen: true }],
])('a report that is %s is found and stays as it is', (locked, more) => {
  closeProgramme(open);
  rmSync(join(folder(), 'send.clerkwell'));
  start(more);
  const held = listRecords(open.db, 'section').filter(({ reportId }) => reportId === OTHER);
  expect(find()[0]).toMatchObject({ count: 5, locked });
  expect(must(replaceInReports(deps, open, { ...zebra, next: 'okapi', reportId: null }))).toBe(1);
  expect(refusal(replaceInReports(deps, open, { ...zebra, next: 'okapi', reportId: OTHER }))).toContain(
    `is ${locked}: its words stay as they are. Send it back to draft`,
  );
  expect(listRecords(open.db, 'section').filter(({ reportId }) => reportId === OTHER)).toEqual(held);
});

test('words of a figure are found as it prints them and never replaced; what leaves a heading empty is refused whole', () => {
  const line = writePlainText(must(composeReport(deps, open, OTHER)).document);
  const total = /zebra and (\d+) zebras/.exec(line)?.[1] ?? '';
  expect(Number(total)).toBeGreaterThan(0);
  expect(find(`${total} zebras`)).toEqual([{ title: 'Another report', locked: null, count: 0, fixed: 1 }]);
  expect(must(replaceInReports(deps, open, { words: total, asTyped: false, next: '1', reportId: OTHER }))).toBe(0);
  const whole = { words: 'The Zebra plan', asTyped: false, next: '', reportId: null };
  expect(refusal(replaceInReports(deps, open, whole))).toMatch(/empty/);
});

test('a text of the front matter is called by the label of its field', () => {
  const file = makeSample(deps, join(folder(), 'bcp.clerkwell'), 'bcp-send');
  const found = must(findInReports(deps, file, { words: 'This report tells Cabinet', asTyped: true }));
  expect(found.flatMap(({ places }) => places.map(({ part }) => part))).toEqual(['Executive summary']);
  closeProgramme(file);
});
