import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportReport } from '../../main/app/export-report.ts';
import { UNWATCHED } from '../helpers/unwatched.ts';
import { makeDeps } from '../../main/app/make-deps.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';

// How long the sample's paper takes from the file to the disk, in one process: the first time, and once warm.
const RUNS = 15;
const REPORT = 'report-cyp-2023-10';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-bench-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const deps = makeDeps({
    templates: join(import.meta.dirname, '..', '..', 'templates'),
    nativeBinding: undefined,
    dataFolder: tmpdir(),
  });
  const open = createProgramme(deps, join(folder, 'send.clerkwell'), 'cambridgeshire-send');
  if (!open.ok) throw new Error(open.problem.message);
  const runs: { readonly compose: number; readonly write: number; readonly save: number; readonly all: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const written = await exportReport(deps, open.value, REPORT, join(folder, 'paper.docx'), UNWATCHED);
    if (!written.ok) throw new Error(written.problem.message);
    runs.push({ ...written.value.ms, all: performance.now() - start });
  }
  closeProgramme(open.value);
  console.log(`The sample's paper, from the file to the disk (ms; median of ${RUNS - 1} warm runs)`);
  console.log('stage                          first   warm');
  const stages = [
    ['read, compose', 'compose'],
    ['write the Word file', 'write'],
    ['save', 'save'],
    ['all', 'all'],
  ] as const;
  for (const [label, key] of stages) {
    const [first = 0, ...warm] = runs.map((run) => run[key]);
    const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0;
    console.log(`${label.padEnd(28)} ${first.toFixed(0).padStart(7)} ${median.toFixed(0).padStart(6)}`);
  }
}
