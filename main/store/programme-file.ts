import { existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { type OpenOptions, openToRead, openToWrite, type ReadableDb, type WritableDb } from './database.ts';
import { sayFailure } from './failures.ts';
import { APPLICATION_ID, type FileHeader, readHeader } from './file-header.ts';
import { migrate, NEWEST_VERSION } from './migrations/index.ts';

/**
 * Makes a new, empty programme file at `path` and opens it. An existing file is never touched. `copy` is the id by which this
 * copy of the file is told from others when two are joined.
 */
export function createFile(path: string, copy: string, options: OpenOptions): Reply<WritableDb> {
  const name = basename(path);
  if (existsSync(path))
    return refuse('file-exists', `There is already a file ${name}. Choose another name, or open that one.`);
  if (!existsSync(dirname(path))) return refuse('cannot-write', `${name} cannot be made: its folder does not exist.`);
  try {
    const db = openToWrite(path, options, false);
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db, 0);
      db.prepare(`INSERT INTO file (key, value) VALUES ('copy', ?)`).run(copy);
      return done(db);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    for (const leftover of [path, `${path}-journal`]) rmSync(leftover, { force: true });
    return sayFailure(error, name);
  }
}

/** Opens the programme at `path` to write, bringing an older file up to date first. */
export function openFile(path: string, options: OpenOptions): Reply<WritableDb> {
  const name = basename(path);
  const header = checkHeader(path, name);
  if (!header.ok) return header;
  return attempt(name, () => {
    const db = openToWrite(path, options, true);
    return withCheck(db, name, () => {
      if (header.value.version < NEWEST_VERSION) migrate(db, header.value.version);
      return db;
    });
  });
}

/** Opens the programme at `path` to read. An older file must be opened to write once before it can be read. */
export function openFileToRead(path: string, options: OpenOptions): Reply<ReadableDb> {
  const name = basename(path);
  const header = checkHeader(path, name);
  if (!header.ok) return header;
  if (header.value.version < NEWEST_VERSION) {
    const brought = openFile(path, options);
    if (!brought.ok) return brought;
    brought.value.close();
  }
  return attempt(name, () => {
    const db = openToRead(path, options);
    return withCheck(db, name, () => db);
  });
}

function checkHeader(path: string, name: string): Reply<FileHeader> {
  const header = readHeader(path, name);
  if (header.ok && header.value.version > NEWEST_VERSION)
    return refuse(
      'newer-file',
      `${name} was made by a newer Clerkwell (file version ${header.value.version}; this one knows ${NEWEST_VERSION}). Nothing was changed; open it with the newer release.`,
    );
  return header;
}

function attempt<T>(name: string, act: () => Reply<T>): Reply<T> {
  try {
    return act();
  } catch (error) {
    return sayFailure(error, name);
  }
}

/** SQLite's own quick look for damage, before anybody relies on what the file says. */
function withCheck<T extends ReadableDb>(db: T, name: string, ready: () => T): Reply<T> {
  try {
    const verdict = db.pragma('quick_check(1)', { simple: true });
    if (verdict === 'ok') return done(ready());
    db.close();
    return refuse('damaged-file', `${name} is damaged. Nothing was changed; open a copy or a backup.`, [
      String(verdict),
    ]);
  } catch (error) {
    db.close();
    throw error;
  }
}
