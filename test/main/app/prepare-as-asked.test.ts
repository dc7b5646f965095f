import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import { askClearance, openPack, recordAnswer } from '../../../main/app/clearing.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { readSuggestions } from '../../../main/app/suggestions.ts';
import { readVersion } from '../../../main/app/versions.ts';
import { listVersions } from '../../../main/app/handed-in.ts';
import { listRecords } from '../../../main/store/tables.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { partOf, readDocx, wordsOf } from '../../helpers/read-docx.ts';
import { useSample } from '../../helpers/use-sample.ts';
import { must } from '../../helpers/test-deps.ts';

const REPORT = 'report-cyp-2023-10';
let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

function writeMore(key: string): void {
  const response = listRecords(open.db, 'response').find((one) => one.key === key);
  const body = [...(response?.body ?? []), { kind: 'paragraph', text: ['A further £1m is wanted.'] }];
  const change = { does: 'set', kind: 'response', id: response?.id ?? '', fields: { body } } as const;
  must(applyChanges(deps, open, [change], { label: 'More', gesture: null }));
}

const record = (key: string, officerId: string, note = '') =>
  must(recordAnswer(deps, open, { reportId: REPORT, key, officerId, answer: 'yes', note }));

test('the paper that goes to an officer prints no answer to what is asked again, and says of other answers that they are stale', () => {
  record('clear-finance', 'officer-finance', 'as budgeted');
  record('clear-legal', 'officer-finance');
  record('clear-procurement', 'officer-finance', 'by the rules');
  writeMore('resources');
  writeMore('legal');
  writeMore('procurement');
  const asking = { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' };
  const file = join(folder(), 'ask.clearance');
  const copy = join(folder(), 'ask.docx');
  const before = writePlainText(must(composeReport(deps, open, REPORT)).document);
  expect(before).toMatch(/Has Finance cleared the resource implications\? Yes, .*\(as budgeted\)/);
  must(askClearance(deps, open, asking, file));
  const pack = must(openPack(file));
  if (pack.kind !== 'request') throw new Error('no request');
  record('clear-finance', 'officer-finance', 'as budgeted');
  writeMore('resources');
  must(askClearance(deps, open, asking, copy));
  const word = wordsOf(partOf(readDocx(readFileSync(copy)), 'word/document.xml'));
  for (const said of [pack.paper, word]) {
    expect(said).toMatch(/Has Finance cleared the resource implications\? ?Not yet answered/);
    expect(said).not.toContain('as budgeted');
    expect(said).toMatch(/statutory, legal and risk implications\? ?Yes, [^()]*\(the text has changed since\)/);
    expect(said).toMatch(/implications\? ?Yes, [^()]*\(by the rules; the text has changed since\)/);
    // What covers other words stands as it was given.
    expect(said).toMatch(/equality and diversity implications\? ?Yes, 2\u00a0October 2023(?! \()/);
  }
});

test('a copy with stale answers that comes back as it was sent suggests nothing', () => {
  record('clear-finance', 'officer-finance', 'as budgeted');
  record('clear-procurement', 'officer-finance', 'by the rules');
  writeMore('resources');
  writeMore('procurement');
  const copy = join(folder(), 'ask.docx');
  must(askClearance(deps, open, { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' }, copy));
  expect(must(readSuggestions(deps, open, REPORT, copy))).toEqual([]);
});

test('the version that is kept when an officer is asked in a Word copy reads as what they were sent', () => {
  record('clear-finance', 'officer-finance', 'as budgeted');
  record('clear-legal', 'officer-finance');
  writeMore('resources');
  writeMore('legal');
  const copy = join(folder(), 'ask.docx');
  must(askClearance(deps, open, { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' }, copy));
  const [sent] = listVersions(open, REPORT);
  const { kept } = must(readVersion(open, REPORT, sent?.id ?? ''));
  const parts = [kept.whole, kept.public, kept.exempt].flatMap((one) => (one === null ? [] : [writePlainText(one)]));
  expect(parts).not.toEqual([]);
  for (const said of parts) {
    expect(said).toMatch(/Has Finance cleared the resource implications\? ?Not yet answered/);
    expect(said).not.toContain('as budgeted');
    expect(said).toMatch(/statutory, legal and risk implications\? ?Yes, [^()]*\(the text has changed since\)/);
  }
});
