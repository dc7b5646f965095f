import { SetupProblem } from './progress.mjs';

/**
 * Runs a job to its exit code; a problem that a person can act on is told as its sentence.
 * @param {() => Promise<number>} job
 * @param {number} [exitOnProblem] 2 means that the job could not begin
 */
export async function runJob(job, exitOnProblem = 2) {
  try {
    process.exitCode = await job();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitOnProblem;
  }
}
