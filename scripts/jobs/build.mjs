import { build } from '../build/build.mjs';
import { SetupProblem, step } from '../setup/progress.mjs';

try {
  await step('Build', build);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
