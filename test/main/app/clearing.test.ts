import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { addComment } from '../../../main/app/comments.ts';
import { exportReport } from '../../../main/app/export-report.ts';
import { switchTemplate } from '../../../main/app/switch-template.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';
import { checkReport } from '../../../main/app/check-paper.ts';
import { askClearance, openPack, recordAnswer, takeAnswers, writeAnswers } from '../../../main/app/clearing.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { listClearingSteps } from '../../../main/app/list-clearing-steps.ts';
import { meetCondition } from '../../../main/app/meet-condition.ts';
import { freezeReport, moveReport } from '../../../main/app/move-report.ts';
import { readClearing, viewComparison } from '../../../main/app/read-clearing.ts';
import { BY_REGISTERS } from '../../../shared/clearing/by-registers.ts';
import { readClearances } from '../../../main/app/read-clearances.ts';
import { takeAllAnswers } from '../../../main/app/take-all-answers.ts';
import { keepTimed, keepVersion, readVersion, restoreVersion } from '../../../main/app/versions.ts';
import { listVersions } from '../../../main/app/handed-in.ts';
import { listRecords, readRecord } from '../../../main/store/tables.ts';
import { readUndoState } from '../../../main/store/history.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { GivenAnswer, RequestPack } from '../../../shared/clearing/pack.ts';
import { sayMoved } from '../../../shared/clearing/what-moved.ts';
import { plainBlock } from '../../../shared/document/plain-text.ts';
import { submitPaper } from '../../helpers/submit-paper.ts';
import { useSample } from '../../helpers/use-sample.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const REPORT = 'report-cyp-2023-10';
const FINANCE = { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' };
let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

const at = (name: string) => join(folder(), name);
const apply = (...changes: readonly Change[]) => applyChanges(deps, open, changes, { label: 'Change', gesture: null });
const standing = (key: string) =>
  must(readClearances(deps, open, REPORT)).list.find((one) => one.wanted.key === key)?.standing;
const author = () => readRecord(open.db, 'report', REPORT)?.authorId ?? '';

/** Adds a sentence to what a response of the report says. */
function writeMore(key: string, words: string): void {
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT && one.key === key);
  const body = [...(response?.body ?? []), { kind: 'paragraph', text: [words] }];
  must(apply({ does: 'set', kind: 'response', id: response?.id ?? '', fields: { body } }));
}

function ask(name = 'ask.clearance'): RequestPack {
  must(askClearance(deps, open, FINANCE, at(name)));
  const pack = must(openPack(at(name)));
  if (pack.kind !== 'request') throw new Error('no request');
  return pack;
}

function answer(request: RequestPack, given: Partial<GivenAnswer> = {}): string {
  const said = request.items.map(({ key }): GivenAnswer => ({ key, answer: 'yes', note: '', remarks: [], ...given }));
  return must(writeAnswers(deps, request, said, at('answer.clearance'))).path;
}

test('an officer asked by a file answers by a file, and the yes is bound to the words and figures they read', () => {
  const request = ask();
  expect(standing('clear-finance')).toBe('waiting');
  expect(request.items[0]?.text).toContain('£29.10m');
  const taken = must(takeAnswers(deps, open, answer(request)));
  expect(taken.answers).toMatchObject([{ key: 'clear-finance', answer: 'yes', verdict: 'holds' }]);
  expect(standing('clear-finance')).toBe('yes');
  // The same file again is no second answer, and an answer to a request that was put again counts no more.
  expect(refusal(takeAnswers(deps, open, at('answer.clearance')))).toContain('it is answered already');
  ask();
  expect(refusal(takeAnswers(deps, open, at('answer.clearance')))).toContain('it was asked again since');
});

