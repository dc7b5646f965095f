import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { stepBack } from '../../../main/shell/step-back.ts';

const { PRIORITY_BELOW_NORMAL } = constants.priority;

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
