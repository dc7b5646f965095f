import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files in a folder, each as its path inside it and its size, in order.
 * @param {string} folder
 * @returns {[string, number][]}
 */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((path) => [path.slice(folder.length + 1), statSync(path, { throwIfNoEntry: false })?.size ?? 0]);
}

/** The bytes in a folder that another program is writing to; 0 when it moved its files just then. @param {string} folder */
export function bytesIn(folder) {
  try {
    return filesIn(folder).reduce((sum, [, size]) => sum + size, 0);
  } catch {
    return 0;
  }
}