test('words elsewhere leave a yes alone; its own words, and a figure in them, make it stale and say what changed', () => {
  must(takeAnswers(deps, open, answer(ask())));
  writeMore('legal', 'A new duty begins in April.');
  expect(standing('clear-finance')).toBe('yes');
  writeMore('resources', 'A further £1m is wanted.');
  const [now] = must(readClearances(deps, open, REPORT)).list;
  expect(now?.standing).toBe('stale');
  expect(now?.moved.map(sayMoved)).toEqual(['{+A further £1m is wanted.+}']);
  expect(must(checkReport(deps, open, REPORT)).findings).toContainEqual(
    expect.objectContaining({
      code: 'SIGN-06',
      severity: 'stops',
      message: expect.stringMatching(/^“.*\?” was answered for another text: ask again\.$/),
    }),
  );
  must(undo(deps, open));
  expect(standing('clear-finance')).toBe('yes');
  const cell = listRecords(open.db, 'profileCell').find((one) => one.pence === 2_910_000_000);
  must(apply({ does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: 3_000_000_000 } }));
  expect(standing('clear-finance')).toBe('stale');
  const moved = must(readClearances(deps, open, REPORT))
    .list[0]?.moved.map(sayMoved)
    .join('\n');
  expect(moved).toContain('[-£29.10m-]{+£30.00m+}');
});

test('the record of a report says who was asked and what each answered, and not what was taken back', () => {
  must(takeAnswers(deps, open, answer(ask(), { answer: 'yes with conditions', note: 'If the grant comes' })));
  must(
    recordAnswer(deps, open, {
      reportId: REPORT,
      key: 'clear-legal',
      officerId: 'officer-finance',
      answer: 'yes',
      note: '',
    }),
  );
  must(undo(deps, open));
  // The same answer, written down for words that have moved on, is one more.
  const again = {
    reportId: REPORT,
    key: 'clear-finance',
    officerId: 'officer-finance',
    answer: 'yes with conditions',
  } as const;
  writeMore('resources', 'A further £1m is wanted.');
  must(recordAnswer(deps, open, { ...again, note: 'If the grant comes' }));
  const finance = readRecord(open.db, 'officer', 'officer-finance')?.name ?? '';
  expect(listClearingSteps(open, REPORT).map(({ name }) => name)).toEqual([
    `Asked ${finance} to clear it`,
    `${finance} answered: Yes, with conditions`,
    `${finance} answered: Yes, with conditions`,
  ]);
});

test('an answer to a text that has moved on is kept, is stale at once, and shows what moved', () => {
  const request = ask();
  writeMore('resources', 'A further £1m is wanted.');
  const taken = must(
    takeAnswers(deps, open, answer(request, { answer: 'yes with conditions', note: 'If the grant comes' })),
  );
  expect(taken.answers[0]).toMatchObject({ verdict: 'moved on', note: 'If the grant comes' });
  expect(taken.answers[0]?.moved.map(sayMoved)).toEqual(['{+A further £1m is wanted.+}']);
  expect(standing('clear-finance')).toBe('stale');
});

test('nobody clears their own paper: not by a file, by word, or by setting a field', () => {
  expect(refusal(askClearance(deps, open, { ...FINANCE, officerId: author() }, at('own.clearance')))).toMatch(
    /second pair of eyes/,
  );
  const spoken = { reportId: REPORT, key: 'clear-finance', officerId: author(), answer: 'yes' as const, note: '' };
  expect(refusal(recordAnswer(deps, open, spoken))).toMatch(/second pair of eyes/);
  const fields = { officerId: author(), answer: 'yes' };
  expect(refusal(apply({ does: 'set', kind: 'clearance', id: 'clearance-finance', fields }))).toMatch(/second pair/);
  // Nor under a second record of the same name, nor by becoming the author after the answer.
  const name = readRecord(open.db, 'officer', author())?.name.toUpperCase() ?? '';
  must(apply({ does: 'set', kind: 'officer', id: 'officer-procurement', fields: { name: name } }));
  expect(refusal(recordAnswer(deps, open, { ...spoken, officerId: 'officer-procurement' }))).toMatch(/second pair/);
  must(undo(deps, open));
  must(moveReport(deps, open, REPORT, 'draft', ''));
  must(moveReport(deps, open, REPORT, 'in clearance', ''));
  clearAll();
  must(apply({ does: 'set', kind: 'report', id: REPORT, fields: { authorId: 'officer-finance' } }));
  expect(refusal(moveReport(deps, open, REPORT, 'cleared', ''))).toMatch(/answered by the author/);
});

