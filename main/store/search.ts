import { type FieldSchema, fieldsOf } from '../../shared/model/fields.ts';
import { RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { type TakeTexts, textsOf } from '../../shared/model/texts.ts';
import { withoutSmallWords } from '../../shared/rules/find-words.ts';
import { COLUMNS, sqlName } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { columnsOf, type RawRow, rawFields } from './rows.ts';
import { prepare } from './statements.ts';

type Fields = { readonly [field: string]: unknown };

/** What a record is called by: found before what it merely says. */
const NAMES: ReadonlySet<string> = new Set(['ref', 'code', 'short', 'name', 'title']);

/** The free text of a record: what it is called by, and the rest, each text by itself. */
export type RecordTexts = { readonly names: readonly string[]; readonly says: readonly string[] };

type TextField = { readonly name: string; readonly isName: boolean; readonly take: TakeTexts };
const textFields = new Map<RecordKind, readonly TextField[]>();

function textFieldsOf(kind: RecordKind): readonly TextField[] {
  const known = textFields.get(kind);
  if (known !== undefined) return known;
  const schemas: ReadonlyMap<string, FieldSchema> = fieldsOf(kind);
  const fields = Object.keys(COLUMNS[kind]).flatMap((name): readonly TextField[] => {
    const schema = schemas.get(name);
    const take = schema === undefined ? null : textsOf(schema);
    return take === null ? [] : [{ name, isName: NAMES.has(name), take }];
  });
  textFields.set(kind, fields);
  return fields;
}

/** Every piece of free text in a record, prose included. */
export function textsOfRecord(kind: RecordKind, record: Fields): RecordTexts {
  const names: string[] = [];
  const says: string[] = [];
  for (const field of textFieldsOf(kind))
    field.take(record[field.name], (text) => (field.isName ? names : says).push(text));
  return { names, says };
}

/** Puts a record that was just added into the index. Runs in the transaction of the edit, as all of these do. */
export function indexRecord(db: WritableDb, kind: RecordKind, record: Fields): void {
  const { names, says } = textsOfRecord(kind, record);
  if (names.length === 0 && says.length === 0) return;
  const { lastInsertRowid } = prepare(db, 'INSERT INTO searched (kind, record_id) VALUES (?, ?)').run(
    kind,
    record['id'],
  );
  prepare(db, 'INSERT INTO search (rowid, names, says) VALUES (?, ?, ?)').run(
    lastInsertRowid,
    toColumn(names),
    toColumn(says),
  );
}

function toColumn(texts: readonly string[]): string {
  return withoutSmallWords(texts.join('\n'));
}

/** Takes a record out of the index. */
export function unindexRecord(db: WritableDb, kind: RecordKind, id: string): void {
  const seq = prepare(db, 'DELETE FROM searched WHERE record_id = ? AND kind = ? RETURNING seq').pluck().get(id, kind);
  if (seq !== undefined) prepare(db, 'DELETE FROM search WHERE rowid = ?').run(seq);
}

/** Brings the index up to date with a record some of whose `fields` were just set. */
export function reindexRecord(db: WritableDb, kind: RecordKind, id: string, fields: Fields): void {
  if (!textFieldsOf(kind).some((field) => field.name in fields)) return;
  const row = prepare(db, `SELECT ${columnsOf(kind)} FROM "${sqlName(kind)}" WHERE id = ?`)
    .raw()
    .get(id);
  const { names, says } = textsOfRecord(kind, rawFields(kind, row as RawRow));
  const seq = prepare(db, 'SELECT seq FROM searched WHERE record_id = ? AND kind = ?').pluck().get(id, kind);
  if (seq === undefined) indexRecord(db, kind, rawFields(kind, row as RawRow));
  else if (names.length === 0 && says.length === 0) unindexRecord(db, kind, id);
  else prepare(db, 'UPDATE search SET names = ?, says = ? WHERE rowid = ?').run(toColumn(names), toColumn(says), seq);
}

/** Makes the whole index anew from the records as they lie in the file; a record that no longer parses is indexed all the same. */
export function rebuildSearch(db: WritableDb): void {
  db.exec(`DELETE FROM searched; INSERT INTO search (search) VALUES ('delete-all')`);
  for (const kind of RECORD_KINDS) {
    if (textFieldsOf(kind).length === 0) continue;
    const rows = prepare(db, `SELECT ${columnsOf(kind)} FROM "${sqlName(kind)}"`)
      .raw()
      .all() as readonly RawRow[];
    for (const row of rows) indexRecord(db, kind, rawFields(kind, row));
  }
  settleSearch(db);
}

/** Merges what many writes in a row left of the index, which the edits after them would otherwise have to do. */
export function settleSearch(db: WritableDb): void {
  db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
}

/** A record that was found. */
export type Hit = { readonly kind: RecordKind; readonly id: string };

/**
 * The records that hold every one of `words` (letters and digits only) as the start of a word: first those whose name is
 * that very word, then those whose name begins so, then those that say it; the best of each first, `most` in all.
 */
export function findRecords(
  db: ReadableDb,
  words: readonly string[],
  kind: RecordKind | null,
  most: number,
): readonly Hit[] {
  if (words.length === 0) return [];
  const exact = words.map((word) => `"${word}"`).join(' ');
  const begun = words.map((word) => `"${word}"*`).join(' ');
  const hits = new Map<number, Hit>();
  for (const query of [`names : (${exact})`, `names : (${begun})`, begun]) {
    if (hits.size >= most) break;
    for (const { seq, ...hit } of runQuery(db, query, kind, most)) if (hits.size < most) hits.set(seq, hit);
  }
  return [...hits.values()];
}

function runQuery(
  db: ReadableDb,
  query: string,
  kind: RecordKind | null,
  most: number,
): readonly (Hit & { readonly seq: number })[] {
  const ofKind = kind === null ? '' : 'AND kind = ?';
  const sql = `SELECT seq, kind, record_id AS id FROM search JOIN searched ON seq = search.rowid
    WHERE search MATCH ? ${ofKind} ORDER BY bm25(search, 10, 1), seq LIMIT ?`;
  const given = kind === null ? [query, most] : [query, kind, most];
  return prepare(db, sql).all(...given) as readonly (Hit & { readonly seq: number })[];
}
