import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { repository } from './places.mjs';
import { SetupProblem } from './progress.mjs';
import { readJson } from './read-json.mjs';
import { tail } from './spawn.mjs';

/** @typedef {import('./lockfile.mjs').Lockfile} Lockfile */

/**
 * Whether what npm wrote down as installed is what the lockfile asks for. Optional packages may be missing: most are for
 * other systems.
 * @param {Lockfile} lockfile @param {Lockfile} installed
 */
export function isInstalled(lockfile, installed) {
  const asked = Object.entries(lockfile.packages).filter(([place]) => place !== '');
  const isMet = asked.every(([place, { version, optional }]) => {
    const found = installed.packages[place];
    return found ? found.version === version : optional === true;
  });
  return isMet && Object.keys(installed.packages).every((place) => lockfile.packages[place]);
}

/** What npm wrote down last, when an installation was whole. */
const record = join(repository, 'node_modules', '.package-lock.json');

/**
 * Installs the packages when node_modules is missing or does not match the lockfile. No package's own script runs.
 * @param {(now: string) => void} say
 */
export async function preparePackages(say) {
  /** @type {Lockfile} */
  const lockfile = readJson(join(repository, 'package-lock.json'));
  if (existsSync(record) && isInstalled(lockfile, readJson(record))) return 'ready';
  say('installing from the lockfile, a minute or two the first time');
  const { code, output } = await npm(['ci', '--ignore-scripts', '--prefer-offline']);
  if (code !== 0) throw new SetupProblem(`npm ci could not install the packages:\n${tail(output)}`);
  /** @type {Lockfile} */
  const installed = readJson(record);
  return `${Object.keys(installed.packages).length} installed`;
}
