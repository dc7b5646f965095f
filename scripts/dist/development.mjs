// Where Electron's release site is blocked nothing can be packed for people. On Linux x64 the same configuration then packs the app
// around the Electron that development borrows: to try and to test a package as a package, marked in its version and its name.
import { cpSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeBill } from '../build/third-party.mjs';
import { sqliteFor } from '../electron/sqlite.mjs';
import { filesIn } from '../setup/folder.mjs';
import { repository } from '../setup/places.mjs';
import { SetupProblem } from '../setup/progress.mjs';
import { readJson } from '../setup/read-json.mjs';
import { run, tail } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';

/** What the version of a development build ends in: what it shows, and what it is told by. */
export const DEVELOPMENT = '-development';

/** @typedef {{ folder: string, version: string, nodeApi: number, executable: string }} Electron */

/**
 * The Electron as its maker ships it: without the stand-in for the default app, which is for `npm start` only.
 * @param {Electron} electron @param {string} to
 */
function copyRuntime(electron, to) {
  rmSync(to, { recursive: true, force: true });
  for (const [name] of filesIn(electron.folder)) {
    if (name.startsWith(join('resources', 'app')) || name === 'complete.json') continue;
    const path = join(to, name);
    mkdirSync(dirname(path), { recursive: true });
    place(join(electron.folder, name), path);
  }
}

/** A link costs no room; on another disk it is a copy. @param {string} from @param {string} to */
function place(from, to) {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

/** better-sqlite3's own binary for Linux x64, inside a package. */
const BINDING = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node';

/**
 * The folder as one file. electron-builder would fetch a packer from the release site; the system's own tar does it too, and with
 * nothing in it of when and by whom it was made.
 * @param {string} unpacked @param {string} name @param {string} output
 */
async function makeArchive(unpacked, name, output) {
  const archive = join(output, `${name}.tar.gz`);
  const plain = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '-I', 'gzip -n'];
  const moved = ['--transform', `s,^${basename(unpacked)},${name},`, '-C', dirname(unpacked), basename(unpacked)];
  const { code, output: said } = await run('tar', [...plain, '-cf', archive, ...moved]);
  if (code !== 0) throw new SetupProblem(`tar could not make ${archive}:\n${tail(said)}`);
  return archive;
}

/**
 * Packs the built app around `electron` with electron-builder's own configuration, into `output`.
 * @param {Electron} electron @param {{ archive: boolean, output: string, say: (now: string) => void }} how
 * @returns {Promise<{ unpacked: string, executable: string, archive: string | null }>}
 */
export async function packDevelopment(electron, { archive, output, say }) {
  const runtime = join(output, '.electron');
  copyRuntime(electron, runtime);
  /** @type {{ version: string, productName: string }} */
  const about = readJson(join(repository, 'package.json'));
  const version = `${about.version}${DEVELOPMENT}`;
  const set = [
    `electronVersion=${electron.version}`,
    `directories.output=${output}`,
    `extraMetadata.version=${version}`,
    `electronDist=${runtime}`,
  ];
  say('packing the app');
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', ...set.map((one) => `-c.${one}`)];
  const { code, output: said } = await run(...tool('electron-builder', 'electron-builder', args));
  if (code !== 0) throw new SetupProblem(`electron-builder could not pack the app:\n${tail(said, 40)}`);
  rmSync(runtime, { recursive: true, force: true });
  const unpacked = join(output, 'linux-unpacked');
  const binding = await sqliteFor(electron, say);
  if (binding !== undefined) cpSync(binding, join(unpacked, BINDING));
  // The bill that the build wrote names the Electron that package.json pins.
  writeBill(join(unpacked, 'resources'), { version, electron: electron.version });
  const packed = { unpacked, executable: join(unpacked, 'clerkwell') };
  if (!archive) return { ...packed, archive: null };
  say('making the archive');
  return { ...packed, archive: await makeArchive(unpacked, `${about.productName}-${version}-linux-x64`, output) };
}

/**
 * Copies the package in `from` to `to` by links, but for the files that `change` gives other bytes.
 * @param {string} from @param {string} to @param {Readonly<Record<string, (bytes: Buffer) => Buffer>>} change
 */
export function copyPackage(from, to, change) {
  rmSync(to, { recursive: true, force: true });
  for (const [name] of filesIn(from)) {
    const path = join(to, name);
    mkdirSync(dirname(path), { recursive: true });
    const edit = change[name];
    if (edit === undefined) place(join(from, name), path);
    else {
      cpSync(join(from, name), path);
      writeFileSync(path, edit(readFileSync(path)));
    }
  }
}
