import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { OpenOptions, ReadableDb } from './database.ts';
import { sayDamage } from './failures.ts';
import { findForeignSchema } from './schema.ts';

/** Above this size the whole index check would be felt at opening; `doctor` and every backup make it at any size. */
const SMALL_FILE_BYTES = 20_000_000;

/** Looks a file over before anybody relies on what it says: pages, indexes, schema, references. Writes nothing. */
export function checkFile(db: ReadableDb, name: string, version: number, options: OpenOptions): Reply<null> {
  const foreign = findForeignSchema(db, version, options);
  if (foreign.length > 0)
    return refuse(
      'damaged-file',
      `${name} is not as Clerkwell makes its files: ${foreign[0] ?? ''}. It was changed by another program or is damaged; nothing was changed.`,
      foreign,
    );
  const verdict = db.pragma(isSmall(db) ? 'integrity_check(1)' : 'quick_check(1)', { simple: true });
  if (verdict !== 'ok') return sayDamage(name, [String(verdict)]);
  const [stray] = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[];
  if (stray !== undefined)
    return sayDamage(name, [`a record of ${stray.table} names one of ${stray.parent} that is not there`]);
  return done(null);
}

function isSmall(db: ReadableDb): boolean {
  const pages = Number(db.pragma('page_count', { simple: true }));
  return pages * Number(db.pragma('page_size', { simple: true })) <= SMALL_FILE_BYTES;
}
