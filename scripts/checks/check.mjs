import { elapsed } from '../setup/progress.mjs';

/**
 * What a check found. A check that runs no tests of its own counts as one.
 * @typedef {{ passed: number, failed: number, output: string, note?: string }} Outcome
 * @typedef {{ name: string, work: () => Promise<Outcome> }} Check
 * @typedef {Outcome & { name: string }} Result
 */

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/** The outcome of a program that either passes or fails. @param {{ code: number, output: string }} ran @returns {Outcome} */
export function passOrFail({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/**
 * Runs one check and prints its line, and what it had to say when it failed.
 * @param {Check} check
 * @returns {Promise<Result>}
 */
export async function runCheck({ name, work }) {
  const start = performance.now();
  const outcome = await work().catch(
    /** @returns {Outcome} */ (/** @type {unknown} */ error) => ({
      passed: 0,
      failed: 1,
      output: error instanceof Error ? error.message : String(error),
    }),
  );
  const verdict = outcome.failed > 0 ? 'FAILED' : 'passed';
  const note = outcome.note ? `, ${outcome.note}` : '';
  print(`${name.padEnd(12)} ${verdict}${note} (${elapsed(start)})`);
  if (outcome.failed > 0) print(outcome.output.trimEnd().replace(/^/gm, '    '));
  return { ...outcome, name };
}

/** Runs checks one after another; a failure stops none of the others. @param {readonly Check[]} checks */
export async function runInTurn(checks) {
  /** @type {Result[]} */
  const results = [];
  for (const check of checks) results.push(await runCheck(check));
  return results;
}

/**
 * Says what failed and counts: the last lines of a run.
 * @param {readonly Result[]} results @param {number} start when the run began
 * @returns {number} the exit code
 */
export function closeRun(results, start) {
  const bad = results.filter((result) => result.failed > 0);
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  print('');
  print(
    `${results.length} checks in ${elapsed(start)}${bad.length > 0 ? `; failed: ${bad.map((one) => one.name).join(', ')}` : ''}`,
  );
  print(`${sum('passed')} passed, ${sum('failed')} failed`);
  return bad.length > 0 ? 1 : 0;
}
