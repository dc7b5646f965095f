import { join } from 'node:path';
import { repository } from './places.mjs';
import { readJson } from './read-json.mjs';

/**
 * How to run a package's command with this very Node, on every system and without a shell.
 * @param {string} name the package @param {string} command one of its `bin` names @param {readonly string[]} args
 * @returns {[string, string[], { cwd: string }]} what `run` and `runHere` take
 */
export function tool(name, command, args) {
  const folder = join(repository, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = readJson(join(folder, 'package.json'));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return [process.execPath, [join(folder, file), ...args], { cwd: repository }];
}
