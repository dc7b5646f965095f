import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { compareVersions } from '../../../main/app/compare-reports.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { readClearing, viewComparison } from '../../../main/app/read-clearing.ts';
import { applyEdits, keepVersion, readVersion, restoreVersion } from '../../../main/app/versions.ts';
import { listVersions } from '../../../main/app/handed-in.ts';
import { saveText } from '../../../main/app/studio-text.ts';
import { listRecords, readRecord } from '../../../main/store/tables.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { plainBlock } from '../../../shared/document/plain-text.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { elements, partOf, readDocx, wordsOf } from '../../helpers/read-docx.ts';
import { useSample } from '../../helpers/use-sample.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const REPORT = 'report-cyp-2023-10';
let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

const apply = (...changes: readonly Change[]) =>
  must(applyChanges(deps, open, changes, { label: 'Change', gesture: null }));
const section = (key: string) =>
  listRecords(open.db, 'section').find((one) => one.reportId === REPORT && one.key === key);

/** Makes the background say `words` and keeps the paper as it then reads under `name`. */
function writeAndKeep(words: string, name: string): void {
  apply(writing(words));
  must(keepVersion(deps, open, REPORT, name));
}
function writing(words: string): Change {
  const body = [{ kind: 'paragraph', text: [words], anchor: null }];
  return { does: 'set', kind: 'section', id: section('background')?.id ?? '', fields: { body } };
}

test('any two versions are compared on the screen and as a Word file with tracked changes, whatever the paper says now', () => {
  for (const [words, name] of [
    ['The board of the new school met once in the spring.', 'First'],
    ['The board of the new school met twice in the spring.', 'Second'],
    ['The board of the new school met thrice in the spring.', 'Third'],
  ] as const)
    writeAndKeep(words, name);
  apply(writing('The board of the new school met never in the spring.'));
  const ids = new Map(must(readClearing(deps, open, REPORT)).versions.map(({ name, id }) => [name, id]));
  const id = (name: string): string => ids.get(name) ?? '';
  for (const [from, to, was, is] of [
    ['First', 'Third', 'once', 'thrice'],
    ['Third', 'First', 'thrice', 'once'],
    ['Second', null, 'twice', 'never'],
  ] as const) {
    const asked = { reportId: REPORT, from: id(from), to: to === null ? null : id(to) };
    const view = must(viewComparison(deps, open, asked));
    expect(view).toMatchObject({ before: from, after: to ?? 'Now' });
    const [line, ...others] = view.lines;
    expect(others).toEqual([]);
    const side = (mark: 'inserted' | 'deleted') =>
      line
        ?.filter((one) => one.mark === mark)
        .map(({ text }) => text)
        .join('');
    expect([side('deleted'), side('inserted')]).toEqual([was, is]);
    const path = join(folder(), 'changes.docx');
    must(compareVersions(deps, open, asked, path));
    const body = partOf(readDocx(readFileSync(path)), 'word/document.xml');
    expect(
      elements(body, 'w:delText')
        .map((one) => one.replace(/<[^>]*>/g, ''))
        .join(''),
    ).toBe(was);
    expect(elements(body, 'w:ins').map(wordsOf).join('')).toBe(is);
  }
  expect(refusal(viewComparison(deps, open, { reportId: REPORT, from: 'Fourth', to: null }))).toMatch(
    /no version Fourth of the report\. There is: Third, Second, First\./,
  );
});

test('a restored version brings back every part of the paper, its title and its front matter too, as one step', () => {
  const text = () =>
    must(composeReport(deps, open, REPORT))
      .document.blocks.map(plainBlock)
      .join('\n');
  apply({ does: 'add', kind: 'appendix', record: { id: 'costs', reportId: REPORT, title: 'Costs' } });
  const before = text();
  must(keepVersion(deps, open, REPORT, 'Good'));
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT && one.body.length > 0);
  const recommendation = listRecords(open.db, 'recommendation').find((one) => one.reportId === REPORT);
  apply(
    writing('Otherwise.'),
    { does: 'remove', kind: 'appendix', id: 'costs' },
    { does: 'set', kind: 'response', id: response?.id ?? '', fields: { body: [] } },
    { does: 'set', kind: 'recommendation', id: recommendation?.id ?? '', fields: { text: ['agree otherwise'] } },
    { does: 'set', kind: 'report', id: REPORT, fields: { title: 'Another', fields: {} } },
  );
  const changed = text();
  const fields = () => readRecord(open.db, 'report', REPORT)?.fields;
  expect(fields()).toEqual({});
  const kept = must(restoreVersion(deps, open, REPORT, 'Good'));
  expect(text()).toBe(before);
  expect(fields()).not.toEqual({});
  // What it read before is a version of its own: nothing is lost by going back.
  must(restoreVersion(deps, open, REPORT, kept.before));
  expect(text()).toBe(changed);
  must(undo(deps, open));
  expect(text()).toBe(before);
});

