import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const DISK = '/dev/shm';
/** More than the tests that run at once ever leave lying, in bytes. */
const ROOM = 4e9;

/**
 * Does `work` with a temporary folder in memory, where the system has a disk there with room: a durable write, of which tests make
 * tens of thousands, costs nothing on it. Elsewhere, and where the disk is full, temporary files are where the system puts them.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work given the environment for what it starts
 * @param {string} [disk]
 * @returns {Promise<T>}
 */
export async function onMemoryDisk(work, disk = DISK) {
  const folder = makeFolder(disk);
  if (folder === undefined) return work(process.env);
  try {
    return await work({ ...process.env, TMPDIR: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} disk @returns {string | undefined} nothing where there is no such disk, or not enough room on it */
function makeFolder(disk) {
  try {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail * bsize < ROOM) return undefined;
    const folder = mkdtempSync(join(disk, 'clerkwell-'));
    // A test of what another account may do must be able to get to its own folder in here.
    chmodSync(folder, 0o711);
    return folder;
  } catch {
    return undefined;
  }
}
