import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { OpenOptions, ReadableDb } from './database.ts';
import { sayDamage } from './failures.ts';
import { findForeignSchema } from './schema.ts';

/** Above this size the check of the whole would be felt at opening; `doctor` and every backup make it at any size. */
const SMALL_FILE_BYTES = 20_000_000;

/**
 * Looks a file over before anybody relies on what it says: pages, indexes, schema, references. Writes nothing. A large file is
 * looked at table by table, unless `isWhole` asks for all of it.
 */
export function checkFile(
  db: ReadableDb,
  name: string,
  version: number,
  options: OpenOptions,
  isWhole = isSmall(db),
): Reply<null> {
  const foreign = findForeignSchema(db, version, options);
  if (foreign.length > 0)
    return refuse(
      'damaged-file',
      `${name} is not as Clerkwell makes its files: ${foreign[0] ?? ''}. It was changed by another program or is damaged; nothing was changed.`,
      foreign,
    );
  const damage = isWhole ? verdictOf(db, 'integrity_check(1)') : findTableDamage(db);
  if (damage !== null) return sayDamage(name, [damage]);
  const [stray] = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[];
  if (stray !== undefined)
    return sayDamage(name, [`a record of ${stray.table} names one of ${stray.parent} that is not there`]);
  return done(null);
}

/**
 * What is wrong with the pages and rows of any table, or null. Table by table, because a check of the whole file also works
 * through the search index word by word, which takes as long as all the rest; the pages the index lies in are looked at here.
 */
export function findTableDamage(db: ReadableDb): string | null {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all() as readonly string[];
  for (const table of ['sqlite_schema', ...tables]) {
    const damage = verdictOf(db, `quick_check("${table}")`);
    if (damage !== null) return damage;
  }
  return null;
}

function verdictOf(db: ReadableDb, check: string): string | null {
  const verdict = String(db.pragma(check, { simple: true }));
  return verdict === 'ok' ? null : verdict;
}

function isSmall(db: ReadableDb): boolean {
  const pages = Number(db.pragma('page_count', { simple: true }));
  return pages * Number(db.pragma('page_size', { simple: true })) <= SMALL_FILE_BYTES;
}
