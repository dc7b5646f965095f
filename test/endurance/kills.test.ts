import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openFile } from '../../main/store/programme-file.ts';
import { readRecord } from '../../main/store/tables.ts';
import { makeOneAcronym } from '../helpers/one-acronym.ts';
import { OtherProcess, WRITER } from '../helpers/other-process.ts';
import { must } from '../helpers/test-deps.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';

const KILLS = 500;
const LANES = 2;
const repository = join(__dirname, '..', '..');
jest.setTimeout(600_000);

const folder = useTempFolder();
let children: Set<OtherProcess>;

beforeEach(() => {
  children = new Set();
});
afterEach(async () => {
  for (const child of children) await child.kill();
});

/** Whole fractions that look random and are the same in every run. */
function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('killed 500 times at random points of writing: no acknowledged edit is missing and the file opens every time', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'clerkwell cache '));
  const how = { program: bundleWriter(), env: { ...process.env, NODE_COMPILE_CACHE: cache } };
  // A process that is killed keeps nothing of what Node worked out to start it; this one does, for all that follow.
  await new OtherProcess('first', join(folder(), 'none'), how).end();
  const lanes = Array.from({ length: LANES }, (_, lane) => runLane(lane, KILLS / LANES, how));
  const counts = await Promise.all(lanes);
  rmSync(cache, { recursive: true, force: true });
  const sum = (pick: (count: Count) => number): number => counts.reduce((all, count) => all + pick(count), 0);
  console.info(
    `${sum((count) => count.kills)} kills, ${sum((count) => count.midWrite)} of them in the middle of a write; ` +
      `${sum((count) => count.saved)} edits acknowledged, 0 missing, 0 files unreadable`,
  );
  expect(sum((count) => count.kills)).toBe(KILLS);
  expect(sum((count) => count.saved)).toBeGreaterThanOrEqual(KILLS / 2);
  // A kill that never hits a write would prove nothing.
  expect(sum((count) => count.midWrite)).toBeGreaterThan(0);
});

/**
 * Makes one file of the writer and all it needs but SQLite, as the app is made one of: it starts in two thirds of the time, and it
 * starts five hundred times.
 */
function bundleWriter(): string {
  const outDir = join(repository, 'out', 'kills');
  const how = {
    configFile: false,
    logLevel: 'error',
    build: { ssr: WRITER, outDir, emptyOutDir: true },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  };
  const script = `const { build } = await import('vite'); await build(${JSON.stringify(how)});`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: repository });
  return join(outDir, 'writer.js');
}

type How = { readonly program: string; readonly env: NodeJS.ProcessEnv };

type Count = { readonly kills: number; readonly saved: number; readonly midWrite: number };

/** Kills one process after another that edit the same file; the next one starts while the present one works. */
async function runLane(lane: number, kills: number, how: How): Promise<Count> {
  const dice = makeDice(lane + 1);
  const path = join(folder(), `lane ${lane}.clerkwell`);
  makeOneAcronym(path);
  const start = (turn: number): OtherProcess => {
    const child = new OtherProcess(`${lane}-${turn}`, path, how);
    children.add(child);
    return child;
  };
  let saved = 0;
  let midWrite = 0;
  let next = start(0);
  for (let turn = 0; turn < kills; turn += 1) {
    const child = next;
    await child.said('ready');
    if (turn + 1 < kills) next = start(turn + 1);
    child.tell('edits');
    // Most are killed while they edit; some while they open and recover what the last one left.
    if (dice() < 0.9) await child.said('open');
    // Every second one has had an edit acknowledged, however slow the machine.
    if (turn % 2 === 0) await child.said('saved ');
    await wait(dice() * 25);
    await child.kill();
    children.delete(child);
    if (readdirSync(folder()).includes(`lane ${lane}.clerkwell-journal`)) midWrite += 1;
    saved += checkFile(path, child.lines);
  }
  return { kills, saved, midWrite };
}

/** Opens the file and looks for every edit the dead process said was saved; the newest stands, or the one it was about to say. */
function checkFile(path: string, lines: readonly string[]): number {
  const said = lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice('saved '.length));
  expect(lines.filter((line) => line.startsWith('error') || line.startsWith('lost'))).toEqual([]);
  const db = must(openFile(path, {}));
  try {
    const ids = db.prepare('SELECT id FROM step ORDER BY seq').pluck().all() as readonly string[];
    const there = new Set(ids);
    expect(said.filter((id) => !there.has(id))).toEqual([]);
    expect(readRecord(db, 'acronym', 'a')?.expansion).toBe(ids.at(-1));
    return said.length;
  } finally {
    db.close();
  }
}
