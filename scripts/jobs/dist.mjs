// Packages: says what can be made on this machine, and makes it.
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from '../build/build.mjs';
import { packDevelopment } from '../dist/development.mjs';
import { makeIcons } from '../dist/icons.mjs';
import { saySigning, whatCanBeMade } from '../dist/what-can-be-made.mjs';
import { resolveElectron } from '../electron/resolve.mjs';
import { runJob } from '../setup/job.mjs';
import { repository } from '../setup/places.mjs';
import { SetupProblem, step } from '../setup/progress.mjs';
import { run, tail } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';

const release = join(repository, 'release');

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/** @param {readonly import('../dist/what-can-be-made.mjs').Possible[]} possible */
async function packForPeople(possible) {
  const wanted = possible.filter(({ can }) => can);
  await step('Packages', async (say) => {
    say(wanted.map(({ packages }) => packages).join('; '));
    const args = [...wanted.map(({ target }) => target), '--publish', 'never'];
    const { code, output } = await run(...tool('electron-builder', 'electron-builder', args));
    if (code !== 0) throw new SetupProblem(`electron-builder could not pack the app:\n${tail(output, 40)}`);
    return 'made';
  });
  print(saySigning(process.env, process.platform));
  for (const name of readdirSync(release)) if (name.startsWith('Clerkwell')) print(`  release/${name}`);
}

async function dist() {
  await step('Build', build);
  await step('Icons', () => {
    makeIcons(join(repository, 'out', 'icons'));
    return 'drawn';
  });
  /** @type {Awaited<ReturnType<typeof resolveElectron>> | undefined} */
  let electron;
  await step('Electron', async (say) => {
    electron = await resolveElectron(say, { allowBorrowed: true });
    return `${electron.version}, ${electron.from}`;
  });
  if (electron === undefined) throw new Error('no Electron was resolved');
  const found = electron;
  const possible = whatCanBeMade({ platform: process.platform, hasElectron: !found.borrowed });
  for (const { packages, can, why } of possible)
    print(`${can ? 'yes' : 'no '}  ${packages}${why === '' ? '' : `: ${why}`}`);
  rmSync(release, { recursive: true, force: true });
  if (!found.borrowed) {
    await packForPeople(possible);
    return 0;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupProblem('Nothing can be made around an Electron of your own: unset CLERKWELL_ELECTRON.');
  print(
    'yes  Linux, as a development build: the folder, and a tar.gz of it. Not for people: its Electron may be an older one.',
  );
  await step('Package', async (say) => {
    const { unpacked, archive } = await packDevelopment(found, { archive: true, output: release, say });
    return [unpacked, archive].map((path) => relative(repository, path ?? '')).join(' and ');
  });
  return 0;
}

await runJob(dist, 1);
