// A process that saves files together, or finishes what another was killed at, and is killed itself as it is about to touch the disk
// for the n-th time; of what it then was to write, half is written. It says `done` when it came to its end.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [does = '', folder = '', last = '0', ...names] = process.argv.slice(2);

let touched = 0;
const real = { ...fs };
const dieAtLast = (half: () => void = () => undefined): void => {
  touched += 1;
  if (touched !== Number(last)) return;
  half();
  process.kill(process.pid, 'SIGKILL');
};
fs.mkdirSync = ((...args: Parameters<typeof real.mkdirSync>) => {
  dieAtLast();
  return real.mkdirSync(...args);
}) as typeof fs.mkdirSync;
fs.openSync = (...args) => {
  dieAtLast();
  return real.openSync(...args);
};
fs.writeSync = ((file: number, bytes: Uint8Array, from: number) => {
  dieAtLast(() => real.writeSync(file, bytes, from, Math.floor(bytes.length / 2)));
  return real.writeSync(file, bytes, from);
}) as typeof fs.writeSync;
fs.renameSync = (...args) => {
  dieAtLast();
  real.renameSync(...args);
};
fs.rmSync = (...args) => {
  dieAtLast();
  real.rmSync(...args);
};
syncBuiltinESMExports();

const { finishSaving, saveTogether } = await import('../../../main/files/save-together.ts');
const files = names.map((name) => ({ name, bytes: new TextEncoder().encode(`new ${name}`) }));
const reply = does === 'save' ? saveTogether(folder, files, `at-${last}`) : finishSaving(folder);
process.stdout.write(reply.ok ? 'done' : reply.problem.message);
