import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandLines, type Ended } from '../../helpers/command-lines.ts';
import { findFaults, putFile, type Saying } from '../../helpers/hostile-ending.ts';
import { makeClearanceFiles } from '../../hostile/clearance-files.ts';
import { makeDatabases } from '../../hostile/databases.ts';
import type { HostileFile } from '../../hostile/hostile-file.ts';
import { JSON_FILES } from '../../hostile/json-files.ts';
import { makePlaces } from '../../hostile/places.ts';
import { TEMPLATES } from '../../hostile/templates.ts';
import { SHEETS } from '../../hostile/workbooks.ts';
import { WORD_PAPERS } from '../../hostile/word-papers.ts';

jest.setTimeout(600_000);

const REPORT = 'report-cyp-2023-10';

const MOST_MEGABYTES = 1200;
const DEFINITION = readFileSync(
  join(__dirname, '..', '..', '..', 'templates', 'cambridgeshire-committee', 'template.yaml'),
  'utf8',
).replace(/^id:.*$/m, 'id: hostile-format');

let work: string;
let sample: string;
let sampleBytes: Buffer;
let lines: CommandLines;
let made = 0;
let worst = 0;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'clerkwell hostile '));
  sample = join(work, 'sample.clerkwell');
  lines = new CommandLines(join(work, 'data'));
  expect((await lines.run('new', sample, '--sample', 'cambridgeshire-send')).exit).toBe(0);
  sampleBytes = readFileSync(sample);
});
afterAll(async () => {
  await lines.end();
  rmSync(work, { recursive: true, force: true });
});

/** A sentence: it begins with a letter or a name, ends with a stop, and can be read. */
const SAYING: Saying = { sentence: /^\S.{8,600}\.$/, unprintable: /[\u0000-\u0008\u000b-\u001f\u007f]/ };

/** What is wrong with how a command ended; nothing when it ended as it must. */
function faultsOf(ended: Ended, must: HostileFile['must']): readonly string[] {
  worst = Math.max(worst, ended.megabytes);
  return findFaults(ended, must, SAYING);
}

/** Runs one command on one hostile file and says what went wrong, beside anything that was written and should not have been. */
async function tryOne(file: HostileFile, argsFor: (path: string) => readonly string[]): Promise<readonly string[]> {
  const folder = join(work, `case ${(made += 1)}`);
  const path = putFile(folder, file);
  const before = readdirSync(folder).toSorted().join();
  const args = argsFor(path);
  const ended = await lines.run(...args);
  const faults = [...faultsOf(ended, file.must)];
  const isUntouched = readFileSync(sample).equals(sampleBytes);
  if (file.must === 'be refused') {
    if (readdirSync(folder).toSorted().join() !== before) faults.push('wrote beside it');
    if (!isUntouched) faults.push('changed the programme');
    if (file.content instanceof Uint8Array && !readFileSync(path).equals(file.content)) faults.push('changed the file');
  }
  // What may be read and loaded is taken back for the next.
  if (!isUntouched) writeFileSync(sample, sampleBytes);
  rmSync(folder, { recursive: true, force: true });
  return faults.map((fault) => `${args[0] ?? ''} ${file.name}: ${fault}`);
}

async function tryAll(
  files: readonly HostileFile[],
  ...commands: readonly ((path: string) => readonly string[])[]
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of files) for (const command of commands) faults.push(...(await tryOne(file, command)));
  return faults;
}

test('Word papers made to harm are refused in a sentence, or read without harm, by the check and by the import', async () => {
  const faults = await tryAll(
    WORD_PAPERS,
    (path) => ['check', path],
    (path) => ['import-paper', sample, path, '--template', 'cambridgeshire-committee'],
    (path) => ['report', 'suggestions', sample, REPORT, path],
  );
  expect(faults).toEqual([]);
});

test('sheets from Excel and lists in plain text, as a register and as an update that came back', async () => {
  const faults = await tryAll(
    SHEETS,
    (path) => ['import', sample, 'risks', path],
    (path) => ['import', sample, 'milestones', path, '--dry-run'],
    (path) => ['take-updates', sample, path],
  );
  expect(faults).toEqual([]);
});

