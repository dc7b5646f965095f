import type { Statement } from 'better-sqlite3';
import type { ReadableDb } from './database.ts';

const prepared = new WeakMap<ReadableDb, Map<string, Statement>>();

/** The statement of `sql`, made ready once for each open file: preparing costs more than most of them take to run. */
export function prepare(db: ReadableDb, sql: string): Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let statement = known.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  return statement;
}
