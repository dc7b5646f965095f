import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupProblem } from '../setup/progress.mjs';
import { run } from '../setup/spawn.mjs';

/** Where the executable is inside an Electron folder, on each system. */
export const executableName =
  process.platform === 'darwin'
    ? join('Electron.app', 'Contents', 'MacOS', 'Electron')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/**
 * The Electron that the user names by its folder, in CLERKWELL_ELECTRON or ELECTRON_OVERRIDE_DIST_PATH.
 * @returns {Promise<import('./sources.mjs').Electron | undefined>}
 */
export async function namedElectron(env = process.env) {
  const variable = ['CLERKWELL_ELECTRON', 'ELECTRON_OVERRIDE_DIST_PATH'].find((name) => env[name]);
  if (!variable) return undefined;
  const folder = resolve(env[variable] ?? '');
  const executable = join(folder, executableName);
  if (!existsSync(executable))
    throw new SetupProblem(`${variable} names ${folder}, but there is no ${executableName} in it.`);
  const ask = ['-p', '`${process.versions.electron} ${process.versions.napi}`'];
  const { stdout } = await run(executable, ask, {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 10_000,
  });
  const [, version, nodeApi] = /^(\S+) (\d+)$/m.exec(stdout) ?? [];
  if (version && nodeApi) return { folder, executable, version, nodeApi: Number(nodeApi) };
  // One that may not be asked (its fuse is off) is taken at its word: new enough for the prebuilt better-sqlite3.
  const file = join(folder, 'version');
  const said = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { folder, executable, version: said, nodeApi: 10 };
}