test('while somebody writes a version is kept every ten minutes, whatever of the report is written, and no undo stops at it', () => {
  const at = (moment: string): Deps => ({ ...deps, readClock: () => ({ ...deps.readClock(), moment }) });
  const name = { label: 'Write', gesture: 'one spell' };
  const type = (words: string, moment: string): void => {
    const text = {
      of: 'section',
      key: 'background',
      body: Prose.parse([{ kind: 'paragraph', text: [words] }]),
    } as const;
    must(saveText(at(moment), open, REPORT, text, name));
  };
  const before = section('background')?.body;
  type('One.', '2023-09-30T10:00:00.000Z');
  type('Two.', '2023-09-30T10:09:59.000Z');
  type('Three.', '2023-09-30T10:10:00.000Z');
  expect(listVersions(open, REPORT)).toMatchObject([
    { kind: 'timed', keptAt: '2023-09-30T10:10:00.000Z', who: 'tester', name: 'As at 30 September 2023, 10:10' },
    { kind: 'timed', keptAt: '2023-09-30T10:00:00.000Z' },
  ]);
  // One spell of typing is still one step to take back.
  must(undo(deps, open));
  expect(section('background')?.body).toEqual(before);
  const recommendation = listRecords(open.db, 'recommendation').find((one) => one.reportId === REPORT);
  const rest: readonly Change[] = [
    { does: 'set', kind: 'report', id: REPORT, fields: { title: 'Another' } },
    { does: 'add', kind: 'appendix', record: { id: 'costs', reportId: REPORT, title: 'Costs' } },
    { does: 'remove', kind: 'recommendation', id: recommendation?.id ?? '' },
  ];
  for (const [hour, change] of rest.entries()) {
    must(applyEdits(at(`2023-10-01T1${hour}:00:00.000Z`), open, [change], name));
    expect(listVersions(open, REPORT)).toHaveLength(3 + hour);
  }
  // A register is no part of what an author writes.
  const [risk] = listRecords(open.db, 'risk');
  const close: Change = { does: 'set', kind: 'risk', id: risk?.id ?? '', fields: { status: 'closed' } };
  must(applyEdits(at('2023-10-01T15:00:00.000Z'), open, [close], name));
  expect(listVersions(open, REPORT)).toHaveLength(5);
  // Of what is kept by the clock the oldest goes; what a person named stays.
  must(keepVersion(deps, open, REPORT, 'Mine'));
  for (let hour = 0; hour < 24; hour += 1)
    type(`Hour ${hour}.`, `2023-10-02T${String(hour).padStart(2, '0')}:00:00.000Z`);
  const kinds = listVersions(open, REPORT).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'timed')).toHaveLength(24);
  expect(kinds).toContain('named');
});

test('of a paper with exempt text a version keeps the public and the exempt part beside the whole', () => {
  apply(writing('The bid is secret.'), {
    does: 'add',
    kind: 'exemption',
    record: { id: 'exempt', reportId: REPORT, covers: 'section', key: 'background', paragraphs: [3] },
  });
  must(keepVersion(deps, open, REPORT, 'Both'));
  const { kept } = must(readVersion(open, REPORT, 'Both'));
  const says = [kept.whole, kept.public, kept.exempt].map((one) =>
    one === null ? null : JSON.stringify(one).includes('The bid is secret.'),
  );
  expect(says).toEqual([true, false, true]);
  apply({ does: 'remove', kind: 'exemption', id: 'exempt' });
  must(keepVersion(deps, open, REPORT, 'Whole'));
  expect(must(readVersion(open, REPORT, 'Whole')).kept).toMatchObject({ public: null, exempt: null });
});
