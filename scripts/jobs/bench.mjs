import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.mjs';
import { prepareElectron } from '../electron/prepare.mjs';
import { withDisplay } from '../setup/display.mjs';
import { runJob } from '../setup/job.mjs';
import { prepareLibraries, screenlessLibraries, windowLibraries } from '../setup/libraries.mjs';
import { repository } from '../setup/places.mjs';
import { step } from '../setup/progress.mjs';
import { runHere } from '../setup/spawn.mjs';

/** @param {readonly string[]} names the benches asked for; all when none is named */
async function bench(names) {
  await step('Libraries', (say) => prepareLibraries([...windowLibraries, ...screenlessLibraries], say));
  const { env } = await prepareElectron();
  await step('Build', build);
  const folder = join(repository, 'test', 'bench');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const wanted = files.filter((file) => names.length === 0 || names.includes(file.replace(/\.ts$/, ''))).sort();
  /** @type {number[]} */
  const codes = [];
  for (const file of wanted)
    codes.push(await runHere(...withDisplay(process.execPath, [join(folder, file)]), { cwd: repository, env }));
  return Math.max(0, ...codes);
}

await runJob(() => bench(process.argv.slice(2)));
