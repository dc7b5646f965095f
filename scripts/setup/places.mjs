import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the repository. */
export const repository = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');

/** The folder, outside the repository, for what is fetched or compiled once for a machine. */
export function cacheFolder(env = process.env, home = homedir()) {
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'clerkwell');
}
