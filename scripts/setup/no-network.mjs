import { run } from './spawn.mjs';

/** In a network of its own a process finds nobody but itself: its loop has to be switched on, for those that drive it. */
const INSIDE = 'ip link set lo up && exec "$0" "$@"';

/**
 * The same command where there is no network but the machine's own loop; as it is where the system does not allow that.
 * @param {string} command @param {readonly string[]} args
 * @returns {Promise<{ command: string, args: string[], isCutOff: boolean }>}
 */
export async function withoutNetwork(command, args) {
  const wrap = (/** @type {readonly string[]} */ inner) => ['-n', 'sh', '-c', INSIDE, ...inner];
  const can = process.platform === 'linux' && (await run('unshare', wrap(['true']))).code === 0;
  return can
    ? { command: 'unshare', args: wrap([command, ...args]), isCutOff: true }
    : { command, args: [...args], isCutOff: false };
}
