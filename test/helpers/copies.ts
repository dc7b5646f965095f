import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../main/app/change-programme.ts';
import type { Deps, OpenProgramme } from '../../main/app/deps.ts';
import { dumpProgramme } from '../../main/app/dump-programme.ts';
import { mergeProgramme, type Merged } from '../../main/app/merge-programme.ts';
import { closeProgramme, loadProgramme, openProgramme } from '../../main/app/open-programme.ts';
import type { MergeAnswers } from '../../shared/changes/answers.ts';
import type { Change } from '../../shared/changes/change.ts';
import type { ProgrammeJson } from '../../shared/model/contents.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { must, testDeps } from './test-deps.ts';
import { tinyProgrammeInput } from './tiny-programme.ts';

/** Copies of one small programme that lie beside one another in a folder, edited apart and joined, each by its name. */
export class Copies {
  readonly deps: Deps;
  readonly #folder: string;
  #second = 0;

  constructor(folder: string) {
    this.#folder = folder;
    const deps = testDeps();
    // Every machine's clock is wrong in its own way; nothing may depend on it.
    const moment = (): string =>
      new Date(Date.UTC(2024, 2, 1, 9, 0, (this.#second = (this.#second * 7 + 3) % 59))).toISOString();
    this.deps = { ...deps, readClock: () => ({ ...deps.readClock(), moment: moment() }) };
    this.make('base');
  }

  /** Makes a programme of its own, no copy of any. */
  make(name: string): void {
    const json = join(this.#folder, 'tiny.json');
    writeFileSync(json, JSON.stringify(tinyProgrammeInput()));
    must(loadProgramme(this.deps, this.path(name), false, json));
  }

  path(name: string): string {
    return join(this.#folder, `${name}.clerkwell`);
  }

  /** Makes the copy `to` of `from`, as the operating system does. */
  copy(from: string, to: string): void {
    copyFileSync(this.path(from), this.path(to));
  }

  use<T>(name: string, act: (open: OpenProgramme) => T): T {
    const open = must(openProgramme(this.deps, this.path(name)));
    try {
      return act(open);
    } finally {
      closeProgramme(open);
    }
  }

  /** Makes `change` in one copy, as one step. */
  edit(name: string, change: Change): Reply<null> {
    return this.use(name, (open) => applyChanges(this.deps, open, [change], { label: change.does, gesture: null }));
  }

  /** Changes one field of risk R1. */
  set(name: string, fields: Readonly<Record<string, unknown>>, id = 'r1'): void {
    must(this.edit(name, { does: 'set', kind: 'risk', id, fields }));
  }

  merge(name: string, other: string, answers: Partial<MergeAnswers> = {}): Reply<Merged> {
    return this.use(name, (open) =>
      mergeProgramme(this.deps, open, this.path(other), { rest: 'ask', named: {}, ...answers }, ''),
    );
  }

  dump(name: string): ProgrammeJson {
    return this.use(name, (open) => must(dumpProgramme(open)));
  }
}
