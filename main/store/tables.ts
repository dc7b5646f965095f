import type { Placed } from '../../shared/model/ordered.ts';
import type { Statement } from 'better-sqlite3';
import type { Fields } from '../../shared/changes/edit.ts';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import { RELATIONS } from '../../shared/model/relations.ts';
import { writeJson } from '../../shared/model/write-json.ts';
import { COLUMNS, type ColumnForm, sqlName } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { columnsOf, type RawRow, readFields, readRow } from './rows.ts';
import { indexRecord, reindexRecord, unindexRecord } from './search.ts';
import { prepare } from './statements.ts';

type SqlValue = string | number | null;
/** All records of `kind`, in their own order and then by id. */
export function listRecords<K extends RecordKind>(db: ReadableDb, kind: K): readonly RecordOf<K>[] {
  return inOrder(kind, selectRows(db, kind, '').all() as readonly RawRow[]);
}

/** The records of `kind` whose `field` is one of `values`, in the order of the whole list. */
export function listRecordsWhere<K extends RecordKind>(
  db: ReadableDb,
  kind: K,
  field: string,
  values: readonly string[],
): readonly RecordOf<K>[] {
  const rows = selectRows(db, kind, `WHERE "${sqlName(field)}" IN (SELECT value FROM json_each(?))`);
  return inOrder(kind, rows.all(JSON.stringify(values)) as readonly RawRow[]);
}

/** The records of `rows` in their own order and then by id: quicker here than having SQLite carry every column through its sorter. */
function inOrder<K extends RecordKind>(kind: K, rows: readonly RawRow[]): readonly RecordOf<K>[] {
  return sortRecords(rows.map((row) => readRow(kind, row)));
}

/** Puts records of one kind in their own order, and then by id. */
export function sortRecords<R extends { readonly id: string }>(records: R[]): readonly R[] {
  const [first] = records;
  const byId = (a: R, b: R): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  if (first === undefined || !('order' in first)) return records.sort(byId);
  const ordered = records as (R & { readonly order: number })[];
  return ordered.sort((a, b) => a.order - b.order || byId(a, b));
}

const selects = new Map<string, Map<RecordKind, string>>();

function selectRows(db: ReadableDb, kind: RecordKind, where: string): Statement {
  // One string for each, not a new one at each call: statements are found by it.
  const ofWhere = selects.get(where) ?? new Map<RecordKind, string>();
  const select = ofWhere.get(kind) ?? `SELECT ${columnsOf(kind)} FROM "${sqlName(kind)}" ${where}`;
  if (!selects.has(where)) selects.set(where, ofWhere);
  if (!ofWhere.has(kind)) ofWhere.set(kind, select);
  return prepare(db, select).raw();
}

/** Some fields of all records of `kind`, or of those whose `field` is `value`: a long register shows no long texts. In no order of their own. */
export function listFields<K extends RecordKind, F extends keyof RecordOf<K> & string>(
  db: ReadableDb,
  kind: K,
  fields: readonly F[],
  where: { readonly field: string; readonly value: string } | null = null,
): readonly Pick<RecordOf<K>, F | 'id'>[] {
  const wanted = ['id', ...fields];
  const columns = wanted.map((field) => `"${sqlName(field)}"`).join(', ');
  const condition = where === null ? '' : `WHERE "${sqlName(where.field)}" = ?`;
  const rows = prepare(db, `SELECT ${columns} FROM "${sqlName(kind)}" ${condition}`)
    .raw()
    .all(...(where === null ? [] : [where.value])) as readonly RawRow[];
  return rows.flatMap((row) => {
    const read = readFields(kind, wanted, row) ?? readRecord(db, kind, String(row[0]));
    return read === undefined ? [] : [read as Pick<RecordOf<K>, F | 'id'>];
  });
}

