import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesIn } from '../setup/folder.mjs';
import { cacheFolder, repository } from '../setup/places.mjs';
import { readJson, versionOf } from '../setup/read-json.mjs';
import { executableName } from './named.mjs';

const folder = join(repository, 'node_modules', 'electron');

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');

const pinnedVersion = () => versionOf(folder);

/**
 * The Electron that package.json pins, when its binary is already on disk.
 * @returns {Promise<import('./sources.mjs').Electron | undefined>}
 */
export async function pinnedElectron() {
  const version = pinnedVersion();
  const dist = join(folder, 'dist');
  const executable = join(dist, executableName);
  // The package writes path.txt last, so with it the unpacking is complete.
  const isWhole =
    textOf(join(dist, 'version')).replace(/^v/, '') === version && textOf(join(folder, 'path.txt')) !== '';
  return isWhole && existsSync(executable) ? { folder: dist, executable, version, nodeApi: 10 } : undefined;
}

/**
 * Runs the package's own download, and ends it when nothing has arrived for a while: a blocked site may hang.
 * @param {(now: string) => void} say
 * @returns {Promise<string>} why it failed, empty when it did not
 */
function runDownload(say, { silence = 15_000, every = 500 } = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'clerkwell-electron-'));
  return new Promise((/** @type {(why: string) => void} */ done) => {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' };
    const child = spawn(process.execPath, [join(folder, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    let size = 0;
    let grewAt = Date.now();
    child.stderr.on('data', (part) => {
      errors += part;
    });
    const watch = setInterval(() => {
      const now = bytesIn(temporary);
      // Once the download is whole it is moved away and unpacked, which makes no bytes here: allow that longer.
      const patience = now < size ? silence * 8 : silence;
      if (now > size) grewAt = Date.now();
      size = Math.max(size, now);
      if (size > 0) say(`downloading Electron ${pinnedVersion()}, ${Math.round(size / 1e6)} MB so far`);
      if (Date.now() - grewAt > patience) {
        errors = 'nothing arrived';
        child.kill('SIGKILL');
      }
    }, every);
    child.on('error', (error) => done(error.message));
    child.on('close', (code) => {
      clearInterval(watch);
      done(code === 0 ? '' : (/(?:cause|Error): .*/i.exec(errors)?.[0] ?? (errors.split('\n')[0] || 'it failed')));
    });
  }).finally(() => rmSync(temporary, { recursive: true, force: true }));
}

const failures = () => join(cacheFolder(), 'electron-download-failed.json');
const forgetAfter = 6 * 60 * 60 * 1000;

/** Whether the same download failed so lately that another try would only cost time. */
function failedLately() {
  try {
    /** @type {{ version: string, at: number }} */
    const { version, at } = readJson(failures());
    return version === pinnedVersion() && Date.now() - at < forgetAfter;
  } catch {
    return false;
  }
}

/**
 * The pinned Electron by its own download. A failure is remembered for some hours, so that the next run does not wait
 * for it again; `insist` tries all the same.
 * @param {(now: string) => void} say
 * @param {{ insist: boolean }} how
 * @returns {Promise<import('./sources.mjs').Electron | undefined>}
 */
export async function downloadedElectron(say, { insist }) {
  if (!insist && failedLately()) return undefined;
  say(`asking for Electron ${pinnedVersion()} from its release site`);
  const why = await runDownload(say);
  const electron = await pinnedElectron();
  if (electron) return electron;
  mkdirSync(dirname(failures()), { recursive: true });
  writeFileSync(failures(), JSON.stringify({ version: pinnedVersion(), at: Date.now(), why }));
  return undefined;
}
