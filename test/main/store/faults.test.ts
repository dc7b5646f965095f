import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openToWrite } from '../../../main/store/database.ts';
import { APPLICATION_ID } from '../../../main/store/file-header.ts';
import { migrate, MIGRATIONS, NEWEST_VERSION } from '../../../main/store/migrations/index.ts';
import { openFile, openFileToRead } from '../../../main/store/programme-file.ts';
import { countRecords } from '../../../main/store/tables.ts';
import { makeOneAcronym } from '../../helpers/one-acronym.ts';
import { OtherProcess } from '../../helpers/other-process.ts';
import { must } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A file as version `version` made it, with something in it. */
function makeOldFile(path: string, version: number): void {
  const db = openToWrite(path, {}, false, null);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, 0, MIGRATIONS.slice(0, version));
  db.exec(
    `INSERT INTO file VALUES ('copy', 'old'); INSERT INTO acronym (id, short, expansion, known) VALUES ('a', 'SEN', 'start', 0)`,
  );
  db.close();
}

describe.each(MIGRATIONS.slice(1))('a migration to version $version that fails', ({ version, sql }) => {
  test('at any of its statements leaves every byte of the older file', () => {
    const path = at('old.clerkwell');
    makeOldFile(path, version - 1);
    const before = hash(path);
    const statements = sql.split(/;\s*\n/).filter((statement) => statement.trim() !== '');
    expect(statements.length).toBeGreaterThan(0);
    for (let cut = 0; cut <= statements.length; cut += 1) {
      const broken = `${statements.slice(0, cut).join(';\n')};\nSELECT no_such_function();`;
      const db = openToWrite(path, {}, true, null);
      const list = [...MIGRATIONS.slice(0, version - 1), { version, sql: broken }];
      expect(() => migrate(db, version - 1, list)).toThrow();
      db.close();
      expect([cut, hash(path)]).toEqual([cut, before]);
    }
    const opened = must(openFile(path, {}));
    expect(opened.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION);
    expect(countRecords(opened, 'acronym')).toBe(1);
    opened.close();
  });

  test('to be backed up first is not begun, and says so', () => {
    const path = at('old.clerkwell');
    makeOldFile(path, version - 1);
    const before = hash(path);
    const refused = openFile(path, {}, () => ({
      ok: false,
      problem: { code: 'disk-full', message: 'No backup could be made.', details: [] },
    }));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(hash(path)).toBe(before);
  });
});

describe('what an account may not write is read all the same', () => {
  let other: OtherProcess;

  afterEach(async () => {
    await other.kill();
    chmodSync(folder(), 0o755);
  });

  test.each([
    ['a read-only file', 0o444, 0o777],
    ['a read-only folder', 0o666, 0o555],
    ['both', 0o444, 0o555],
  ])('%s', async (_, fileMode, folderMode) => {
    const path = at('shared.clerkwell');
    makeOneAcronym(path);
    const before = hash(path);
    chmodSync(path, fileMode);
    chmodSync(folder(), folderMode);
    other = new OtherProcess('Tom', path);
    await other.said('ready');
    await other.ask('nobody', 'nobody');
    expect(await other.ask('open', 'refused')).toMatch(/^refused read-only shared\.clerkwell cannot be written/);
    expect(await other.ask('read', 'read')).toBe('read 1');
    expect(hash(path)).toBe(before);
  });
});

test('a path of more than 260 characters, with spaces, accents and emoji, is like any other', () => {
  const deep = join(
    folder(),
    ...Array.from({ length: 5 }, (_, level) => `Département n°${level} 📁 ${'x'.repeat(40)}`),
  );
  mkdirSync(deep, { recursive: true });
  const path = join(deep, `Årsplan ${'y'.repeat(60)} 🗂️.clerkwell`);
  expect(path.length).toBeGreaterThan(260);
  makeOneAcronym(path);
  must(openFile(path, {})).close();
  const db = must(openFileToRead(path, {}));
  expect(countRecords(db, 'acronym')).toBe(1);
  db.close();
});

test('a file that something else holds for good is refused in words after some patience, and not half opened', () => {
  const path = at('held.clerkwell');
  makeOneAcronym(path);
  const holder = new Database(path);
  holder.exec('BEGIN EXCLUSIVE');
  const refused = openFile(path, {});
  expect(refused).toMatchObject({ ok: false, problem: { code: 'file-locked' } });
  expect(refused.ok ? '' : refused.problem.message).toMatch(/held by another program, such as a sync client/);
  holder.exec('ROLLBACK');
  holder.close();
  must(openFile(path, {})).close();
});
