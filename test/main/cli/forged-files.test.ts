import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandLines } from '../../helpers/command-lines.ts';
import { findFaults, putFile, type Saying } from '../../helpers/hostile-ending.ts';
import { forgeAnswers } from '../../hostile/forged-clearances.ts';
import { FORGED_FORMATS, formatFolder, GOOD_FORMAT } from '../../hostile/forged-formats.ts';
import { FORGED_ANSWERS, FORGED_JSON } from '../../hostile/forged-json.ts';
import { FORGED_PAPERS } from '../../hostile/forged-papers.ts';
import { forgeProgrammes } from '../../hostile/forged-programmes.ts';
import { FORGED_SHEETS } from '../../hostile/forged-sheets.ts';
import type { HostileFile } from '../../hostile/hostile-file.ts';

jest.setTimeout(600_000);

const REPORT = 'report-cyp-2023-10';
const MOST_MEGABYTES = 700;

let work: string;
let sample: string;
let sampleBytes: Buffer;
let temporary: string;
let lines: CommandLines;
let made = 0;
/** The most that the process has had in memory so far. */
let worst = 0;

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'clerkwell forged '));
  sample = join(work, 'sample.clerkwell');
  // One process for each kind of file: what one leaves in the memory is not held against the next.
  worst = 0;
  temporary = join(work, 'temporary');
  mkdirSync(temporary);
  lines = new CommandLines(join(work, 'data'), temporary);
  expect((await lines.run('new', sample, '--sample', 'cambridgeshire-send')).exit).toBe(0);
  sampleBytes = readFileSync(sample);
});
afterEach(async () => {
  await lines.end();
  rmSync(work, { recursive: true, force: true });
});

/** A sentence ends with a stop or, where it asks what was meant, with a question. */
const SAYING: Saying = { sentence: /^\S.{8,600}[.?]$/, unprintable: /[^\P{Cc}\n\t]/u };

type Command = (path: string) => readonly string[];

/** What is wrong with how a command took a file; nothing when it ended in a sentence, and nothing was changed or left behind. */
async function faultsOf(file: HostileFile, command: Command): Promise<readonly string[]> {
  const folder = join(work, `case ${(made += 1)}`);
  const path = putFile(folder, file);
  const before = readdirSync(folder).toSorted().join();
  const args = command(path);
  const ended = await lines.run(...args);
  const { exit, megabytes } = ended;
  const faults = findFaults(ended, file.must, SAYING);
  if (megabytes > MOST_MEGABYTES && worst <= MOST_MEGABYTES) faults.push(`took ${megabytes} MB`);
  worst = Math.max(worst, megabytes);
  if (readdirSync(temporary).length > 0) faults.push('left something in the temporary folder');
  if (exit === 2 && !readFileSync(sample).equals(sampleBytes)) faults.push('changed the programme');
  if (file.must === 'be refused') {
    if (readdirSync(folder).toSorted().join() !== before) faults.push('wrote beside it');
    if (file.content instanceof Uint8Array && !readFileSync(path).equals(file.content)) faults.push('changed the file');
  }
  writeFileSync(sample, sampleBytes);
  rmSync(folder, { recursive: true, force: true });
  return faults.map((fault) => `${args.slice(0, 2).join(' ')} ${file.name}: ${fault}`);
}

/** Those that are large enough to be made at a path take seconds each: an ordinary run takes every third, a long one all. */
function lighten(files: readonly HostileFile[]): readonly HostileFile[] {
  if (process.env['CLERKWELL_HOSTILE'] === 'all') return files;
  const large = files.filter(({ content }) => typeof content === 'function');
  return files.filter((file) => large.indexOf(file) % 3 !== 1 && large.indexOf(file) % 3 !== 2);
}

/** Each file through one of the commands in turn, so that all are tried and the run stays short. */
async function tryInTurn(files: readonly HostileFile[], ...commands: readonly Command[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [at, file] of files.entries()) {
    const command = commands[at % commands.length];
    if (command !== undefined) faults.push(...(await faultsOf(file, command)));
  }
  return faults;
}

