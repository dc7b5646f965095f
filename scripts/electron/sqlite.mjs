// better-sqlite3 ships binaries for Node-API 10. An older Electron has 9, and there its binary aborts the process. The
// same source compiled against Node-API as it stood before 10 (its experimental mode then) loads in both.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilerLibraries, prepareLibraries } from '../setup/libraries.mjs';
import { cacheFolder, repository } from '../setup/places.mjs';
import { SetupProblem } from '../setup/progress.mjs';
import { versionOf } from '../setup/read-json.mjs';
import { run, tail } from '../setup/spawn.mjs';

/** The Node-API that better-sqlite3's own binaries need. */
const prebuiltNodeApi = 10;

/** Bump when the way it is compiled changes, so that older copies are made anew. */
const recipe = 3;

const packages = join(repository, 'node_modules');
const source = join(packages, 'better-sqlite3');

/** The defines that better-sqlite3 compiles SQLite with, from its gyp file. @param {string} gypi */
export function definesIn(gypi) {
  return [...gypi.matchAll(/^\s+'([A-Z][A-Z0-9_]*(?:=[^']*)?)',$/gm)].map((match) => `-D${match[1]}`);
}

/** @param {string} work @returns {[string, string[]][]} what to compile, each with its compiler */
function compilations(work) {
  const sqlite = join(source, 'deps', 'sqlite3');
  // -O1 halves the time, which every fresh machine waits for; this copy is for development and tests only.
  const common = ['-O1', '-DNDEBUG', '-fPIC', '-w', '-c'];
  const defines = definesIn(readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8'));
  const asAddon = [
    '-std=c++20',
    '-fno-exceptions',
    '-fno-rtti',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-DNAPI_EXPERIMENTAL',
    '-DNAPI_VERSION=2147483647',
    '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DBUILDING_NODE_EXTENSION',
    `-I${join(packages, 'node-addon-api')}`,
    `-I${join(packages, 'node-api-headers', 'include')}`,
    `-I${sqlite}`,
    '-include',
    join(import.meta.dirname, 'late-finalizers.h'),
  ];
  const addon = join(source, 'src', 'better_sqlite3.cpp');
  return [
    ['gcc', ['-std=c99', ...common, ...defines, join(sqlite, 'sqlite3.c'), '-o', join(work, 'sqlite3.o')]],
    ['g++', [...asAddon, ...common, addon, '-o', join(work, 'addon.o')]],
  ];
}

/** @param {readonly [string, string[]]} command */
async function compile([compiler, args]) {
  const { code, output } = await run(compiler, args);
  if (code !== 0) throw new SetupProblem(`better-sqlite3 could not be compiled with ${compiler}:\n${tail(output)}`);
}

/** @param {string} target */
async function build(target) {
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(`${target}.making-`);
  try {
    await Promise.all(compilations(work).map(compile));
    const made = join(work, 'better_sqlite3.node');
    const objects = [join(work, 'addon.o'), join(work, 'sqlite3.o')];
    await compile(['g++', ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', ...objects, '-o', made, '-ldl']]);
    // A rename is whole or not at all, so a second run at the same time can only replace it with its like.
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The path of a better-sqlite3 binary for this Electron; nothing when the one in the package will do.
 * @param {import('./sources.mjs').Electron} electron
 * @param {(now: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function sqliteFor(electron, say) {
  if (electron.nodeApi >= prebuiltNodeApi) return undefined;
  const name = `better-sqlite3-${versionOf(source)}-electron-${electron.version}-${process.arch}-${recipe}.node`;
  const target = join(cacheFolder(), name);
  if (existsSync(target)) return target;
  if ((await run('g++', ['--version'])).code !== 0) await prepareLibraries(compilerLibraries, say);
  say(`compiling better-sqlite3 for Electron ${electron.version}, about half a minute`);
  await build(target);
  return target;
}
