// The figures that issue 3 asks of a large programme, each beside its bar and, where there is one, the floor: what SQLite itself
// takes for the bare work on the same disk, with the same pragmas, in the same run. Each part runs in fresh processes.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { readTemplate } from '../../main/files/templates.ts';
import { openToRead } from '../../main/store/database.ts';
import { makeLargeProgramme } from '../helpers/large/programme.ts';

const OPENS = 9;
const templates = join(import.meta.dirname, '..', '..', 'templates');
const part = join(import.meta.dirname, 'large', 'part.ts');
const work = mkdtempSync(join(tmpdir(), 'clerkwell-bench-'));
const json = join(work, 'large.json');
const file = join(work, 'large.clerkwell');
const copy = join(work, 'floor.clerkwell');

/** What a part printed: series of milliseconds (or megabytes) by name, and single facts. */
type Told = { readonly [name: string]: readonly number[] };

try {
  run();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(): void {
  const template = readTemplate([templates], 'cambridgeshire-committee');
  if (!template.ok) throw new Error(template.problem.message);
  const programme = makeLargeProgramme(template.value);
  writeFileSync(json, JSON.stringify(programme));
  const load = tell('load');
  copyFileSync(file, copy);
  const opens = Array.from({ length: OPENS }, () => tell('open'));
  const edits = tell('edit');
  const papers = tell('paper');
  const finds = tell('find');
  const memory = tell('memory');
  const records = Object.values(programme).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  );
  const megabytes = statSync(file).size / 1e6;
  const of = (told: readonly Told[], name: string): readonly number[] => told.flatMap((one) => one[name] ?? []);
  const one = (told: Told, name: string): readonly number[] => told[name] ?? [];
  const floor = one(edits, 'bare write');

  console.log(`A large programme: ${records} records in ${megabytes.toFixed(0)} MB`);
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${type()} ${release()}`,
  );
  console.log(`What else it did meanwhile: a load of ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`);
  console.log(`Node ${process.version}, SQLite ${sqliteVersion()}\n`);
  console.log(line('what', 'median', 'p95', 'bar', 'met'));
  row('load of the whole file', 'ms', one(load, 'load'), 5000);
  row('open, with its checks', 'ms', of(opens, 'open'), 300);
  row('  floor: SQLite opens it, one page read', 'ms', of(opens, 'bare open'), null);
  row('one edit with its history', 'ms', one(edits, 'edit'), 2 * middle(floor));
  row('  floor: a bare durable write', 'ms', floor, null);
  row('  edits in floors', '×', [middle(one(edits, 'edit')) / middle(floor)], 2);
  row('50 undos', 'ms', one(edits, 'undos'), 100);
  row('  floor: 50 bare durable writes', 'ms', [50 * middle(floor)], null);
  row('snapshot for a report, first of a process', 'ms', one(papers, 'first'), 50);
  row('snapshot for a report', 'ms', one(papers, 'snapshot'), 50);
  row('  composing it', 'ms', one(papers, 'compose'), null);
  row('snapshot with a table of all the risks', 'ms', one(papers, 'all risks'), 50);
  row('full-text search, a name', 'ms', one(finds, 'name'), 50);
  row('full-text search, three words', 'ms', one(finds, 'words'), 50);
  row('full-text search, a word said everywhere', 'ms', one(finds, 'everywhere'), 50);
  row('full-text search, one letter', 'ms', one(finds, 'letter'), 50);
  row('memory, open', 'MB', one(memory, 'open'), 300);
  row('memory, after ten papers and a search', 'MB', one(memory, 'papers'), 300);
  row('memory, the most while loading', 'MB', one(load, 'memory'), null);
}

/** Runs one part in a process of its own. */
function tell(name: string): Told {
  const ran = spawnSync(process.execPath, [part, name, json, file, copy], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${name}: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as Told;
}

function sqliteVersion(): string {
  const db = openToRead(file, {});
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  return version;
}

function row(name: string, unit: string, values: readonly number[], bar: number | null): void {
  const median = middle(values);
  const write = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  const isMet = bar === null ? '' : median < bar ? 'met' : 'NOT MET';
  console.log(line(name, write(median), write(at(values, 0.95)), bar === null ? '' : `< ${write(bar)}`, isMet));
}

function line(name: string, median: string, p95: string, bar: string, met: string): string {
  return `${name.padEnd(42)} ${median.padStart(10)} ${p95.padStart(10)} ${bar.padStart(12)}   ${met}`.trimEnd();
}

function middle(values: readonly number[]): number {
  return at(values, 0.5);
}

function at(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
}
