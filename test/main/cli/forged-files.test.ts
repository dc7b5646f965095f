import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandLines } from '../../helpers/command-lines.ts';
import { forgeProgrammes } from '../../hostile/forged-programmes.ts';
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

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'clerkwell forged '));
  sample = join(work, 'sample.clerkwell');
  // One process for each kind of file: what one leaves in the memory is not held against the next.
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

type Command = (path: string) => readonly string[];

/** What is wrong with how a command took a file; nothing when it ended in a sentence, and nothing was changed or left behind. */
async function faultsOf(file: HostileFile, command: Command): Promise<readonly string[]> {
  const folder = join(work, `case ${(made += 1)}`);
  mkdirSync(folder);
  const path = join(folder, file.name);
  if (typeof file.content === 'function') file.content(path);
  else writeFileSync(path, file.content);
  const before = readdirSync(folder).toSorted().join();
  const args = command(path);
  const { exit, notes, thrown, polluted, megabytes } = await lines.run(...args);
  const faults: string[] = [];
  if (thrown !== '') faults.push(`threw ${thrown.slice(0, 300)}`);
  if (polluted) faults.push('changed what every object inherits');
  if (file.must === 'be refused' ? exit !== 2 : ![0, 1, 2].includes(exit)) faults.push(`ended with ${exit}`);
  if (/^\s+at \S+ \(/m.test(notes)) faults.push('showed where in the program it was');
  if (exit === 2 && !notes.split('\n').some((line) => /^\S.{8,600}\.$/.test(line)))
    faults.push(`said no sentence: ${JSON.stringify(notes.slice(0, 200))}`);
  if (/[^\P{Cc}\n\t]/u.test(notes)) faults.push('said something unprintable');
  if (megabytes > MOST_MEGABYTES) faults.push(`took ${megabytes} MB`);
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