test('requests and answers of clearance', async () => {
  const good = join(work, 'good.clearance');
  const asked = await lines.run(
    'clearing',
    'ask',
    sample,
    '--report',
    REPORT,
    '--clearance',
    'clear-finance',
    '--officer',
    'officer-finance',
    '--out',
    good,
  );
  expect([asked.exit, asked.notes]).toEqual([0, '']);
  // Who was asked is written down.
  writeFileSync(sample, sampleBytes);
  const files = makeClearanceFiles(readFileSync(good, 'utf8'));
  const faults = await tryAll(
    files,
    (path) => ['clearing', 'show', path],
    (path) => ['clearing', 'answer', path, '--answer', 'yes', '--out', `${path}.answer`],
    (path) => ['clearing', 'take', sample, path],
  );
  expect(faults).toEqual([]);
});

test('as the carrier of a house style they do no harm either', async () => {
  const faults: string[] = [];
  for (const { content, name } of WORD_PAPERS) {
    const folder = join(work, 'carrier', 'hostile-format');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'template.yaml'), `${DEFINITION}\ncarrier: carrier.docx\n`);
    if (content instanceof Uint8Array) writeFileSync(join(folder, 'carrier.docx'), content);
    const ended = await lines.run('template', 'check', folder);
    faults.push(...faultsOf(ended, 'do no harm').map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('programmes in JSON', async () => {
  const fresh = join(work, 'fresh.clerkwell');
  const faults = await tryAll(JSON_FILES, (path) => ['load', sample, path]);
  expect(faults).toEqual([]);
  for (const file of JSON_FILES.filter(({ must }) => must === 'be refused').slice(0, 12)) {
    expect(await tryOne(file, (path) => ['load', fresh, path])).toEqual([]);
    expect([file.name, readdirSync(work).includes('fresh.clerkwell')]).toEqual([file.name, false]);
  }
});

test('definitions of a report format', async () => {
  const faults: string[] = [];
  for (const { name, content, must } of TEMPLATES) {
    const folder = join(work, name, 'hostile-format');
    mkdirSync(folder, { recursive: true });
    if (content instanceof Uint8Array) writeFileSync(join(folder, 'template.yaml'), content);
    const ended = await lines.run('template', 'check', folder);
    faults.push(...faultsOf(ended, must).map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('programme files: forged schemas, damaged pages, rows of another shape', async () => {
  const faults = await tryAll(
    makeDatabases(sample),
    (path) => ['dump', path],
    (path) => ['undo', path],
  );
  expect(faults).toEqual([]);
  // The doctor opens what it can, and a merge only reads the other: neither may change it or this one.
  const harmless = makeDatabases(sample).map((file): HostileFile => ({ ...file, must: 'do no harm' }));
  const looked = await tryAll(
    harmless,
    (path) => ['doctor', path],
    (path) => ['merge', sample, path, '--preview'],
  );
  expect(looked).toEqual([]);
});

test('what is no file at all: folders, pipes, rings of links, devices, five gigabytes of nothing', async () => {
  const papers = await tryAll(
    makePlaces('.docx').filter(isNoFile),
    (path) => ['check', path],
    (path) => ['import-paper', sample, path, '--template', 'cambridgeshire-committee'],
    (path) => ['attach', sample, path],
    (path) => ['report', 'suggestions', sample, REPORT, path],
  );
  const sheets = await tryAll(
    makePlaces('.xlsx').filter(isNoFile),
    (path) => ['import', sample, 'risks', path],
    (path) => ['take-updates', sample, path],
    (path) => ['clearing', 'take', sample, path],
  );
  const json = await tryAll(
    makePlaces('.json'),
    (path) => ['load', sample, path],
    (path) => ['merge', sample, sample, '--resolve', path],
  );
  const programmes = await tryAll(
    makePlaces('.clerkwell'),
    (path) => ['list', path, 'risks'],
    (path) => ['doctor', path],
    (path) => ['merge', sample, path],
    (path) => ['copy', path, `${path} copy`],
    (path) => ['restore', path, '1'],
  );
  const templates = await tryAll(makePlaces(''), (path) => ['template', 'check', path]);
  expect([papers, sheets, json, programmes, templates].flat()).toEqual([]);
});

/** A byte without permission, and what the system calls a plain file, are still bytes to attach for whoever may read everything. */
function isNoFile({ name }: HostileFile): boolean {
  return !name.startsWith('without-permission') && !name.startsWith('a-link-to-its-own-process');
}

test('none of it fills the memory, and nothing is said behind the sentences', () => {
  expect(worst).toBeLessThan(MOST_MEGABYTES);
  expect(lines.errors).toBe('');
});