test('programme files of a forger who knows SQLite: its schema, rows, history, pages, and what lies beside them', async () => {
  const faults = await tryInTurn(
    forgeProgrammes(sample),
    (path) => ['dump', path],
    (path) => ['undo', path],
    (path) => ['doctor', path],
    (path) => ['merge', sample, path],
    (path) => ['export', path, '--report', REPORT, '--out', join(work, 'paper.docx')],
  );
  expect(faults).toEqual([]);
});

test('Word papers of a forger who knows the format, read in every way', async () => {
  const faults = await tryInTurn(
    FORGED_PAPERS,
    (path) => ['check', path],
    (path) => ['import-paper', sample, path, '--template', 'cambridgeshire-committee'],
    (path) => ['report', 'suggestions', sample, REPORT, path],
  );
  expect(faults).toEqual([]);
});

test('the same papers as answers of clearance, and as the carrier of a house style', async () => {
  const harmless = FORGED_PAPERS.map((file): HostileFile => ({ ...file, must: 'do no harm' }));
  const carriers = harmless.flatMap(({ name, content, must }): readonly HostileFile[] =>
    content instanceof Uint8Array
      ? [{ name: `of-${name.replace('.docx', '')}`, content: formatFolder(GOOD_FORMAT, content), must }]
      : [],
  );
  const answers = harmless.filter((_, at) => at % 3 === 0);
  expect(await tryInTurn(answers, (path) => ['clearing', 'take', sample, path])).toEqual([]);
  expect(
    await tryInTurn(
      carriers.filter((_, at) => at % 3 === 1),
      (path) => ['template', 'check', path],
    ),
  ).toEqual([]);
});

test('sheets of a forger who knows the formats, as a register, as values and as updates', async () => {
  const faults = await tryInTurn(
    lighten(FORGED_SHEETS),
    (path) => ['import', sample, 'risks', path],
    (path) => ['take-updates', sample, path],
    (path) => ['import', sample, 'measureValues', path, '--dry-run'],
  );
  expect(faults).toEqual([]);
});

test('programmes, answers, mappings and records in JSON', async () => {
  const list = join(work, 'list.csv');
  writeFileSync(list, 'Ref,Risk\r\nR90,Roof\r\n');
  const programmes = await tryInTurn(lighten(FORGED_JSON), (path) => ['load', sample, path]);
  const answers = await tryInTurn(
    FORGED_ANSWERS,
    (path) => ['import', sample, 'risks', list, '--map', path],
    (path) => ['merge', sample, sample, '--resolve', path],
    (path) => ['add', sample, 'risk', '--from', path],
  );
  expect([...programmes, ...answers]).toEqual([]);
});

test('answers of clearance with a seal that fits: of another request, officer, question or text', async () => {
  const asked = join(work, 'asked.clearance');
  const answered = join(work, 'answered.clearance');
  const about = ['--report', REPORT, '--clearance', 'clear-finance', '--officer', 'officer-finance'];
  expect((await lines.run('clearing', 'ask', sample, ...about, '--out', asked)).exit).toBe(0);
  expect((await lines.run('clearing', 'answer', asked, '--answer', 'yes', '--out', answered)).exit).toBe(0);
  sampleBytes = readFileSync(sample);
  const forged = forgeAnswers(readFileSync(answered, 'utf8'));
  expect(await tryInTurn(forged, (path) => ['clearing', 'take', sample, path])).toEqual([]);
  // The good one is taken once, and no more.
  expect((await lines.run('clearing', 'take', sample, answered)).exit).toBe(0);
  const again = await lines.run('clearing', 'take', sample, answered);
  expect([again.exit, again.notes]).toEqual([2, expect.stringMatching(/answered already/)]);
});

test('definitions of a report format of a forger who knows YAML', async () => {
  expect(await tryInTurn(FORGED_FORMATS, (path) => ['template', 'check', path])).toEqual([]);
});
