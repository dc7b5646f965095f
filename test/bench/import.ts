import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSheet, lookAtSheet } from '../../main/app/import-sheet.ts';
import { makeDeps } from '../../main/app/make-deps.ts';
import { planSheetOffThread } from '../../main/app/off-thread-sheet.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { writeBook } from '../../main/sheets/write-book.ts';
import type { Reply } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { sheetCell, sheetColumn, tableSheet, words } from '../../shared/sheets/book.ts';

// How long twenty thousand rows take to be read, compared and shown, on a thread of their own; then to be imported, and looked at again.
const ROWS = 20_000;
const BAR_MS = 5000;
const TITLES = [
  'Ref',
  'Title',
  'Cause',
  'Effect',
  'Owner',
  'Likelihood',
  'Impact',
  'Review due',
  'Mitigation',
  'Status',
];

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-bench-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function must<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

function rowOf(at: number): readonly string[] {
  const day = `${String((at % 28) + 1).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/2027`;
  return [
    `B${at}`,
    `Risk number ${at} of a long register`,
    `What may bring number ${at} about, in a sentence of some length`,
    `What would follow from number ${at}, in another sentence of some length`,
    `Officer ${at % 50}`,
    String((at % 5) + 1),
    String((at % 4) + 1),
    day,
    `What is done about number ${at}`,
    at % 10 === 0 ? 'closed' : 'open',
  ];
}

async function measure(): Promise<void> {
  const templates = join(import.meta.dirname, '..', '..', 'templates');
  const real = makeDeps({ templates, nativeBinding: undefined, dataFolder: folder });
  const worker = join(import.meta.dirname, '..', '..', 'main', 'sheet-worker.ts');
  const deps = { ...real, planSheet: planSheetOffThread(worker) };
  const open = must(createProgramme(deps, join(folder, 'send.clerkwell'), 'cambridgeshire-send'));
  const rows = Array.from({ length: ROWS }, (_, at) => rowOf(at));
  const xlsx = join(folder, 'register.xlsx');
  const columns = TITLES.map((title) => sheetColumn(title, 20));
  const cells = rows.map((row) => row.map((text) => sheetCell(words(text))));
  const book = {
    title: 'Register',
    day: '2026-01-05' as Day,
    paper: 'A4' as const,
    sheets: [tableSheet('Risks', columns, cells)],
  };
  writeFileSync(xlsx, writeBook(book));
  const csv = join(folder, 'register.csv');
  writeFileSync(csv, [TITLES, ...rows].map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n'));
  const timed = async <T>(name: string, act: () => Promise<T> | T, bar: number | null): Promise<T> => {
    const start = performance.now();
    const value = await act();
    const ms = Math.round(performance.now() - start);
    console.log(
      `${name.padEnd(56)} ${String(ms).padStart(6)} ms${bar === null ? '' : `   bar ${bar} ms: ${ms < bar ? 'met' : 'MISSED'}`}`,
    );
    if (bar !== null && ms >= bar) process.exitCode = 1;
    return value;
  };
  const look = async (path: string) => must(await lookAtSheet(deps, open, { path }, 'risk', null));
  const looked = await timed(`${ROWS} rows of .xlsx read, compared and shown`, () => look(xlsx), BAR_MS);
  await timed(`${ROWS} rows of .csv read, compared and shown`, () => look(csv), BAR_MS);
  console.log(JSON.stringify(looked.plan.counts));
  await timed('the same imported as one step', async () => must(await importSheet(deps, open, looked, false)), null);
  const again = await timed('looked at again, all the same', () => look(xlsx), BAR_MS);
  console.log(JSON.stringify(again.plan.counts));
  closeProgramme(open);
}
