import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyStep, type NewStep } from '../../../main/store/history.ts';
import type { OpenOptions, WritableDb } from '../../../main/store/database.ts';
import { sayFailure } from '../../../main/store/failures.ts';
import { createFile, openFile, openFileToRead } from '../../../main/store/programme-file.ts';
import { listRecords } from '../../../main/store/tables.ts';
import { type Reply } from '../../../shared/model/reply.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
const options = (): OpenOptions => ({ asideFolder: at('aside') });
let made = 0;

function add(db: WritableDb, ...shorts: readonly string[]): void {
  for (const short of shorts) {
    made += 1;
    const after = { id: `a${made}`, short, expansion: 'x'.repeat(200), known: false };
    const step: NewStep = {
      id: `s${made}`,
      who: 't',
      at: '2023-01-01',
      label: short,
      why: '',
      gesture: null,
      source: 'person',
      copy: { id: 'c', name: 'c' },
      sealed: false,
    };
    must(applyStep(db, [{ does: 'add', kind: 'acronym', id: after.id, after }], step));
  }
}

function make(name: string, ...shorts: readonly string[]): string {
  const db = must(createFile(at(name), `copy-of-${name}`, {}));
  add(db, ...shorts);
  db.close();
  return at(name);
}

function shortsIn(path: string): readonly string[] {
  const db = must(openFileToRead(path, options()));
  const shorts = listRecords(db, 'acronym').map((acronym) => acronym.short);
  db.close();
  return shorts.toSorted();
}

/** What a killed process leaves: the file and the journal of an edit that was being written. */
function interrupt(path: string): void {
  const db = new Database(path);
  db.pragma('cache_size = 1');
  db.exec('BEGIN IMMEDIATE');
  db.prepare(`UPDATE acronym SET expansion = ?`).run('y'.repeat(90_000));
  mkdirSync(at('killed'));
  for (const ending of ['', '-journal']) copyFileSync(path + ending, join(at('killed'), `k${ending}`));
  db.exec('ROLLBACK');
  db.close();
  for (const ending of ['', '-journal']) renameSync(join(at('killed'), `k${ending}`), path + ending);
}

test('an interrupted edit is taken back, and the file and journal as they were found are kept aside', () => {
  const path = make('a.clerkwell', 'ONE', 'TWO');
  interrupt(path);
  const found = readFileSync(path);
  expect(shortsIn(path)).toEqual(['ONE', 'TWO']);
  expect(existsSync(`${path}-journal`)).toBe(false);
  const [kept = ''] = readdirSync(at('aside'));
  expect(readFileSync(join(at('aside'), kept, 'a.clerkwell')).equals(found)).toBe(true);
  expect(existsSync(join(at('aside'), kept, 'a.clerkwell-journal'))).toBe(true);
});

test('the journal of another programme is not played back', () => {
  const other = make('other.clerkwell', 'X', 'Y', 'Z', 'W');
  interrupt(other);
  const path = make('a.clerkwell', 'ONE', 'TWO');
  renameSync(`${other}-journal`, `${path}-journal`);
  expect(shortsIn(path)).toEqual(['ONE', 'TWO']);
});

test('the write-ahead log of another file is not played back', () => {
  const other = make('other.clerkwell', 'X');
  const db = new Database(other);
  db.pragma('journal_mode = WAL');
  db.exec('DELETE FROM edit; DELETE FROM step; DELETE FROM acronym');
  const path = make('a.clerkwell', 'ONE', 'TWO');
  for (const ending of ['-wal', '-shm']) copyFileSync(other + ending, path + ending);
  db.close();
  expect(shortsIn(path)).toEqual(['ONE', 'TWO']);
  expect(['-wal', '-shm'].filter((ending) => existsSync(path + ending))).toEqual([]);
});

test('a file that another program switched to a write-ahead log is switched back with all that was in the log', () => {
  const path = make('a.clerkwell', 'ONE', 'TWO');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(`UPDATE acronym SET short = 'THREE' WHERE short = 'TWO'`);
  mkdirSync(at('killed'));
  for (const ending of ['', '-wal', '-shm']) copyFileSync(path + ending, join(at('killed'), `a.clerkwell${ending}`));
  db.close();
  const killed = join(at('killed'), 'a.clerkwell');
  expect(shortsIn(killed)).toEqual(['ONE', 'THREE']);
  const again = must(openFile(killed, options()));
  expect(again.pragma('journal_mode', { simple: true })).toBe('delete');
  again.close();
});

test('a file with other pages than ours is read and written all the same', () => {
  const path = make('a.clerkwell', 'ONE');
  const db = new Database(path);
  db.exec('PRAGMA page_size = 1024; VACUUM');
  db.close();
  const open = must(openFile(path, options()));
  add(open, 'TWO');
  open.close();
  expect(shortsIn(path)).toEqual(['ONE', 'TWO']);
});

describe('what happens to a file while it is open is noticed at the next edit, and what is open is not lost', () => {
  const happenings: readonly (readonly [string, (path: string) => void])[] = [
    ['removed', (path) => rmSync(path)],
    ['moved', (path) => renameSync(path, `${path}.moved`)],
    ['its folder renamed', (path) => renameSync(join(path, '..'), join(path, '..', '..', 'elsewhere'))],
    [
      'replaced',
      (path) => {
        rmSync(path);
        copyFileSync(at('other.clerkwell'), path);
      },
    ],
    ['written over', (path) => writeFileSync(path, readFileSync(at('other.clerkwell')))],
  ];

  test.each(happenings)('%s', (what, happen) => {
    make('other.clerkwell', 'X', 'Y');
    mkdirSync(at('here'));
    const path = make('here/a.clerkwell', 'ONE');
    const db = must(openFile(path, options()));
    add(db, 'TWO');
    happen(path);
    const before = existsSync(path) ? readFileSync(path) : null;
    expect(refusal(tryTo(() => add(db, 'THREE')))).toMatch(/^file-moved: file was removed, renamed or replaced/);
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
    if (what !== 'written over') expect(listRecords(db, 'acronym').map((one) => one.short)).toEqual(['ONE', 'TWO']);
    db.close();
  });
});

function tryTo(act: () => void): Reply<null> {
  try {
    act();
    return { ok: true, value: null };
  } catch (error) {
    return sayFailure(error, 'file');
  }
}
