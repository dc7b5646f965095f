// From starting the program to its first window shown: the built app beside an empty Electron window.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEmptyApp } from '../helpers/empty-app.ts';

const repository = join(import.meta.dirname, '..', '..');
const runs = 5;
const patience = 30_000;

// Runs inside Electron before the app: says when the first window is on the screen with something painted in it.
const hook = `
const { app } = require('electron');
app.once('browser-window-created', (_, window) => {
  const painted = new Promise((done) => window.once('ready-to-show', done));
  const shown = new Promise((done) => (window.isVisible() ? done() : window.once('show', done)));
  Promise.all([painted, shown]).then(() => {
    console.log('shown at ' + Date.now());
    app.exit(0);
  });
});
`;

const work = mkdtempSync(join(tmpdir(), 'clerkwell-bench-'));
const hookFile = join(work, 'hook.cjs');
writeFileSync(hookFile, hook);
makeEmptyApp(work);

// The package answers with the path of its executable.
const electron = createRequire(import.meta.url)('electron') as string;

function timeToWindow(args: readonly string[], userData: string): Promise<number> {
  return new Promise((done, fail) => {
    const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const start = Date.now();
    const child = spawn(electron, ['-r', hookFile, ...forRoot, ...args, `--user-data-dir=${userData}`]);
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    let output = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    child.on('error', fail);
    child.on('close', () => {
      clearTimeout(late);
      const at = /shown at (\d+)/.exec(output)?.[1];
      if (at === undefined) fail(new Error(`no window within ${patience / 1000} s of ${args.join(' ')}`));
      else done(Number(at) - start);
    });
  });
}

async function median(args: readonly string[]): Promise<{ readonly middle: number; readonly all: readonly number[] }> {
  const userData = mkdtempSync(join(work, 'user-'));
  // The first start fills caches that a user's machine has long filled; it is not counted.
  await timeToWindow(args, userData);
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await timeToWindow(args, userData));
  return { middle: all.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN, all };
}

const app = await median([repository]);
const empty = await median([work]);
rmSync(work, { recursive: true, force: true });

const row = (name: string, ms: number, all: readonly number[]): string =>
  `${name.padEnd(26)} ${`${ms} ms`.padStart(8)}   ${all.join(' ')}`;
console.log('From start to the first window shown (median of 5, each run in ms)');
console.log(row('Clerkwell', app.middle, app.all));
console.log(row('An empty Electron window', empty.middle, empty.all));
console.log(row('Clerkwell adds', app.middle - empty.middle, []));
