/** A problem that a person can act on: shown as its sentence, without a stack. */
export class SetupProblem extends Error {}

/** Seconds since `start`, as people read them: `0.4 s`, `1 min 12 s`. @param {number} start */
export function elapsed(start, now = performance.now()) {
  const seconds = (now - start) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one step of work and says in one line how it went. Notes go to stderr, so a command's own output stays clean.
 * On a terminal the line is alive while the work runs; elsewhere a slow step says once that it has begun.
 * @template {string} T
 * @param {string} name
 * @param {(say: (now: string) => void) => T | Promise<T>} work its answer is the outcome shown
 * @param {{ quiet?: boolean, alive?: boolean }} [how] quiet: no line when nothing had to be done; alive: may redraw its line
 * @returns {Promise<T>}
 */
export async function step(name, work, { quiet = false, alive = process.stderr.isTTY === true } = {}) {
  const start = performance.now();
  let saidAt = -Infinity;
  /** @param {string} now */
  const say = (now) => {
    const slowEnough = performance.now() - saidAt > 10_000;
    if (alive) process.stderr.write(`\r\x1b[2K${name}: ${now}`);
    else if (slowEnough) process.stderr.write(`${name}: ${now}\n`);
    if (alive || slowEnough) saidAt = performance.now();
  };
  /** @param {string} outcome */
  const close = (outcome) => {
    const clear = alive && saidAt > 0 ? '\r\x1b[2K' : '';
    process.stderr.write(`${clear}${name}: ${outcome} (${elapsed(start)})\n`);
  };
  try {
    const outcome = await work(say);
    if (!quiet || saidAt > 0) close(outcome);
    return outcome;
  } catch (error) {
    close('failed');
    throw error;
  }
}
