import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../setup/folder.mjs';
import { repository } from '../setup/places.mjs';
import { SetupProblem } from '../setup/progress.mjs';
import { run, tail } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';
import { writeThirdParty } from './third-party.mjs';

const out = join(repository, 'out');
const stamp = join(out, '.built-from');
const sources = [
  'electron.vite.config.ts',
  'main',
  'package.json',
  'package-lock.json',
  'renderer',
  'scripts/build',
  'shared',
  'tsconfig.json',
];

/** What the built app is made from, in one word. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(repository, source);
    const files = statSync(path).isDirectory() ? filesIn(path).map(([name]) => join(path, name)) : [path];
    for (const file of files) hash.update(file.slice(repository.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Builds the app into out/, unless what is there was built from these very sources.
 * @param {(now: string) => void} [say]
 */
export async function build(say) {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'ready';
  say?.('building main, preload and renderer');
  rmSync(stamp, { force: true });
  const { code, output } = await run(...tool('electron-vite', 'electron-vite', ['build']));
  if (code !== 0) throw new SetupProblem(`The build failed:\n${tail(output, 40)}`);
  writeThirdParty();
  writeFileSync(stamp, now);
  return 'built into out/';
}
