import type { WritableDb } from '../database.ts';
import { rebuildSearch } from '../search.ts';
import { migration0001 } from './0001-programme.ts';
import { migration0002 } from './0002-records.ts';
import { migration0003 } from './0003-history.ts';
import { migration0004 } from './0004-search.ts';
import { migration0005 } from './0005-lean-writes.ts';
import { migration0006 } from './0006-clearing.ts';
import { migration0007 } from './0007-work-links.ts';
import { migration0008 } from './0008-writing.ts';
import { migration0009 } from './0009-pieces.ts';
import { migration0010 } from './0010-rare-merges.ts';
import { migration0011 } from './0011-conditions-met.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. A file's `user_version` is the version of the last one it has had. */
export const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
];

/** The file version this release writes. */
export const NEWEST_VERSION = MIGRATIONS.length;

/** Brings an open file from version `at` to the newest, in one transaction: it has all of them or none. */
export function migrate(db: WritableDb, at: number, migrations: readonly Migration[] = MIGRATIONS): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.version} stands in place ${index + 1}`);
  });
  db.transaction(() => {
    for (const migration of migrations.slice(at)) {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
    // The index is worked out from the records: whatever a migration did to them, it is made anew.
    if (at < NEWEST_VERSION && migrations === MIGRATIONS) rebuildSearch(db);
  }).immediate();
}
