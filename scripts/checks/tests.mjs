import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplays } from '../setup/display.mjs';
import { onMemoryDisk } from '../setup/memory-disk.mjs';
import { repository } from '../setup/places.mjs';
import { withoutNetwork } from '../setup/no-network.mjs';
import { run } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';

/** @typedef {import('./check.mjs').Outcome} Outcome */
/** @typedef {{ passed: number, failed: number }} Count */

/**
 * The counts that a test runner wrote to a file, and never a pass when it failed, or ran nothing at all.
 * @param {string} file @param {{ code: number, output: string }} ran
 * @param {(results: unknown) => Count} count
 * @returns {Outcome}
 */
function outcomeOf(file, { code, output }, count) {
  const found = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  const ranNothing = found.passed + found.failed === 0;
  const failed = code !== 0 || ranNothing ? Math.max(found.failed, 1) : found.failed;
  return {
    passed: found.passed,
    failed,
    output: ranNothing ? `${output}\nNo test ran.` : output,
    note: found.passed === 1 ? '1 test' : `${found.passed} tests`,
  };
}

// Jest leaves one core to others; here there are none.
const EVERY_CORE = ['--maxWorkers', '100%'];

/** Unit, golden and architecture tests. @returns {Promise<Outcome>} */
export async function unitTests() {
  return jestTests('unit-results.json', ['--silent', ...EVERY_CORE]);
}

/** Tests that take their time: what kills, and kills again. Their own count stands in the output. @returns {Promise<Outcome>} */
export async function enduranceTests() {
  const outcome = await jestTests('endurance-results.json', [
    '--testMatch',
    '<rootDir>/test/endurance/**/*.test.ts',
    ...EVERY_CORE,
  ]);
  const said = /\d+ kills,[^\n]*/.exec(outcome.output)?.[0];
  return said === undefined ? outcome : { ...outcome, note: said };
}

/** @param {string} results @param {readonly string[]} args @returns {Promise<Outcome>} */
async function jestTests(results, args) {
  const file = join(repository, 'out', results);
  rmSync(file, { force: true });
  const [node, all, where] = tool('jest', 'jest', ['--ci', '--json', '--outputFile', file, ...args]);
  const ran = await onMemoryDisk((env) => run(node, all, { ...where, env }));
  return outcomeOf(file, ran, (counts) => {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
      /** @type {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} */ (counts);
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  });
}

/** A window waits about half of its time: three keep two cores at work. */
const WINDOWS_AT_ONCE = 3;

/**
 * The app in a real Electron, driven by Playwright.
 * @param {NodeJS.ProcessEnv} env what a launch must have
 * @returns {Promise<Outcome>}
 */
export async function windowTests(env) {
  const file = join(repository, 'out', 'e2e-results.json');
  rmSync(file, { force: true });
  const [node, args, where] = tool('@playwright/test', 'playwright', ['test']);
  const { command, args: all, isCutOff } = await withoutNetwork(...withDisplays(node, args, WINDOWS_AT_ONCE));
  const ran = await run(command, all, { ...where, env });
  /** @type {readonly string[]} */
  let again = [];
  const outcome = outcomeOf(file, ran, (results) => {
    const { stats, suites } = /** @type {WindowResults} */ (results);
    again = suites.flatMap(listSecondTries);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
  const network = isCutOff ? 'with the network cut off' : 'with a network: this system cannot cut it off';
  const second = again.length === 0 ? '' : `, at the second try: ${again.join('; ')}`;
  return { ...outcome, note: `${outcome.note}, ${network}${second}` };
}

/**
 * @typedef {{ title: string, tests: { status: string }[] }} Spec
 * @typedef {{ specs: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, suites: Suite[] }} WindowResults
 */

/** The titles of the tests that passed only when they were run again. @param {Suite} suite @returns {readonly string[]} */
function listSecondTries({ specs, suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title);
  return [...own, ...suites.flatMap(listSecondTries)];
}