test('a file that was changed by one letter anywhere is refused, and nothing is taken over', () => {
  const path = answer(ask());
  const text = readFileSync(path, 'utf8');
  const before = JSON.stringify(readRecord(open.db, 'clearance', 'clearance-finance'));
  const step = Math.ceil(text.length / 150);
  for (let place = 0; place < text.length; place += step) {
    const letter = text[place] ?? '';
    if (/\s/.test(letter)) continue;
    writeFileSync(path, `${text.slice(0, place)}${letter === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`);
    expect(refusal(takeAnswers(deps, open, path))).toMatch(/^(damaged-file|cannot-read|bad-json): .*\.$/s);
  }
  expect(JSON.stringify(readRecord(open.db, 'clearance', 'clearance-finance'))).toBe(before);
});

test('what is no clearance file, and an answer that wants a reason, are each a sentence', () => {
  writeFileSync(at('notes.txt'), 'yes');
  writeFileSync(at('odd.clearance'), '{"seal": 1}');
  for (const name of ['notes.txt', 'odd.clearance'])
    expect(refusal(openPack(at(name)))).toMatch(/not a clearance request/);
  const request = ask();
  const said: GivenAnswer = { key: 'clear-finance', answer: 'no', note: ' ', remarks: [] };
  expect(refusal(writeAnswers(deps, request, [said], at('no.clearance')))).toMatch(/Say why not/);
  expect(refusal(writeAnswers(deps, request, [], at('no.clearance')))).toMatch(/silence is no answer/);
  expect(refusal(takeAnswers(deps, open, at('ask.clearance')))).toMatch(/a request for clearance, not an answer/);
});

/** Everyone whom the format names says again, by word, what they said before. */
function clearAll(): void {
  for (const { wanted, given } of must(readClearances(deps, open, REPORT)).list)
    must(
      recordAnswer(deps, open, {
        reportId: REPORT,
        key: wanted.key,
        officerId: given?.officerId ?? '',
        answer: given?.answer ?? 'yes',
        note: 'As before',
      }),
    );
}

test('a report goes from draft to published past its gates, and a version is kept at each step', () => {
  const move = (to: string) => moveReport(deps, open, REPORT, to, '');
  must(move('draft'));
  expect(refusal(move('submitted'))).toMatch(/is draft and cannot become submitted/);
  expect(refusal(apply({ does: 'set', kind: 'report', id: REPORT, fields: { status: 'submitted' } }))).toMatch(
    /not set by hand/,
  );
  must(move('in clearance'));
  expect(refusal(move('cleared'))).toMatch(/8 clearances are open/);
  clearAll();
  must(move('cleared'));
  // From here on figures do not move by themselves.
  const text = () =>
    must(composeReport(deps, open, REPORT))
      .document.blocks.map(plainBlock)
      .join('\n');
  const asCleared = text();
  const cell = listRecords(open.db, 'profileCell').find((one) => one.pence === 2_910_000_000);
  must(apply({ does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: 3_000_000_000 } }));
  expect(text()).toBe(asCleared);
  expect(standing('clear-finance')).toBe('yes');
  must(freezeReport(deps, open, REPORT));
  expect(text()).not.toBe(asCleared);
  expect(refusal(move('submitted'))).toMatch(/was answered for another text: ask again/);
  must(undo(deps, open));
  must(undo(deps, open));
  must(move('submitted'));
  must(move('published'));
  expect(listVersions(open, REPORT).map((one) => one.name)).toEqual([
    'As published',
    'As submitted',
    'As cleared',
    'As in clearance',
    'Before it went back to draft',
  ]);
});

