import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { askClearance, takeAnswers } from '../../../main/app/clearing.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readClearances } from '../../../main/app/read-clearances.ts';
import { openZip } from '../../../main/files/open-zip.ts';
import { readWordPaper } from '../../../main/papers/read-paper.ts';
import { writeComments } from '../../../main/papers/write-comments.ts';
import { acceptSuggestion, readSuggestions } from '../../../main/app/suggestions.ts';
import { listVersions } from '../../../main/app/handed-in.ts';
import { listRecords } from '../../../main/store/tables.ts';
import { listTexts } from '../../../shared/document/read-paper.ts';
import { plainBlock } from '../../../shared/document/plain-text.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const REPORT = 'report-cyp-2023-10';
const SENT = 'This report seeks no new spending.';
const folder = useTempFolder();
let deps: Deps;
let open: OpenProgramme;
let copy: string;

beforeEach(() => {
  deps = testDeps();
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
  copy = join(folder(), 'copy.docx');
  must(askClearance(deps, open, { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' }, copy));
});
afterEach(() => closeProgramme(open));

const standing = () =>
  must(readClearances(deps, open, REPORT)).list.find((one) => one.wanted.key === 'clear-finance')?.standing;
const suggestions = () => must(readSuggestions(deps, open, REPORT, copy));
const text = () =>
  must(composeReport(deps, open, REPORT))
    .document.blocks.map(plainBlock)
    .join('\n');

/** Changes one part of the Word copy, as Word does when the officer writes in it. */
function edit(part: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(copy));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(copy, zipSync({ ...parts, [part]: strToU8(after) }));
}
const inText = (was: string, now: string) => edit('word/document.xml', (xml) => xml.replace(was, now));
const choose = (answer: string) => inText('>Choose an answer<', `>${answer}<`);

/** Changes the words of the response about resources, as its author does meanwhile. */
function rewrite(was: string, now: string): void {
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT && one.key === 'resources');
  const body: unknown = JSON.parse(JSON.stringify(response?.body ?? []).replace(was, now));
  const change = { does: 'set', kind: 'response', id: response?.id ?? '', fields: { body } } as const;
  must(applyChanges(deps, open, [change], { label: 'Change', gesture: null }));
}

test('the page of questions has headings that can be gone to, in the style of the paper', () => {
  const document = strFromU8(unzipSync(readFileSync(copy))['word/document.xml'] ?? new Uint8Array());
  const form = document.slice(0, document.indexOf('w:br w:type="page"'));
  const heads = [...form.matchAll(/<w:pStyle w:val="(Heading\d)"\/>[^]*?<w:t [^>]*>([^<]*)/g)].map(
    ([, style, said]) => `${style} ${said}`,
  );
  expect(heads).toEqual([
    expect.stringMatching(/^Heading1 For .+: clear “/),
    'Heading2 Question 1: Has Finance cleared the resource implications?',
  ]);
});

test('a Word copy is answered in its own fields and is matched when it comes back; silence, and a no without a reason, are refused', () => {
  expect(standing()).toBe('waiting');
  expect(listVersions(open, REPORT)[0]).toMatchObject({
    kind: 'step',
    did: expect.stringMatching(/^Asked .* Word copy$/),
  });
  expect(suggestions()).toEqual([]);
  expect(refusal(takeAnswers(deps, open, copy))).toMatch(/silence is no answer/);
  choose('No');
  expect(refusal(takeAnswers(deps, open, copy))).toMatch(/question 1: Say why not/);
  inText('>No</w:t>', '>Yes with conditions</w:t>');
  inText('>Write here<', '>If the grant comes<');
  const { answers } = must(takeAnswers(deps, open, copy));
  expect(answers).toMatchObject([
    { key: 'clear-finance', answer: 'yes with conditions', note: 'If the grant comes', verdict: 'holds', remarks: [] },
  ]);
  expect(standing()).toBe('on conditions');
  expect(refusal(takeAnswers(deps, open, copy))).toMatch(/answered already/);
});

test('a copy that came back when the text had moved on: the answer is stale, and the author’s own words are no deletion of the officer’s', () => {
  choose('Yes');
  inText(SENT, 'This report seeks no new money.');
  rewrite(SENT, `${SENT} It was looked at twice.`);
  const [only, ...rest] = suggestions();
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ canAccept: true, bothWrote: false });
  expect(only?.now).toContain('no new money. It was looked at twice.');
  const { answers } = must(takeAnswers(deps, open, copy));
  expect(answers[0]).toMatchObject({ verdict: 'moved on' });
  expect(answers[0]?.remarks[0]?.text).toMatch(/^One change was made in the copy/);
  expect(standing()).toBe('stale');
  must(acceptSuggestion(deps, open, REPORT, copy, only ?? { was: '', now: '' }));
  expect(text()).toContain('no new money. It was looked at twice.');
  expect(suggestions()).toEqual([]);
});

test('what the officer says beside words of the copy comes back with those words, and is no change of them', () => {
  choose('Yes');
  const bytes = readFileSync(copy);
  const paper = must(readWordPaper(must(openZip(bytes, 'copy.docx'))));
  const at = listTexts(paper.paper).find(({ text }) => text.words.includes(SENT));
  const spot = { item: at?.item ?? 0, part: 'text', row: 0, column: 0, start: 0, end: 4 } as const;
  const by = { author: 'Ana', initials: 'A', moment: '2023-09-30T09:00:00.000Z' };
  writeFileSync(copy, must(writeComments(bytes, paper, [{ spot, lines: ['Is that so?'] }], by)));
  expect(suggestions()).toMatchObject([{ remarks: ['Ana: Is that so?'], canAccept: false }]);
  const remark = { quote: expect.stringContaining(SENT), text: 'Ana: Is that so?' };
  expect(must(takeAnswers(deps, open, copy)).answers[0]?.remarks).toEqual([remark]);
  const kept = listRecords(open.db, 'clearance').find((one) => one.reportId === REPORT && one.key === 'clear-finance');
  expect(kept).toMatchObject({ answer: 'yes', date: '2023-09-30', remarks: [remark] });
});

test('where both changed the same words a person says which stands, and nothing is taken over', () => {
  inText(SENT, 'This report seeks no new money.');
  rewrite(SENT, 'This report seeks no new funds.');
  const [only] = suggestions();
  expect(only).toMatchObject({ canAccept: false, bothWrote: true });
  expect(refusal(acceptSuggestion(deps, open, REPORT, copy, only ?? { was: '', now: '' }))).toMatch(/changed here too/);
  // The author comes to the officer's words by hand: nothing is left to suggest.
  rewrite('This report seeks no new funds.', 'This report seeks no new money.');
  expect(suggestions()).toEqual([]);
});

test('a copy whose identity was changed, whose request was taken back, or that is of another paper is a sentence', () => {
  choose('Yes');
  const good = readFileSync(copy);
  edit('docProps/custom.xml', (xml) => xml.replace(/(clear-finance )([0-9a-f]{64})/, `$1${'0'.repeat(64)}`));
  expect(refusal(takeAnswers(deps, open, copy))).toMatch(/not about a text that was sent/);
  writeFileSync(copy, good);
  edit('docProps/custom.xml', (xml) => xml.replaceAll(REPORT, 'report-other'));
  expect(refusal(takeAnswers(deps, open, copy))).toMatch(/not in send\.clerkwell/);
  expect(refusal(readSuggestions(deps, open, REPORT, copy))).toMatch(/a copy of another report/);
  writeFileSync(copy, good);
  must(undo(deps, open));
  expect(refusal(takeAnswers(deps, open, copy))).toMatch(/not sent from this file/);
});