/** The places of all records of `kind`, in their order: see `sortRecords`. */
export function listPlaces(db: ReadableDb, kind: RecordKind): readonly Placed[] {
  const select = `SELECT id, "${sqlName('order')}" AS place FROM "${sqlName(kind)}" ORDER BY place, id`;
  return (prepare(db, select).raw().all() as readonly (readonly [string, number])[]).map(([id, order]) => ({
    id,
    order,
  }));
}

/** The refs of all records of `kind`, which must have them. */
export function listRefs(db: ReadableDb, kind: RecordKind): readonly { readonly id: string; readonly ref: string }[] {
  const rows = prepare(db, `SELECT id, ref FROM "${sqlName(kind)}"`).all();
  return rows as readonly { readonly id: string; readonly ref: string }[];
}

/** The record of `kind` with `id`, or undefined. */
export function readRecord<K extends RecordKind>(db: ReadableDb, kind: K, id: string): RecordOf<K> | undefined {
  const row = selectRows(db, kind, 'WHERE id = ?').get(id) as RawRow | undefined;
  return row === undefined ? undefined : readRow(kind, row);
}

/** Whether there is a record of `kind` with `id`, readable or not. */
export function hasRecord(db: ReadableDb, kind: RecordKind, id: string): boolean {
  return (
    prepare(db, `SELECT 1 FROM "${sqlName(kind)}" WHERE id = ?`)
      .pluck()
      .get(id) !== undefined
  );
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

/** The ids of the records of `kind` whose fields have these values; null is a value like any other. */
export function listIdsWith(db: ReadableDb, kind: RecordKind, values: Fields): readonly string[] {
  const fields = Object.keys(values);
  const where = fields.map((field) => `"${sqlName(field)}" IS ?`).join(' AND ');
  const rows = prepare(db, `SELECT id FROM "${sqlName(kind)}" WHERE ${where} ORDER BY id`).all(
    ...fields.map((field) => toColumn(kind, field, values[field])),
  ) as readonly { readonly id: string }[];
  return rows.map((row) => row.id);
}

/** Adds a record. It must hold every field of its kind. */
export function insertRecord(db: WritableDb, kind: RecordKind, record: Fields): void {
  const fields = Object.keys(COLUMNS[kind]);
  prepare(db, insertOf(kind)).run(fields.map((field) => toColumn(kind, field, record[field])));
  indexRecord(db, kind, record);
}

const inserts = new Map<RecordKind, string>();

function insertOf(kind: RecordKind): string {
  let known = inserts.get(kind);
  if (known === undefined) {
    const marks = Object.keys(COLUMNS[kind]).map(() => '?');
    known = `INSERT INTO "${sqlName(kind)}" (${columnsOf(kind)}) VALUES (${marks.join(', ')})`;
    inserts.set(kind, known);
  }
  return known;
}

/** Sets some fields of a record that must be there. */
export function updateRecord(db: WritableDb, kind: RecordKind, id: string, fields: Fields): void {
  const names = Object.keys(fields);
  const sets = names.map((field) => `"${sqlName(field)}" = ?`).join(', ');
  const values = names.map((field) => toColumn(kind, field, fields[field]));
  const { changes } = prepare(db, `UPDATE "${sqlName(kind)}" SET ${sets} WHERE id = ?`).run(...values, id);
  if (changes !== 1) throw new Error(`${kind} ${id} is not in this file`);
  reindexRecord(db, kind, id, fields);
}

/** Takes out a record that must be there. */
export function deleteRecord(db: WritableDb, kind: RecordKind, id: string): void {
  const { changes } = prepare(db, `DELETE FROM "${sqlName(kind)}" WHERE id = ?`).run(id);
  if (changes !== 1) throw new Error(`${kind} ${id} is not in this file`);
  unindexRecord(db, kind, id);
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
  if (form === 'json') return writeJson(value) ?? null;
  if (form === 'boolean') return value === true ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`${kind}.${field} cannot be stored as it is`);
}
