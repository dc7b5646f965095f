import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { repository } from './places.mjs';
import { run } from './spawn.mjs';

/** A Node that stays where it is while npm replaces node_modules (there may be one inside it). */
function lastingNode() {
  const inside = join(repository, 'node_modules') + sep;
  if (!process.execPath.startsWith(inside)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .map((folder) => join(folder, name))
    .find((path) => !path.startsWith(inside) && existsSync(path));
  return found ?? process.execPath;
}

/**
 * Runs npm itself: the one that started this script where there is one, so that no shell is needed on Windows.
 * @param {readonly string[]} args @param {import('./spawn.mjs').Where} [where]
 */
export function npm(args, where = {}) {
  const cli = process.env['npm_execpath'];
  const full = [...args, '--loglevel=error', '--no-fund', '--no-audit', '--no-update-notifier'];
  const how = { cwd: repository, ...where };
  return cli?.endsWith('.js') ? run(lastingNode(), [cli, ...full], how) : run('npm', full, how);
}
