import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { done, type Reply } from '../../shared/model/reply.ts';
import { type OpenOptions, openToRead, type ReadableDb, readCopy } from './database.ts';
import { sayDamage, sayFailure } from './failures.ts';
import { checkFile } from './opening-checks.ts';

/** What a copy is compared by: how many rows each table holds, and how far the history goes. */
export type Standing = {
  readonly revision: number;
  readonly birth: string;
  readonly rows: Readonly<Record<string, number>>;
};

/** How the file stands: its newest step, the id of its birth, and the rows of each table. */
export function readStanding(db: ReadableDb): Standing {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`)
    .all() as readonly { readonly name: string }[];
  const rows = tables.map(({ name }) => {
    const row = db.prepare(`SELECT count(*) AS count FROM "${name}"`).get() as { readonly count: number };
    return [name, row.count] as const;
  });
  const newest = db.prepare('SELECT max(seq) AS seq FROM step').get() as { readonly seq: number | null };
  return { revision: newest.seq ?? 0, birth: readCopy(db) ?? '', rows: Object.fromEntries(rows) };
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
  try {
    const db = openToRead(path, options);
    try {
      const checked = checkFile(db, name, Number(db.pragma('user_version', { simple: true })), options);
      if (!checked.ok) return checked;
      const verdict = db.pragma('integrity_check(1)', { simple: true });
      return verdict === 'ok' ? done(readStanding(db)) : sayDamage(name, [String(verdict)]);
    } finally {
      db.close();
    }
  } catch (error) {
    return sayFailure(error, name);
  }
}