test('a version is restored as it read, and what it read before is kept; a timed version disturbs no undo', () => {
  const before = must(composeReport(deps, open, REPORT)).document.blocks;
  must(keepVersion(deps, open, REPORT, 'Good'));
  writeMore('resources', 'A further £1m is wanted.');
  const changed = must(composeReport(deps, open, REPORT)).document.blocks;
  const later = { ...deps, readClock: () => ({ ...deps.readClock(), moment: '2023-09-30T11:00:00.000Z' }) };
  must(keepTimed(later, open, REPORT));
  must(keepTimed(later, open, REPORT));
  expect(listVersions(open, REPORT).map((one) => one.kind)).toEqual(['timed', 'named']);
  expect(readUndoState(open.db).undo).toBe('Change');
  const restored = must(restoreVersion(deps, open, REPORT, 'Good'));
  expect(must(composeReport(deps, open, REPORT)).document.blocks).toEqual(before);
  expect(must(readVersion(open, REPORT, restored.before)).kept.whole.blocks).toEqual(changed);
  must(undo(deps, open));
  expect(must(composeReport(deps, open, REPORT)).document.blocks).toEqual(changed);
});

test('a frozen paper says what it said; beside it stands what the registers say now, also where it was published and people are renamed since', () => {
  const wasNow = () => must(viewComparison(deps, open, { reportId: REPORT, from: null, to: BY_REGISTERS }));
  must(freezeReport(deps, open, REPORT));
  expect(wasNow().lines).toEqual([]);
  const cell = listRecords(open.db, 'profileCell').find((one) => one.pence === 2_910_000_000);
  must(apply({ does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: 3_000_000_000 } }));
  const moved = wasNow().lines.map(sayMoved).join('\n');
  expect(moved).toContain('[-£29.10m-]{+£30.00m+}');
  const text = must(composeReport(deps, open, REPORT))
    .document.blocks.map(plainBlock)
    .join('\n');
  expect(text).toContain('£29.10m');
  expect(text).not.toContain('£30.00m');
  expect(wasNow()).toMatchObject({ before: 'The paper', after: 'The registers now' });
});

test('a paper that is handed in stays as it was: no text, title or format changes, and what is written out is the very paper, whoever is renamed since', async () => {
  submitPaper(deps, open, REPORT);
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT);
  const refused = [
    apply({ does: 'set', kind: 'response', id: response?.id ?? '', fields: { body: [] } }),
    apply({ does: 'remove', kind: 'response', id: response?.id ?? '' }),
    apply({ does: 'add', kind: 'recommendation', record: { reportId: REPORT, text: ['Agree'] } }),
    apply({ does: 'set', kind: 'report', id: REPORT, fields: { title: 'Another' } }),
    apply({ does: 'set', kind: 'report', id: REPORT, fields: { frozen: false } }),
    switchTemplate(deps, open, REPORT, 'devon-committee'),
    restoreVersion(deps, open, REPORT, 'As submitted'),
    askClearance(deps, open, FINANCE, at('late.clearance')),
    recordAnswer(deps, open, {
      reportId: REPORT,
      key: 'clear-finance',
      officerId: 'officer-finance',
      answer: 'no',
      note: 'Late',
    }),
  ];
  expect(existsSync(at('late.clearance'))).toBe(false);
  for (const one of refused) expect(refusal(one)).toMatch(/is submitted: it stays as it was handed in\. Send it back/);
  must(
    addComment(deps, open, REPORT, {
      of: 'response',
      key: response?.key ?? '',
      quote: 'duty',
      text: 'See the minutes',
    }),
  );
  const written = async (): Promise<string> => {
    must(await exportReport(deps, open, REPORT, at('paper.txt'), UNWATCHED));
    return readFileSync(at('paper.txt'), 'utf8');
  };
  const before = await written();
  const name = readRecord(open.db, 'officer', author())?.name ?? '';
  must(apply({ does: 'set', kind: 'officer', id: author(), fields: { name: 'Ana Other' } }));
  expect(await written()).toBe(before);
  expect(before).toContain(name);
  const asked = { reportId: REPORT, from: null, to: BY_REGISTERS };
  const moved = must(viewComparison(deps, open, asked))
    .lines.map(sayMoved)
    .join('\n');
  expect(moved).toContain('Ana');
  // Back in draft it is written in again, by the names of now.
  must(moveReport(deps, open, REPORT, 'draft', ''));
  expect(await written()).toContain('Ana Other');
});

