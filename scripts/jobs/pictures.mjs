// Takes the pictures of the user guide anew, in the real app: renderer/guide/pictures and docs/risk-register.png.
import { build } from '../build/build.mjs';
import { prepareElectron } from '../electron/prepare.mjs';
import { withDisplay } from '../setup/display.mjs';
import { runJob } from '../setup/job.mjs';
import { prepareLibraries, screenlessLibraries, windowLibraries } from '../setup/libraries.mjs';
import { step } from '../setup/progress.mjs';
import { runHere } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';

async function takePictures() {
  await step('Libraries', (say) => prepareLibraries([...windowLibraries, ...screenlessLibraries], say));
  const { env } = await prepareElectron();
  await step('Build', build);
  const [node, args, where] = tool('@playwright/test', 'playwright', [
    'test',
    '--config',
    'playwright.pictures.config.ts',
  ]);
  return runHere(...withDisplay(node, args), { ...where, env });
}

await runJob(takePictures);
