import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askClearance, openPack, takeAnswers, writeAnswers } from '../../main/app/clearing.ts';
import type { OpenProgramme } from '../../main/app/deps.ts';
import { exportReport } from '../../main/app/export-report.ts';
import { readSheetSource } from '../../main/app/export-sheet.ts';
import { importPaper } from '../../main/app/import-paper.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { planSheetOrder } from '../../main/app/plan-sheet-order.ts';
import { readSuggestions } from '../../main/app/suggestions.ts';
import { previewUpdates } from '../../main/app/take-updates.ts';
import { sendUpdateSheets } from '../../main/app/update-sheets.ts';
import { readClearanceFile } from '../../main/files/clearance-file.ts';
import { readWorkbookBytes } from '../../main/sheets/read-workbook.ts';
import { NO_ANSWERS } from '../../shared/changes/answers.ts';
import { byPath, fuzz, FUZZ_SECONDS, inOnePart, mutate, type Pick } from '../helpers/fuzz.ts';
import { makeXlsx } from '../helpers/make-sheets.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';
import { must, testDeps } from '../helpers/test-deps.ts';
import { UNWATCHED } from '../helpers/unwatched.ts';

jest.setTimeout(60_000 + FUZZ_SECONDS * 20_000);

const REPORT = 'report-cyp-2023-10';
const FINANCE = { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' };
const folder = useTempFolder();
const deps = testDeps();
let open: OpenProgramme;

beforeEach(() => {
  open = must(createProgramme(deps, at('send.clerkwell'), 'cambridgeshire-send'));
});
afterEach(() => closeProgramme(open));

const at = (name: string): string => join(folder(), name);

/** Changes what is in a clearance file and seals it anew, so that what is changed gets past the seal. */
const underTheSeal =
  (good: Buffer) =>
  (_: Buffer, pick: Pick): Buffer => {
    const { pack } = JSON.parse(good.toString('utf8')) as { readonly pack: unknown };
    const changed = mutate(Buffer.from(JSON.stringify(pack), 'utf8'), pick).toString('utf8');
    try {
      const again = JSON.stringify(JSON.parse(changed));
      const seal = createHash('sha256').update(again, 'utf8').digest('hex');
      return Buffer.from(`{"seal":"${seal}","pack":${again}}`, 'utf8');
    } catch {
      return Buffer.from(`{"seal":"${'0'.repeat(64)}","pack":${changed}}`, 'utf8');
    }
  };

test('workbooks, read and planned as a register', async () => {
  const good = Buffer.from(
    await makeXlsx({
      name: 'Risks',
      rows: [
        ['Ref', 'Title', 'Owner', 'Likelihood', 'Impact', 'Review due'],
        ['R90', 'The roof leaks', 'Head of SEND', 4, 5, { date: '2024-03-31' }],
        ['R01', 'Demand', '', '3', 'II', 45_000],
      ],
    }),
  );
  fuzz('xlsx', good, (bytes) => readWorkbookBytes(bytes, 'sheet.xlsx'), inOnePart(good));
  const source = readSheetSource(open);
  fuzz(
    'register',
    good,
    (bytes) =>
      planSheetOrder(
        {
          file: { name: 'sheet.xlsx', bytes },
          kind: 'risk',
          source,
          mapping: null,
          remembered: {},
          from: 'sheet.xlsx',
        },
        deps.makeId,
      ),
    inOnePart(good),
  );
});

test('update sheets that came back', () => {
  mkdirSync(at('out'));
  must(sendUpdateSheets(deps, open, null, at('out')));
  const good = readFileSync(join(at('out'), readdirSync(at('out'))[0] ?? ''));
  const read = byPath(at('back.xlsx'), (path) => previewUpdates(deps, open, [path], NO_ANSWERS));
  fuzz('update sheet', good, read, inOnePart(good));
});

test('clearance requests and answers, sealed anew', () => {
  must(askClearance(deps, open, FINANCE, at('ask.clearance')));
  const request = readFileSync(at('ask.clearance'));
  fuzz('request', request, byPath(at('pack.clearance'), openPack), underTheSeal(request));
  const pack = must(readClearanceFile(at('ask.clearance')));
  if (pack.kind !== 'request') throw new Error('no request');
  const given = pack.items.map(({ key }) => ({ key, answer: 'no' as const, note: 'Not yet.', remarks: [] }));
  must(writeAnswers(deps, pack, given, at('answer.clearance')));
  const answer = readFileSync(at('answer.clearance'));
  fuzz('answer', answer, byPath(at('pack.clearance'), openPack), underTheSeal(answer));
});

test('Word copies with fields for answers', () => {
  must(askClearance(deps, open, FINANCE, at('copy.docx')));
  const good = readFileSync(at('copy.docx'));
  // Nothing is chosen in it, so it is refused as it is: only what is found in it is read.
  fuzz(
    'copy',
    good,
    byPath(at('back.docx'), (path) => readSuggestions(deps, open, REPORT, path)),
    inOnePart(good),
  );
  fuzz(
    'answered copy',
    good,
    (bytes) => {
      const read = byPath(at('back.docx'), (path) => takeAnswers(deps, open, path));
      const taken = read(bytes);
      return bytes === good && !taken.ok && taken.problem.message.includes('No answer is chosen')
        ? { ok: true, value: null }
        : taken;
    },
    inOnePart(good),
  );
});

test('a Word paper with suggestions in it, and as a report of its own', async () => {
  must(await exportReport(deps, open, REPORT, at('paper.docx'), UNWATCHED));
  const good = readFileSync(at('paper.docx'));
  const change = inOnePart(good);
  fuzz(
    'suggestions',
    good,
    byPath(at('back.docx'), (path) => readSuggestions(deps, open, REPORT, path)),
    change,
  );
  const choice = { templateId: 'cambridgeshire-committee', meetingId: null, authorId: null };
  fuzz(
    'imported',
    good,
    byPath(at('back.docx'), (path) => importPaper(deps, open, path, choice)),
    change,
  );
});
