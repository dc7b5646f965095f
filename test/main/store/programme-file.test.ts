import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { COLUMNS, sqlName } from '../../../main/store/columns.ts';
import { readContents } from '../../../main/store/contents.ts';
import { APPLICATION_ID } from '../../../main/store/file-header.ts';
import { migrate, MIGRATIONS, NEWEST_VERSION } from '../../../main/store/migrations/index.ts';
import { createFile, openFile, openFileToRead } from '../../../main/store/programme-file.ts';
import { seatPath } from '../../../main/store/seat.ts';
import type { WritableDb } from '../../../main/store/database.ts';
import { RECORD_KINDS } from '../../../shared/model/records.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);

function make(name: string): string {
  const path = at(name);
  must(createFile(path, 'copy', {})).close();
  return path;
}

test('a new file has the tables of every kind, column by column', () => {
  const db = must(openFile(make('new.clerkwell'), {}));
  for (const kind of RECORD_KINDS) {
    const columns = db.pragma(`table_info("${sqlName(kind)}")`) as readonly { readonly name: string }[];
    const stored = columns.map((column) => column.name).toSorted();
    expect([kind, stored]).toEqual([kind, Object.keys(COLUMNS[kind]).map(sqlName).toSorted()]);
  }
  expect(Object.values(readContents(db)).every((records) => records.length === 0)).toBe(true);
  db.close();
});

test('the file keeps the promises of the programme file: own id, one file, full writes, one writer', () => {
  const path = make('promises.clerkwell');
  const db = must(openFile(path, {}));
  const pragma = (name: string): unknown => db.pragma(name, { simple: true });
  expect(pragma('application_id')).toBe(APPLICATION_ID);
  expect(pragma('user_version')).toBe(NEWEST_VERSION);
  expect(pragma('journal_mode')).toBe('delete');
  expect(pragma('synchronous')).toBe(3);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('cell_size_check')).toBe(1);
  expect(pragma('mmap_size')).toBe(0);
  expect(refusal(openFile(path, {}))).toMatch(/^file-locked: promises\.clerkwell is open by somebody on /);
  must(openFileToRead(path, {})).close();
  db.close();
  expect(['-wal', '-shm', '-journal'].filter((ending) => existsSync(path + ending))).toEqual([]);
  expect(existsSync(seatPath(path))).toBe(false);
});

test('a file that is there is never made again', () => {
  writeFileSync(at('mine.clerkwell'), 'precious');
  expect(refusal(createFile(at('mine.clerkwell'), 'copy', {}))).toMatch(/^file-exists/);
  expect(readFileSync(at('mine.clerkwell'), 'utf8')).toBe('precious');
});

test('a file in a folder that is not there is not made', () => {
  expect(refusal(createFile(at('no/such/a.clerkwell'), 'copy', {}))).toMatch(/^cannot-write: a\.clerkwell/);
});