test('a yes with conditions opens no gate until somebody says how they were met: that stands in the paper, and goes with another answer', async () => {
  const met = (how = 'Letter of 4 October.') =>
    meetCondition(deps, open, { reportId: REPORT, key: 'clear-finance', how });
  must(moveReport(deps, open, REPORT, 'draft', ''));
  must(moveReport(deps, open, REPORT, 'in clearance', ''));
  expect(refusal(met())).toMatch(/is not answered yes with conditions/);
  clearAll();
  const spoken = { reportId: REPORT, key: 'clear-finance', officerId: 'officer-finance' };
  const note = 'If the grant is confirmed.';
  must(recordAnswer(deps, open, { ...spoken, answer: 'yes with conditions', note }));
  expect(standing('clear-finance')).toBe('on conditions');
  expect(refusal(moveReport(deps, open, REPORT, 'cleared', ''))).toMatch(
    /one clearance is open\. .*conditions that nobody has marked as met: If the grant is confirmed\.$/,
  );
  expect(refusal(met(' '))).toMatch(/Say how/);
  must(met());
  expect(standing('clear-finance')).toBe('yes with conditions');
  const said = () => must(readClearing(deps, open, REPORT)).clearances.find(({ key }) => key === 'clear-finance');
  expect(said()).toMatchObject({ note, met: expect.stringContaining('Letter of 4 October (') as string });
  expect(said()?.said).toMatch(/^Yes, with conditions, .*; met /);
  must(await exportReport(deps, open, REPORT, at('paper.txt'), UNWATCHED));
  expect(readFileSync(at('paper.txt'), 'utf8')).toMatch(
    /\(If the grant is confirmed; met [^)]*: Letter of 4 October\)/,
  );
  const conditional = must(checkReport(deps, open, REPORT)).findings.filter(({ code }) => code === 'SIGN-02');
  expect(conditional).toEqual([]);
  must(moveReport(deps, open, REPORT, 'cleared', ''));
  must(recordAnswer(deps, open, { ...spoken, answer: 'yes with conditions', note: 'If the board agrees' }));
  expect(refusal(moveReport(deps, open, REPORT, 'submitted', ''))).toMatch(/If the board agrees/);
});

test('the one officer who may clear what a question is about is proposed; of two, nobody', () => {
  const held = listRecords(open.db, 'clearance').find((one) => one.reportId === REPORT && one.key === 'clear-finance');
  must(apply({ does: 'remove', kind: 'clearance', id: held?.id ?? '' }));
  must(apply({ does: 'set', kind: 'officer', id: 'officer-finance', fields: { clears: ['finance'] } }));
  const meant = () =>
    must(readClearing(deps, open, REPORT)).clearances.find(({ key }) => key === 'clear-finance')?.meantId;
  expect(meant()).toBe('officer-finance');
  must(apply({ does: 'set', kind: 'officer', id: 'officer-monitoring', fields: { clears: ['legal', 'Finance'] } }));
  expect(meant()).toBeNull();
});

test('several files of answers are taken in at once; one that is refused says why and keeps no other back', () => {
  const request = ask();
  const good = answer(request, { note: 'Agreed' });
  const came = must(takeAllAnswers(deps, open, [at('ask.clearance'), good]));
  expect(came).toEqual([
    {
      fileName: 'ask.clearance',
      taken: null,
      refused: expect.stringMatching(/is a request for clearance, not an answer/),
    },
    { fileName: 'answer.clearance', taken: expect.objectContaining({ officer: request.officer.name }), refused: null },
  ]);
  expect(standing('clear-finance')).toBe('yes');
  // Where nothing is taken in, one file is refused in its own words, several with those of each.
  expect(refusal(takeAllAnswers(deps, open, [at('ask.clearance')]))).toMatch(
    /^bad-request: ask.clearance is a request/,
  );
  const none = takeAllAnswers(deps, open, [at('ask.clearance'), at('missing.docx')]);
  expect(none).toMatchObject({
    ok: false,
    problem: {
      message: 'None of the 2 files was taken in.',
      details: [expect.stringMatching(/ask.clearance/), expect.stringMatching(/missing.docx/)],
    },
  });
});
