import { step } from '../setup/progress.mjs';
import { resolveElectron } from './resolve.mjs';
import { sqliteFor } from './sqlite.mjs';

/**
 * Makes Electron ready to run, with a better-sqlite3 that loads in it.
 * @param {{ alive?: boolean }} [how]
 * @returns {Promise<{ executable: string, version: string, env: NodeJS.ProcessEnv }>} env: what every launch must have
 */
export async function prepareElectron(how = {}) {
  /** @type {Awaited<ReturnType<typeof resolveElectron>> | undefined} */
  let found;
  await step(
    'Electron',
    async (say) => {
      found = await resolveElectron(say, { allowBorrowed: true });
      return `${found.version}, ${found.from}`;
    },
    how,
  );
  if (!found) throw new Error('no Electron was resolved');
  const electron = found;
  /** @type {string | undefined} */
  let binding;
  await step(
    'SQLite',
    async (say) => {
      binding = await sqliteFor(electron, say);
      return binding ? `compiled for Electron ${electron.version}` : 'ready as shipped';
    },
    how,
  );
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const env = { ...inherited, ELECTRON_OVERRIDE_DIST_PATH: electron.folder };
  return {
    executable: electron.executable,
    version: electron.version,
    env: binding ? { ...env, CLERKWELL_SQLITE_BINDING: binding } : env,
  };
}