describe('files that are no programme are refused and keep every byte', () => {
  const files: readonly (readonly [string, () => Buffer, RegExp])[] = [
    ['text', () => Buffer.from('Dear Sir'), /^not-a-programme: x is not a Clerkwell programme/],
    ['nothing', () => Buffer.alloc(0), /^not-a-programme: x is empty/],
    ['a hundred noughts', () => Buffer.alloc(4096), /^not-a-programme/],
    ['another program’s database', otherDatabase, /^not-a-programme: x is a database of another program/],
    [
      'a file with a trigger of somebody else’s',
      hostileFile,
      /^damaged-file: x is not as Clerkwell makes its files: trigger/,
    ],
    ['a file with a table taken out', robbedFile, /^damaged-file: x is not as Clerkwell makes its files: table/],
    [
      'a file of version nought',
      () => changedFile('PRAGMA user_version = 0'),
      /^damaged-file: x says it is of version 0/,
    ],
    ['a record that names one that is not there', orphanFile, /^damaged-file: x is damaged/],
    ['a newer file', newerFile, /^newer-file: x was made by a newer Clerkwell \(file version 99/],
    ['a truncated file', truncatedFile, /^damaged-file: x is damaged/],
    ['a file with a page overwritten', scribbledFile, /^damaged-file: x is damaged/],
  ];

  test.each(files)('%s', (_, bytes, sentence) => {
    const before = bytes();
    writeFileSync(at('x'), before);
    expect(refusal(openFile(at('x'), {}))).toMatch(sentence);
    expect(refusal(openFileToRead(at('x'), {}))).toMatch(sentence);
    expect(readFileSync(at('x')).equals(before)).toBe(true);
  });

  test('no file, and a folder', () => {
    expect(refusal(openFile(at('nowhere'), {}))).toBe('file-not-found: There is no file nowhere.');
    expect(refusal(openFile(folder(), {}))).toMatch(/^not-a-programme: .* is a folder/);
  });

  function otherDatabase(): Buffer {
    const db = new Database(at('other'));
    db.exec('CREATE TABLE t (a)');
    db.close();
    return readFileSync(at('other'));
  }

  function changedFile(sql: string): Buffer {
    const path = make('changed');
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
    db.close();
    return readFileSync(path);
  }

  function hostileFile(): Buffer {
    return changedFile('CREATE TRIGGER t AFTER UPDATE ON risk BEGIN DELETE FROM officer; END');
  }

  function robbedFile(): Buffer {
    return changedFile('DROP TABLE acronym');
  }

  function orphanFile(): Buffer {
    return changedFile(
      `INSERT INTO meeting (id, committee_id, date, time, place) VALUES ('m', 'gone', '2023-10-10', '', '')`,
    );
  }

  function newerFile(): Buffer {
    const path = make('newer');
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    return readFileSync(path);
  }

  function truncatedFile(): Buffer {
    const path = make('whole');
    return readFileSync(path).subarray(0, Math.floor(statSync(path).size / 2));
  }

  function scribbledFile(): Buffer {
    const path = make('scribbled');
    const file = openSync(path, 'r+');
    for (let page = 1; page < 6; page += 1) writeSync(file, Buffer.alloc(4000, 0x5a), 0, 4000, page * 4096);
    closeSync(file);
    return readFileSync(path);
  }
});

describe('migrations', () => {
  const open = (): WritableDb => new Database(':memory:') as unknown as WritableDb;

  test('one that fails half-way leaves the file as it was', () => {
    const db = open();
    const broken = [
      { version: 1, sql: 'CREATE TABLE a (x)' },
      { version: 2, sql: 'CREATE TABLE b (x); CREATE TABLE a (x)' },
    ];
    expect(() => migrate(db, 0, broken)).toThrow(/already exists/);
    expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 });
    expect(db.pragma('user_version', { simple: true })).toBe(0);
  });

  test('a history of the first releases gets its parents; undo steps stop standing among those that can be undone', () => {
    const db = open();
    migrate(db, 0, MIGRATIONS.slice(0, 2));
    const insert = db.prepare(
      `INSERT INTO step (id, did, state, label, why, who, at, copy, clock) VALUES (?, ?, ?, '', '', 'me', '', 'c', ?)`,
    );
    insert.run('birth', 'do', 'sealed', 1);
    insert.run('edit', 'do', 'undone', 2);
    insert.run('back', 'undo', 'done', 3);
    migrate(db, 2);
    expect(db.prepare('SELECT id, parent, state, source, own, "of" FROM step ORDER BY seq').all()).toEqual([
      { id: 'birth', parent: null, state: 'sealed', source: 'new', own: 1, of: '[]' },
      { id: 'edit', parent: 'birth', state: 'undone', source: 'person', own: 1, of: '[]' },
      { id: 'back', parent: 'edit', state: 'dropped', source: 'person', own: 1, of: '[]' },
    ]);
  });

  test('a gap in the list is our own mistake and is thrown', () => {
    expect(() => migrate(open(), 0, [{ version: 2, sql: '' }])).toThrow('migration 2 stands in place 1');
  });

  test('a file at the newest version is not touched', () => {
    const db = open();
    migrate(db, 0);
    migrate(db, NEWEST_VERSION);
    expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION);
  });
});
