import { readdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/[\\/]OneDrive( - [^\\/]+)?[\\/]/i, 'OneDrive'],
  [/[\\/]Dropbox( \([^\\/]+\))?[\\/]/i, 'Dropbox'],
  [/[\\/](Google ?Drive|My Drive|GoogleDrive-[^\\/]+)[\\/]/i, 'Google Drive'],
  [/[\\/](iCloud ?Drive|com~apple~CloudDocs)[\\/]/i, 'iCloud Drive'],
  [/^(\\\\|\/\/)[^\\/]/, 'a network share'],
];

/** What keeps the folder of `path` the same on several machines, in a word, or null. */
export function findSync(path: string): string | null {
  return SERVICES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/**
 * The files beside `path` that a sync client made when it was changed in two places at once: `send-LAPTOP7`, `send (Ana's
 * conflicted copy 2023-10-10)`, `send (1)`. Only by their names: whether they are of the same programme is for merging to say.
 */
export function findConflictCopies(path: string): readonly string[] {
  const name = basename(path);
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  try {
    return readdirSync(dirname(path)).filter(
      (other) => other !== name && other.startsWith(stem) && other.endsWith(ending) && isConflict(other, stem, ending),
    );
  } catch {
    // A folder that cannot be listed hides them; the programme itself is open.
    return [];
  }
}

const MARKS = [
  /^-[A-Z0-9][A-Z0-9-]{2,}$/,
  /^ \(.*conflict.*\)$/i,
  /^ \(\d{1,3}\)$/,
  /^_conf\(.*\)$/i,
  /^\.sync-conflict-/,
];

function isConflict(other: string, stem: string, ending: string): boolean {
  const mark = other.slice(stem.length, other.length - ending.length);
  return MARKS.some((pattern) => pattern.test(mark));
}
