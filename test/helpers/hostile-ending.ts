import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostileFile } from '../hostile/hostile-file.ts';
import type { Ended } from './command-lines.ts';

/** Puts `file` into `folder`, which is made for it; gives its path. */
export function putFile(folder: string, { name, content }: HostileFile): string {
  mkdirSync(folder);
  const path = join(folder, name);
  if (typeof content === 'function') content(path);
  else writeFileSync(path, content);
  return path;
}

/** What a refusal must look like, line by line, and what may not stand in it. */
export type Saying = { readonly sentence: RegExp; readonly unprintable: RegExp };

/** What is wrong with how a command ended on a hostile file; nothing when it ended as it must. */
export function findFaults(ended: Ended, must: HostileFile['must'], saying: Saying): string[] {
  const { exit, notes, thrown, polluted } = ended;
  const faults: string[] = [];
  if (thrown !== '') faults.push(`threw ${thrown.slice(0, 300)}`);
  if (polluted) faults.push('changed what every object inherits');
  if (must === 'be refused' ? exit !== 2 : ![0, 1, 2].includes(exit)) faults.push(`ended with ${exit}`);
  if (/^\s+at \S+ \(/m.test(notes)) faults.push('showed where in the program it was');
  if (exit === 2 && !notes.split('\n').some((line) => saying.sentence.test(line)))
    faults.push(`said no sentence: ${JSON.stringify(notes.slice(0, 200))}`);
  if (saying.unprintable.test(notes)) faults.push('said something unprintable');
  return faults;
}
