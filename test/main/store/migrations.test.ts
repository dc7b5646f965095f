import { join } from 'node:path';
import Database from 'better-sqlite3';
import { COLUMNS, sqlName } from '../../../main/store/columns.ts';
import { readContents } from '../../../main/store/contents.ts';
import type { WritableDb } from '../../../main/store/database.ts';
import { APPLICATION_ID } from '../../../main/store/file-header.ts';
import { undoStep } from '../../../main/store/history.ts';
import { MIGRATIONS, migrate, NEWEST_VERSION } from '../../../main/store/migrations/index.ts';
import { openFile } from '../../../main/store/programme-file.ts';
import type { Fields } from '../../../shared/changes/edit.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../../shared/model/records.ts';
import { readExample } from '../../helpers/example-programme.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must } from '../../helpers/test-deps.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';

const folder = useTempFolder();
const example = ProgrammeJson.parse(readExample());

type Row = { readonly [column: string]: unknown };

function columnsOf(db: WritableDb, table: string): readonly string[] {
  return (db.pragma(`table_info("${table}")`) as readonly { readonly name: string }[]).map((column) => column.name);
}

function tablesOf(db: WritableDb): readonly string[] {
  const rows = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all();
  return (rows as readonly { readonly name: string }[]).map((row) => row.name);
}

/** The records of the documented example as the first version of the file held them: its tables, its columns, periods in words. */
function oldRecords(db: WritableDb): readonly (readonly [RecordKind, Fields])[] {
  const tables = tablesOf(db);
  return RECORD_KINDS.filter((kind) => tables.includes(sqlName(kind))).flatMap((kind) =>
    example[PLURALS[kind]].map((record): readonly [RecordKind, Fields] => {
      const columns = columnsOf(db, sqlName(kind));
      const fields = Object.entries(record).filter(([field]) => columns.includes(sqlName(field)));
      const old = Object.fromEntries(fields);
      return [kind, kind === 'workstreamUpdate' ? { ...old, period: 'Since the last board' } : old];
    }),
  );
}

/** A file of version 1 with records and their history: its birth, and a step that renamed a period and took an update out. */
function makeOldFile(path: string): void {
  const db = new Database(path) as unknown as WritableDb;
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, 0, MIGRATIONS.slice(0, 1));
  db.transaction(() => {
    db.prepare(`INSERT INTO file (key, value) VALUES ('copy', 'old-copy')`).run();
    const records = oldRecords(db);
    for (const [kind, record] of records) insert(db, sqlName(kind), toRow(kind, record));
    const update = records.find(([kind]) => kind === 'workstreamUpdate')?.[1] ?? {};
    recordStep(db, 1, 'sealed');
    for (const [kind, record] of records) recordEdit(db, 1, 'add', kind, record['id'], null, record);
    recordStep(db, 2, 'done');
    recordEdit(
      db,
      2,
      'set',
      'workstreamUpdate',
      update['id'],
      { period: 'June to July' },
      { period: update['period'] },
    );
    recordEdit(db, 2, 'remove', 'workstreamUpdate', 'gone', { ...update, id: 'gone', period: 'Spring' }, null);
  })();
  db.close();
}

function toRow(kind: RecordKind, record: Fields): Row {
  const forms = COLUMNS[kind] as { readonly [field: string]: string };
  const entries = Object.entries(record).map(([field, value]) => {
    const stored =
      forms[field] === 'json' && value !== null
        ? JSON.stringify(value)
        : forms[field] === 'boolean'
          ? Number(value)
          : value;
    return [sqlName(field), stored] as const;
  });
  return Object.fromEntries(entries);
}

function insert(db: WritableDb, table: string, row: Row): void {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const marks = columns.map(() => '?').join(', ');
  db.prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${marks})`).run(...Object.values(row));
}

function recordStep(db: WritableDb, seq: number, state: string): void {
  const words = { gesture: null, label: `step ${seq}`, why: '', who: 'A', at: '2023-01-01T00:00:00.000Z' };
  insert(db, 'step', { seq, id: `step-${seq}`, did: 'do', state, undone_by: null, ...words, copy: 'old', clock: seq });
}

function recordEdit(
  db: WritableDb,
  step: number,
  does: string,
  kind: string,
  id: unknown,
  before: Fields | null,
  after: Fields | null,
): void {
  const json = (fields: Fields | null): string | null => (fields === null ? null : JSON.stringify(fields));
  insert(db, 'edit', { step, does, kind, record_id: id, before: json(before), after: json(after) });
}

/** Every row of every table of records and of the history, by table. */
function readAll(db: WritableDb): Map<string, readonly Row[]> {
  const kept = tablesOf(db).filter((table) => !table.startsWith('search'));
  return new Map(kept.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all() as readonly Row[]]));
}

/** What a migration means to change in rows that were there before; everything else stays as it was. */
const MEANT: { readonly [version: number]: readonly string[] } = {
  2: ['workstream_update.period', 'edit.before', 'edit.after'],
  3: ['step.state'],
};

test.each(MIGRATIONS.slice(1).map(({ version }) => [version - 1, version]))(
  'a file of version %i with data has the same rows at version %i',
  (before, after) => {
    const path = join(folder(), 'old.clerkwell');
    makeOldFile(path);
    const db = new Database(path) as unknown as WritableDb;
    migrate(db, 1, MIGRATIONS.slice(0, before));
    const rows = readAll(db);
    migrate(db, before, MIGRATIONS.slice(0, after));
    const now = readAll(db);
    for (const [table, old] of rows) {
      const meant = (column: string): boolean => MEANT[after]?.includes(`${table}.${column}`) ?? false;
      const columns = columnsOf(db, table).filter((column) => column in (old[0] ?? {}) && !meant(column));
      const pick = (row: Row): Row => Object.fromEntries(columns.map((column) => [column, row[column]]));
      expect([table, now.get(table)?.map(pick)]).toEqual([table, old.map(pick)]);
    }
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(after);
    db.close();
  },
);

test('a file of the first version opens with all it held, new fields at their defaults, and its history can be taken back', () => {
  const path = join(folder(), 'first.clerkwell');
  makeOldFile(path);
  const db = must(openFile(path, {}));
  expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION);
  const contents = readContents(db);
  expect(contents.officers.find((one) => one.name === 'Ana Webb')).toMatchObject({ roles: [], bodyId: null });
  expect(contents.risks.find((one) => one.ref === 'R1')?.current).toEqual({
    likelihood: '3',
    impact: 'B',
    score: null,
    impacts: {},
  });
  expect(contents.workstreamUpdates).toMatchObject([{ period: '2023-12', periodName: 'Since the last board' }]);
  must(undoStep(db, { id: 'undo', copy: { id: 'old-copy', name: 'here' }, who: 'B', at: '2026-01-01T00:00:00.000Z' }));
  expect(readContents(db).workstreamUpdates).toMatchObject([
    { id: 'buildings-q3', period: '2023-12', periodName: 'June to July' },
    { id: 'gone', period: '2023-12', periodName: 'Spring' },
  ]);
  db.close();
});
