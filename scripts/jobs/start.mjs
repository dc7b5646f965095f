import { build } from '../build/build.mjs';
import { prepareElectron } from '../electron/prepare.mjs';
import { hasDisplay, rootFlags } from '../setup/display.mjs';
import { runJob } from '../setup/job.mjs';
import { prepareLibraries, windowLibraries } from '../setup/libraries.mjs';
import { repository } from '../setup/places.mjs';
import { SetupProblem, step } from '../setup/progress.mjs';
import { runHere } from '../setup/spawn.mjs';

async function start() {
  if (!hasDisplay()) {
    throw new SetupProblem(
      'There is no screen to show the window on. Run this on a desktop, or in memory with `xvfb-run -a npm start`; ' +
        '`npm run demo` needs no screen.',
    );
  }
  await step('Libraries', (say) => prepareLibraries(windowLibraries, say));
  const { executable, env } = await prepareElectron();
  await step('Build', build);
  return runHere(executable, [...rootFlags(), repository, ...process.argv.slice(2)], { cwd: repository, env });
}

await runJob(start);
