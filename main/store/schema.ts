import Database from 'better-sqlite3';
import type { OpenOptions, ReadableDb } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string | null };

const expected = new Map<number, ReadonlyMap<string, string>>();

/**
 * What in the file's schema is not as a file of `version` must be: a table that is gone, a trigger somebody put there. Nothing
 * of such a file is trusted: its schema could change what an edit does.
 */
export function findForeignSchema(db: ReadableDb, version: number, options: OpenOptions): readonly string[] {
  const wanted = expected.get(version) ?? buildSchema(version, options);
  expected.set(version, wanted);
  const found = readSchema(db);
  const foreign = [...found]
    .filter(([name, sql]) => wanted.get(name) !== sql)
    .map(([name]) => `${name} is not as made`);
  const missing = [...wanted.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`);
  return [...foreign, ...missing];
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
