import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { repository } from './places.mjs';
import { SetupProblem } from './progress.mjs';
import { tail } from './spawn.mjs';

const modules = join(repository, 'node_modules');
const stamp = join(modules, '.clerkwell-packages');

/** What node_modules must hold: the lockfile's own text, for this kind of machine. */
function wanted() {
  const lockfile = readFileSync(join(repository, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex');
}

/**
 * Installs the packages when node_modules is missing or does not match the lockfile. No package's own script runs.
 * @param {(now: string) => void} say
 */
export async function preparePackages(say) {
  const now = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'ready';
  say('installing from the lockfile, a minute or two the first time');
  const { code, output } = await npm(['ci', '--ignore-scripts', '--prefer-offline']);
  if (code !== 0) throw new SetupProblem(`npm ci could not install the packages:\n${tail(output)}`);
  writeFileSync(stamp, now);
  return `${readdirSync(modules).length} installed`;
}
