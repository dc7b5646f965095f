import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { applyChanges } from '../../../main/app/change-programme.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { sendReport } from '../../../main/app/send-report.ts';
import { finishSendings, noteSending } from '../../../main/app/unfinished-sending.ts';
import { listRecords } from '../../../main/store/tables.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { Document } from '../../../shared/document/document.ts';
import { done } from '../../../shared/model/reply.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';

const REPORT = 'report-cyp-2023-10';
const folder = useTempFolder();
let printed: Document[];
let deps: Deps;
let open: OpenProgramme;

beforeEach(() => {
  printed = [];
  const makePdf: Deps['makePdf'] = (document) => {
    printed.push(document);
    return Promise.resolve(done(new TextEncoder().encode('%PDF-')));
  };
  deps = { ...testDeps(), makePdf };
  open = must(createProgramme(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send'));
});
afterEach(() => closeProgramme(open));

/** Everything that stands in an Office file, its properties and the workbooks inside it too, as one text. */
function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${/\.(xlsx|docx)$/.test(name) ? everythingIn(part) : strFromU8(part)}`)
    .join('\n');
}

test('nothing of an exempt text is anywhere in what the public gets: parts, properties, embedded workbooks, the PDF', async () => {
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT && one.key === 'legal');
  const secret = 'The supplier is to be Larkrise Carriages.';
  const body = [{ kind: 'paragraph', text: [secret] }];
  const exempt = {
    id: 'exempt',
    reportId: REPORT,
    covers: 'response',
    key: 'legal',
    paragraphs: [3],
    publicInterest: 'Prices',
  };
  const changes: readonly Change[] = [
    { does: 'set', kind: 'response', id: response?.id ?? '', fields: { body } },
    { does: 'add', kind: 'exemption', record: exempt },
  ];
  must(applyChanges(deps, open, changes, { label: 'Exempt', gesture: null }));
  const sent = must(await sendReport(deps, open, REPORT, join(folder(), 'out'), UNWATCHED));
  const everythingOf = (which: RegExp): string =>
    everythingIn(readFileSync(join(sent.folder, sent.files.find((name) => which.test(name)) ?? '')));
  expect(everythingOf(/ public .*\.docx$/)).toContain('xl/workbook.xml');
  expect(everythingOf(/ public .*\.docx$/)).not.toContain('Larkrise');
  expect(everythingOf(/ EXEMPT .*\.docx$/)).toContain(secret);
  // A PDF is printed from the very document of its part, never from what a screen shows.
  expect(printed.map((paper) => JSON.stringify(paper).includes('Larkrise'))).toEqual([false, true]);
});

test('a sending that was killed between two files is finished at the next start, with a sentence, and before the next sending', async () => {
  const out = join(folder(), 'For the clerk');
  const cutOff = (): void => {
    for (const made of ['new', 'old']) mkdirSync(join(out, '.sending-x', made), { recursive: true });
    writeFileSync(join(out, '.sending-x', 'new', 'Paper.docx'), 'the new paper');
    writeFileSync(join(out, '.sending-x', 'ready'), '');
  };
  cutOff();
  noteSending(deps, out);
  expect(finishSendings(deps, null)).toEqual([
    {
      said: 'The last sending into “For the clerk” was cut off. It is finished now: the last file was put in its place, and all are of that sending.',
      waits: false,
    },
  ]);
  expect(readdirSync(out)).toEqual(['Paper.docx']);
  expect(finishSendings(deps, null)).toEqual([]);
  cutOff();
  writeFileSync(join(out, '~$Paper.docx'), '');
  expect(refusal(await sendReport(deps, open, REPORT, out, UNWATCHED))).toMatch(
    /^cannot-write: The last sending was cut off\. Paper\.docx is open in Word/,
  );
  rmSync(join(out, '~$Paper.docx'));
  const { files, notes } = must(await sendReport(deps, open, REPORT, out, UNWATCHED));
  expect(notes[0]).toMatch(/^The last sending into “For the clerk” was cut off/);
  expect(readdirSync(out).toSorted()).toEqual([...files, 'Paper.docx'].toSorted());
  expect(existsSync(join(deps.dataFolder, 'sending.json'))).toBe(false);
});

test('a send that is called off at any stage leaves the folder as it was', async () => {
  const out = join(folder(), 'out');
  mkdirSync(out);
  const names = must(await sendReport(deps, open, REPORT, join(folder(), 'first'), UNWATCHED)).files;
  for (const name of names) writeFileSync(join(out, name), 'the old paper');
  for (const stage of [0, 1, 3, 4, 5]) {
    const calledOff = new AbortController();
    const onStage = (_: string, at: number): void => {
      if (at === stage) calledOff.abort();
    };
    expect(refusal(await sendReport(deps, open, REPORT, out, { onStage, signal: calledOff.signal }))).toMatch(
      /^cancelled/,
    );
    expect(readdirSync(out).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(readFileSync(join(out, name), 'utf8')).toBe('the old paper');
  }
});
