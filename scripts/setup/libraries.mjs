import { existsSync, readFileSync } from 'node:fs';
import { SetupProblem } from './progress.mjs';
import { run, tail } from './spawn.mjs';

// Debian's packages. Where a name changed between releases both are given, the newer first; either will do.
/** @typedef {readonly string[]} Library one package, under each name it goes by */

/** What an Electron window needs from the system. @type {readonly Library[]} */
export const windowLibraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libdrm2'],
];

/** What showing a window without a screen needs. @type {readonly Library[]} */
export const screenlessLibraries = [['xvfb'], ['xauth']];

/** What judging the finished papers needs. @type {readonly Library[]} */
export const paperCheckLibraries = [['libxml2-utils'], ['python3']];

/** What compiling better-sqlite3 needs. @type {readonly Library[]} */
export const compilerLibraries = [['g++']];

/** Whether an os-release file describes Debian or one of its family. @param {string} osRelease */
export function isDebianFamily(osRelease) {
  const value = (/** @type {string} */ key) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  return `${value('ID')} ${value('ID_LIKE')}`.split(/\s+/).some((id) => id === 'debian' || id === 'ubuntu');
}

/** The libraries not among the installed packages. @param {readonly Library[]} wanted @param {ReadonlySet<string>} installed */
export function missingLibraries(wanted, installed) {
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * The name of each library that this release of the system offers: the first it knows, else the plain one.
 * @param {readonly Library[]} wanted @param {ReadonlySet<string>} offered
 */
export function namesToInstall(wanted, offered) {
  return wanted.map((names) => names.find((name) => offered.has(name)) ?? names.at(-1) ?? '');
}

/** The package names that dpkg-query reports as installed. @param {string} listing lines of `status package` */
export function installedPackages(listing) {
  const lines = listing.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length).trim()));
}

/** The package names in the answer of `apt-cache show`. @param {string} listing */
export function offeredPackages(listing) {
  return new Set([...listing.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1] ?? ''));
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args];
  const { code, output } = await run('apt-get', options, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new SetupProblem(`apt-get ${args.join(' ')} failed:\n${tail(output, 15)}`);
}

/**
 * Makes sure that the system has the libraries: installs them on Debian and its family when run as root, and says
 * exactly what to install otherwise. Other systems bring their own, or say themselves what is missing.
 * @param {readonly Library[]} wanted
 * @param {(now: string) => void} say
 */
export async function prepareLibraries(wanted, say) {
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (process.platform !== 'linux' || !isDebianFamily(osRelease)) return 'not checked on this system';
  const query = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...wanted.flat()]);
  const missing = missingLibraries(wanted, installedPackages(query.stdout));
  if (missing.length === 0) return 'ready';

  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    say(`installing ${missing.map((names) => names.at(-1)).join(' ')}`);
    await aptGet(['update']);
  }
  const offered = offeredPackages((await run('apt-cache', ['show', '--no-all-versions', ...missing.flat()])).stdout);
  const names = namesToInstall(missing, offered);
  if (!isRoot) {
    throw new SetupProblem(
      `The system lacks ${names.join(', ')}. Run this, then try again:\n  sudo apt-get install -y ${names.join(' ')}`,
    );
  }
  await aptGet(['install', '-y', '--no-install-recommends', ...names]);
  return `${names.length} installed`;
}
