import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { OpenOptions, ReadableDb } from './database.ts';
import { MIGRATIONS, NEWEST_VERSION } from './migrations/index.ts';

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string | null };

/**
 * The SHA-256 of what `MIGRATIONS` make, as `fingerprintOf` has it; a test says the new one after a new migration. To make it anew
 * in memory takes longer than all else at opening a small file, and is left to a file that is older or not as it should be.
 */
export const NEWEST_FINGERPRINT = 'c8fa020042ea14072123e558687210c4cb11497cc49e6969fe8e7bdee6cf0121';

const expected = new Map<number, ReadonlyMap<string, string>>();

/**
 * What in the file's schema is not as a file of `version` must be: a table that is gone, a trigger somebody put there. Nothing
 * of such a file is trusted: its schema could change what an edit does.
 */
export function findForeignSchema(db: ReadableDb, version: number, options: OpenOptions): readonly string[] {
  const found = readSchema(db);
  if (version === NEWEST_VERSION && digest(found) === NEWEST_FINGERPRINT) return [];
  const wanted = expected.get(version) ?? buildSchema(version, options);
  expected.set(version, wanted);
  const foreign = [...found]
    .filter(([name, sql]) => wanted.get(name) !== sql)
    .map(([name]) => `${name} is not as made`);
  const missing = [...wanted.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`);
  return [...foreign, ...missing];
}

/** One short text for all of the file's schema; of two that differ in anything it is not the same. */
export function fingerprintOf(db: Database.Database): string {
  return digest(readSchema(db));
}

function digest(schema: ReadonlyMap<string, string>): string {
  const rows = [...schema].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

function buildSchema(version: number, { nativeBinding }: OpenOptions): ReadonlyMap<string, string> {
  const db = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  try {
    for (const migration of MIGRATIONS.slice(0, version)) db.exec(migration.sql);
    return readSchema(db);
  } finally {
    db.close();
  }
}

/** Everything by kind and name. SQLite's own statistics (`sqlite_stat1`) come and go. */
function readSchema(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_stat%' ESCAPE '!'`)
    .all() as readonly SchemaRow[];
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql ?? '']));
}
