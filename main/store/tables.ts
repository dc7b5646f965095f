import type { Statement } from 'better-sqlite3';
import type { Fields } from '../../shared/changes/edit.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { RECORD_KINDS, RECORDS, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import { RELATIONS } from '../../shared/model/relations.ts';
import { COLUMNS, type ColumnForm, sqlName } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';

type SqlValue = string | number | null;
type Row = { readonly [column: string]: unknown };

/** A row that no longer reads as its record: the file was changed by something else, or is damaged. */
export class DamagedRowError extends Error {}

const statements = new WeakMap<ReadableDb, Map<string, Statement>>();

function prepare(db: ReadableDb, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** All records of `kind`, in their own order and then by id. */
export function listRecords<K extends RecordKind>(db: ReadableDb, kind: K): readonly RecordOf<K>[] {
  const order = 'order' in COLUMNS[kind] ? '"order", id' : 'id';
  const rows = prepare(db, `SELECT * FROM "${sqlName(kind)}" ORDER BY ${order}`).all() as readonly Row[];
  return rows.map((row) => fromRow(kind, row));
}

/** The record of `kind` with `id`, or undefined. */
export function readRecord<K extends RecordKind>(db: ReadableDb, kind: K, id: string): RecordOf<K> | undefined {
  const row = prepare(db, `SELECT * FROM "${sqlName(kind)}" WHERE id = ?`).get(id) as Row | undefined;
  return row === undefined ? undefined : fromRow(kind, row);
}

/** The records that name the record `id` of `kind`, and whether they belong to it. */
export function listNaming(
  db: ReadableDb,
  kind: RecordKind,
  id: string,
): readonly { readonly kind: RecordKind; readonly id: string; readonly owned: boolean }[] {
  return RECORD_KINDS.flatMap((other) =>
    RELATIONS[other]
      .filter((relation) => relation.to === kind)
      .flatMap((relation) => {
        const column = `"${sqlName(relation.field)}"`;
        const names = relation.many ? `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ?)` : `${column} = ?`;
        const rows = prepare(db, `SELECT id FROM "${sqlName(other)}" WHERE ${names} ORDER BY id`).all(id) as readonly {
          id: string;
        }[];
        return rows.map((row) => ({ kind: other, id: row.id, owned: relation.owns }));
      }),
  );
}

/** Adds a record. It must hold every field of its kind. */
export function insertRecord(db: WritableDb, kind: RecordKind, record: Fields): void {
  const fields = Object.keys(COLUMNS[kind]);
  const columns = fields.map((field) => `"${sqlName(field)}"`).join(', ');
  const marks = fields.map(() => '?').join(', ');
  prepare(db, `INSERT INTO "${sqlName(kind)}" (${columns}) VALUES (${marks})`).run(
    ...fields.map((field) => toColumn(kind, field, record[field])),
  );
}

/** Sets some fields of a record that must be there. */
export function updateRecord(db: WritableDb, kind: RecordKind, id: string, fields: Fields): void {
  const names = Object.keys(fields);
  const sets = names.map((field) => `"${sqlName(field)}" = ?`).join(', ');
  const values = names.map((field) => toColumn(kind, field, fields[field]));
  const { changes } = prepare(db, `UPDATE "${sqlName(kind)}" SET ${sets} WHERE id = ?`).run(...values, id);
  if (changes !== 1) throw new Error(`${kind} ${id} is not in this file`);
}

/** Takes out a record that must be there. */
export function deleteRecord(db: WritableDb, kind: RecordKind, id: string): void {
  const { changes } = prepare(db, `DELETE FROM "${sqlName(kind)}" WHERE id = ?`).run(id);
  if (changes !== 1) throw new Error(`${kind} ${id} is not in this file`);
}

/** How many records of `kind` the file holds. */
export function countRecords(db: ReadableDb, kind: RecordKind): number {
  const row = prepare(db, `SELECT count(*) AS count FROM "${sqlName(kind)}"`).get() as { readonly count: number };
  return row.count;
}

function formOf(kind: RecordKind, field: string): ColumnForm {
  const form = (COLUMNS[kind] as { readonly [field: string]: ColumnForm })[field];
  if (form === undefined) throw new Error(`${kind} has no field ${field}`);
  return form;
}

function toColumn(kind: RecordKind, field: string, value: unknown): SqlValue {
  const form = formOf(kind, field);
  if (value === null || value === undefined) return null;
  if (form === 'json') return JSON.stringify(value);
  if (form === 'boolean') return value === true ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`${kind}.${field} cannot be stored as it is`);
}

function fromRow<K extends RecordKind>(kind: K, row: Row): RecordOf<K> {
  const record = Object.fromEntries(
    Object.keys(COLUMNS[kind]).map((field) => [field, fromColumn(kind, field, row[sqlName(field)])]),
  );
  const parsed = parse(RECORDS[kind], record);
  if (!parsed.ok)
    throw new DamagedRowError(`${kind} ${String(row['id'])}: ${parsed.findings.map(sayFinding).join('; ')}`);
  return parsed.value as RecordOf<K>;
}

function fromColumn(kind: RecordKind, field: string, value: unknown): unknown {
  const form = formOf(kind, field);
  if (value === null) return null;
  if (form === 'boolean') return value === 1;
  if (form === 'json' && typeof value === 'string') return parseJson(kind, field, value);
  return value;
}

function parseJson(kind: RecordKind, field: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new DamagedRowError(`${kind}.${field} does not hold what it should`);
  }
}
