// Everything that must hold before a change goes in; CI runs this and nothing else.
import { build } from '../build/build.mjs';
import { closeRun, passOrFail, runInTurn } from '../checks/check.mjs';
import { codeChecks } from '../checks/code.mjs';
import { checkPapers } from '../checks/papers.mjs';
import { enduranceTests, unitTests, windowTests } from '../checks/tests.mjs';
import { prepareElectron } from '../electron/prepare.mjs';
import { paperCheckLibraries, prepareLibraries, screenlessLibraries, windowLibraries } from '../setup/libraries.mjs';
import { repository } from '../setup/places.mjs';
import { step } from '../setup/progress.mjs';
import { run } from '../setup/spawn.mjs';

const start = performance.now();
const libraries = [...windowLibraries, ...screenlessLibraries, ...paperCheckLibraries];

/** The machine's own preparation may fail like any check, and the checks that need nothing from it still run. */
const prepared = step('Libraries', (say) => prepareLibraries(libraries, say), { alive: false }).then(() =>
  prepareElectron({ alive: false }),
);
prepared.catch(() => undefined);

/** @type {import('../checks/check.mjs').Check[]} */
const afterCode = [
  { name: 'Build', work: async () => ({ passed: 1, failed: 0, output: await build() }) },
  {
    name: 'Demo',
    work: async () => passOrFail(await run(process.execPath, ['scripts/jobs/demo.mjs'], { cwd: repository })),
  },
];
const early = await Promise.all([
  runInTurn([...codeChecks, ...afterCode]),
  runInTurn([{ name: 'Unit tests', work: unitTests }]),
]);
const late = await Promise.all([
  runInTurn([{ name: 'Kill tests', work: enduranceTests }]),
  runInTurn([{ name: 'Word papers', work: checkPapers }]),
]);
const windows = await runInTurn([{ name: 'Window tests', work: async () => windowTests((await prepared).env) }]);
process.exitCode = closeRun([...early, ...late, windows].flat(), start);
