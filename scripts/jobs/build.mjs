import { build } from '../build/build.mjs';
import { runJob } from '../setup/job.mjs';
import { step } from '../setup/progress.mjs';

await runJob(async () => {
  await step('Build', build);
  return 0;
}, 1);
