import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { join } from 'node:path';
import { CheckThread } from '../../../main/app/check-thread.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { stepBack } from '../../../main/app/step-back.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const { PRIORITY_BELOW_NORMAL } = constants.priority;
const folder = useTempFolder();

test('a process goes behind the others, and one that has ended is no mistake', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  const ended = once(child, 'exit');
  const id = child.pid ?? 0;
  stepBack(id);
  expect(getPriority(id)).toBe(PRIORITY_BELOW_NORMAL);
  child.kill();
  await ended;
  expect(() => stepBack(id)).not.toThrow();
});

/** How far back each thread of this process stands; only Linux tells. */
function listPlaces(): readonly number[] {
  if (process.platform !== 'linux') return [];
  const threads = '/proc/self/task';
  return readdirSync(threads).map((id) => {
    const stat = readFileSync(join(threads, id, 'stat'), 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
}

test('a check goes behind everything else, and this thread stays where it is', async () => {
  const deps = testDeps();
  const open = must(createProgramme(deps, join(folder(), 'a.clerkwell'), 'cambridgeshire-send'));
  const thread = new CheckThread(deps, join(__dirname, '..', '..', '..', 'main', 'check-worker.ts'));
  const before = getPriority();
  try {
    must(await thread.check(open, 'report-cyp-2023-10'));
    expect(getPriority()).toBe(before);
    if (process.platform === 'linux') expect(listPlaces()).toContain(PRIORITY_BELOW_NORMAL);
  } finally {
    await thread.leave();
    closeProgramme(open);
  }
});
