import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { done, type Reply } from '../../shared/model/reply.ts';
import { type OpenOptions, openToRead, type ReadableDb, readCopy } from './database.ts';
import { sayFailure } from './failures.ts';
import { checkFile } from './opening-checks.ts';

/** Which programme it is, by its birth, and how far its history goes. */
type Present = { readonly revision: number; readonly birth: string };

/** What a copy is compared by: how far the history goes, and how many rows each table holds. */
export type Standing = Present & { readonly rows: Readonly<Record<string, number>> };

/** How the file stands: its newest step, the id of its birth, and the rows of each table. */
export function readStanding(db: ReadableDb): Standing {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`)
    .all() as readonly { readonly name: string }[];
  const rows = tables.map(({ name }) => {
    const row = db.prepare(`SELECT count(*) AS count FROM "${name}"`).get() as { readonly count: number };
    return [name, row.count] as const;
  });
  return { ...readPresent(db), rows: Object.fromEntries(rows) };
}

function readPresent(db: ReadableDb): Present {
  const newest = db.prepare('SELECT max(seq) AS seq FROM step').get() as { readonly seq: number | null };
  return { revision: newest.seq ?? 0, birth: readCopy(db) ?? '' };
}

/** Copies the programme as it stands into a new file at `path`, page by page, by SQLite's own backup; edits go on meanwhile. */
export async function copyDatabase(db: ReadableDb, path: string): Promise<Reply<null>> {
  const name = basename(path);
  try {
    await db.backup(path, { progress: () => PAGES_AT_ONCE });
    return done(null);
  } catch (error) {
    for (const leftover of [path, `${path}-journal`]) rmSync(leftover, { force: true });
    return sayFailure(error, name);
  }
}

const PAGES_AT_ONCE = 2000;

/** Opens the copy at `path` to read only, checks all of it and counts it. A copy that nobody has read back is none. */
export function verifyCopy(path: string, name: string, options: OpenOptions): Reply<Standing> {
  return readClosed(path, name, options, (db) => {
    const checked = checkFile(db, name, Number(db.pragma('user_version', { simple: true })), options, true);
    return checked.ok ? done(readStanding(db)) : checked;
  });
}

/** How far the file at `path` goes, which nobody has open and which was looked over already. */
export function readPresentAt(path: string, name: string, options: OpenOptions): Reply<Present> {
  return readClosed(path, name, options, (db) => done(readPresent(db)));
}

function readClosed<T>(path: string, name: string, options: OpenOptions, read: (db: ReadableDb) => Reply<T>): Reply<T> {
  try {
    const db = openToRead(path, options);
    try {
      return read(db);
    } finally {
      db.close();
    }
  } catch (error) {
    return sayFailure(error, name);
  }
}
