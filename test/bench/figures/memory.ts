import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const electron = createRequire(import.meta.url)('electron') as string;

/** Looked at so often, until it has not moved by a hundredth three times running. */
const EVERY_MS = 1500;
/** What a start leaves behind is given back only after a while. */
const LEAST_LOOKS = 10;
const MOST_LOOKS = 20;

/** The processes under `root`, itself among them, by what the kernel says of each one's parent. */
function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc').flatMap((name): readonly (readonly [number, number])[] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
      return [[Number(name), Number(parent)]];
    } catch {
      return [];
    }
  });
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** Megabytes that stay in memory for a program and its children: what several share is shared out among them. */
function residentOf(root: number): number {
  const kilobytes = treeOf(root).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** The resident memory of an Electron started with `args`, once it has come to rest. Linux only. */
export async function measureMemory(args: readonly string[]): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'clerkwell-memory-'));
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child: ChildProcess = spawn(electron, [...forRoot, ...args, `--user-data-dir=${userData}`], {
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron did not start');
  try {
    const seen: number[] = [];
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      await wait(EVERY_MS);
      seen.push(residentOf(pid));
      const last = seen.slice(-3);
      if (look >= LEAST_LOOKS && Math.max(...last) < 1.01 * Math.min(...last)) break;
    }
    return seen.at(-1) ?? Number.NaN;
  } finally {
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGKILL');
    await ended;
    // Its children end a moment after it, and may still write.
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}
