// The figures that are promised, in one table: each beside what it is measured against, in the same run. The long benches beside
// this one take each apart.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyChanges } from '../../main/app/change-programme.ts';
import { checkReport } from '../../main/app/check-paper.ts';
import { importPaper } from '../../main/app/import-paper.ts';
import { makeDeps } from '../../main/app/make-deps.ts';
import { closeProgramme, createProgramme, openProgramme } from '../../main/app/open-programme.ts';
import { exportReport } from '../../main/app/export-report.ts';
import { packDevelopment } from '../../scripts/dist/development.mjs';
import { makeIcons } from '../../scripts/dist/icons.mjs';
import { resolveElectron } from '../../scripts/electron/resolve.mjs';
import { bytesIn } from '../../scripts/setup/folder.mjs';
import type { Reply } from '../../shared/model/reply.ts';
import { makeEmptyApp } from '../helpers/empty-app.ts';
import { measureMemory } from './figures/memory.ts';
import { bareDocx } from './word/bare-docx.ts';
import { clerkwell } from './word/clerkwell.ts';
import type { Contender } from './word/sizes.ts';
import { docxtemplater } from './word/templates.ts';

const repository = join(import.meta.dirname, '..', '..');
const REPORT = 'report-cyp-2023-10';
const work = mkdtempSync(join(tmpdir(), 'clerkwell-figures-'));

function must<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function time(act: () => unknown, runs: number): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await act();
    all.push(performance.now() - start);
  }
  return middle(all);
}

const say = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;

/** One line of the table, and whether the bar is met where there is one. */
function row(
  what: string,
  ours: string,
  beside: string,
  ratio: number | null,
  bar: string,
  isMet: boolean | null,
): void {
  const times = ratio === null ? '' : `${ratio.toFixed(2)} ×`;
  const verdict = isMet === null ? '' : isMet ? 'met' : 'NOT MET';
  console.log(`| ${[what, ours, beside, times, bar, verdict].join(' | ')} |`);
}

async function papers(): Promise<void> {
  const timeOf = async (contender: Contender): Promise<number> => {
    const write = await contender('60');
    await write();
    return time(write, 5);
  };
  const ours = await timeOf(clerkwell);
  for (const [name, contender] of [
    ['bare docx 9', bareDocx],
    ['docxtemplater 3', docxtemplater],
  ] as const) {
    const theirs = await timeOf(contender);
    row(
      'a paper of 60 pages, composed and written',
      say(ours, 'ms'),
      `${name}: ${say(theirs, 'ms')}`,
      ours / theirs,
      name.startsWith('bare') ? '< 1.25 ×' : '',
      name.startsWith('bare') ? ours / theirs < 1.25 : null,
    );
  }
}

async function file(): Promise<void> {
  const deps = makeDeps({
    templates: join(repository, 'templates'),
    nativeBinding: undefined,
    dataFolder: join(work, 'data'),
  });
  const path = join(work, 'send.clerkwell');
  closeProgramme(must(createProgramme(deps, path, 'cambridgeshire-send')));
  const opened = await time(() => closeProgramme(must(openProgramme(deps, path))), 9);
  row('open the sample, with its checks', say(opened, 'ms'), '', null, '< 300 ms', opened < 300);
  const open = must(openProgramme(deps, path));
  let at = 0;
  const edit = await time(() => {
    at += 1;
    must(
      applyChanges(deps, open, [{ does: 'set', kind: 'risk', id: 'risk-demand', fields: { title: `Demand ${at}` } }], {
        label: 'edit',
        gesture: null,
      }),
    );
  }, 60);
  const db = new Database(join(work, 'bare.db'));
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.exec('CREATE TABLE risk (id TEXT PRIMARY KEY, title TEXT) STRICT');
  db.exec(`INSERT INTO risk VALUES ('r', 'x')`);
  const set = db.prepare('UPDATE risk SET title = ? WHERE id = ?');
  const bare = await time(() => {
    at += 1;
    set.run(`Demand ${at}`, 'r');
  }, 60);
  db.close();
  row(
    'one edit, with its history, on the disk',
    say(edit, 'ms'),
    `bare SQLite, as durable: ${say(bare, 'ms')}`,
    edit / bare,
    '< 2 ×',
    edit / bare < 2,
  );
  const check = await time(() => must(checkReport(deps, open, REPORT)), 7);
  row("the clerk's check of the sample's report", say(check, 'ms'), '', null, '< 100 ms', check < 100);
  const paper = join(work, 'paper.docx');
  must(
    await exportReport(deps, open, REPORT, paper, { onStage: () => undefined, signal: new AbortController().signal }),
  );
  const choice = { templateId: 'cambridgeshire-committee', meetingId: null, authorId: null };
  const imported = await time(() => must(importPaper(deps, open, paper, choice)), 5);
  row('a Word paper of 20 pages becomes a report', say(imported, 'ms'), '', null, '', null);
  closeProgramme(open);
}

async function window(): Promise<void> {
  const start = spawnSync(process.execPath, [join(import.meta.dirname, 'start.ts')], { encoding: 'utf8' });
  const of = (name: string): number => Number(new RegExp(`^${name} +(\\d+) ms`, 'm').exec(start.stdout)?.[1]);
  const [ours, empty] = [of('Clerkwell'), of('An empty Electron window')];
  row(
    'from start to the first window',
    say(ours, 'ms'),
    `an empty window: ${say(empty, 'ms')}`,
    ours / empty,
    '',
    null,
  );
  const bare = join(work, 'empty');
  mkdirSync(bare);
  makeEmptyApp(bare);
  const idle = await measureMemory([repository, join(work, 'send.clerkwell')]);
  const floor = await measureMemory([bare]);
  row(
    'resident memory, idle, the sample open',
    say(idle, 'MB'),
    `an empty window: ${say(floor, 'MB')}`,
    idle / floor,
    '< 1.4 ×',
    idle / floor < 1.4,
  );
}

async function size(): Promise<void> {
  const electron = await resolveElectron(() => undefined, { allowBorrowed: true });
  makeIcons(join(repository, 'out', 'icons'));
  const { unpacked } = await packDevelopment(electron, {
    archive: false,
    output: join(work, 'package'),
    say: () => undefined,
  });
  const [ours, theirs] = [bytesIn(unpacked) / 1e6, bytesIn(electron.folder) / 1e6];
  row(
    'installed',
    say(ours, 'MB'),
    `its Electron: ${say(theirs, 'MB')}`,
    ours / theirs,
    '< 1.15 ×',
    ours / theirs < 1.15,
  );
}

try {
  console.log(
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${type()} ${release()}, Node ${process.version}; a load of ${loadavg()[0]?.toFixed(1)} meanwhile.\n`,
  );
  console.log('| what | Clerkwell | beside | ratio | bar | |\n| --- | ---: | --- | ---: | --- | --- |');
  await papers();
  await file();
  await window();
  await size();
} finally {
  rmSync(work, { recursive: true, force: true });
}
