import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks those files of a zip that get a name, each under that name in the folder, with their permissions.
 * @param {string} zip @param {string} folder
 * @param {(path: string) => string | undefined} nameFor
 */
export async function unzip(zip, folder, nameFor) {
  const file = await openPromise(zip, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of file.eachEntry()) {
      const name = nameFor(entry.fileName);
      if (!name) continue;
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path, { mode: mode || 0o644 }));
    }
  } finally {
    file.close();
  }
}
