import Database from 'better-sqlite3';
import { codeOf } from '../../shared/model/error-code.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { checkInPlace, FileMovedError, type Identity, identify } from './identity.ts';
import type { Holder, Seat } from './seat.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A programme file open for reading. A function that takes one cannot write. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** A programme file open for writing; also good for reading. Closing it gives up the seat. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

export type OpenOptions = {
  /** The path of the SQLite add-on to load, where the one in the package does not fit this Electron. */
  readonly nativeBinding?: string | undefined;
  /** The name that others are told while this one writes. */
  readonly holder?: (() => Holder) | undefined;
  /** The folder where what lay beside a programme (an old journal) is kept before SQLite may use it up. */
  readonly asideFolder?: string | undefined;
};

// Untrusted files: no functions run from the schema, pages checked, no memory mapping (SQLite's own advice, security.html).
const GUARDS = [
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
  'foreign_keys = ON',
  'cache_size = -16000',
];

/** How long a file that something else holds (a sync client, a virus scanner, a reader) is tried again, in milliseconds. */
export const BUSY_PATIENCE_MS = 6000;

/**
 * Opens `path` to write, from `seat` when there is one. The file alone is the whole programme whenever no edit is being
 * written: rollback journal and full synchronous writes (research: WAL loses data when the main file is copied or lies on a
 * share). Its own lock is held only while an edit is written, so that others can read. Throws what SQLite throws.
 */
export function openToWrite(path: string, options: OpenOptions, mustExist: boolean, seat: Seat | null): WritableDb {
  const db = new Database(path, { fileMustExist: mustExist, timeout: BUSY_PATIENCE_MS, ...binding(options) });
  return guarded(db, [...GUARDS, 'journal_mode = DELETE', 'synchronous = EXTRA'], (open) => {
    proveWritable(open);
    places.set(open, { identity: identify(path), options, copy: mustExist ? readCopy(open) : null });
    leaveWhenClosed(open, seat);
    return open as WritableDb;
  });
}

/** Opens `path` to read only. Throws what SQLite throws. */
export function openToRead(path: string, options: OpenOptions): ReadableDb {
  const db = new Database(path, {
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_PATIENCE_MS,
    ...binding(options),
  });
  return guarded(db, GUARDS, (open) => open as ReadableDb);
}

/** The lock, the journal and the right to write are tried now, and the file left as it was: not at the first edit. */
function proveWritable(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  db.exec('BEGIN IMMEDIATE');
  db.pragma(`user_version = ${version + 1}`);
  db.exec('ROLLBACK');
}

function leaveWhenClosed(db: Database.Database, seat: Seat | null): void {
  const close = db.close.bind(db);
  db.close = () => {
    close();
    seat?.leave();
    db.close = close;
    return db;
  };
}

function binding(options: OpenOptions): { nativeBinding?: string } {
  return options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding };
}

function guarded<T>(db: Database.Database, pragmas: readonly string[], use: (db: Database.Database) => T): T {
  try {
    for (const pragma of pragmas) db.pragma(pragma);
    return use(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

type Place = { readonly identity: Identity; readonly options: OpenOptions; readonly copy: string | null };
const places = new WeakMap<Database.Database, Place>();

/**
 * Runs `act` in one transaction: all of it is in the file, or none. Takes the write lock at the start. Throws `FileMovedError`
 * when the file has been removed or replaced since it was opened, before anything is written to it.
 */
export function inTransaction<T>(db: WritableDb, act: () => T): T {
  if (db.inTransaction) return db.transaction(act)();
  const write = db.transaction(() => {
    checkUntouched(db);
    const made = act();
    const place = places.get(db);
    if (place !== undefined) checkInPlace(place.identity);
    return made;
  });
  beingWritten.add(db);
  try {
    const value = write.immediate();
    noteWritten(db);
    return value;
  } finally {
    beingWritten.delete(db);
  }
}

const beingWritten = new WeakSet<Database.Database>();

/** Whether a transaction that writes is under way: what is read of `db` now may be taken back. */
export function isBeingWritten(db: ReadableDb): boolean {
  return beingWritten.has(db);
}

/**
 * The same for something that lets others have their turn meanwhile, and whose refusal leaves the file as it was. Whoever calls it
 * keeps all others from `db` until it is done: they would see half of it. A file that is closed meanwhile is as it was, too.
 */
export async function inLongTransaction<T>(db: WritableDb, act: () => Promise<Reply<T>>): Promise<Reply<T>> {
  // Pages that did not fit would be written early, and keep readers of other programs out for all that time.
  db.pragma(`cache_size = -${ROOM.large}`);
  try {
    db.exec('BEGIN IMMEDIATE');
    beingWritten.add(db);
    checkUntouched(db);
    const made = await act();
    if (!made.ok) return made;
    const place = places.get(db);
    if (place !== undefined) checkInPlace(place.identity);
    db.exec('COMMIT');
    noteWritten(db);
    return made;
  } finally {
    if (db.open && db.inTransaction) db.exec('ROLLBACK');
    beingWritten.delete(db);
    if (db.open) db.pragma(`cache_size = -${ROOM.ordinary}`);
  }
}

function noteWritten(db: WritableDb): void {
  const place = places.get(db);
  if (place !== undefined)
    places.set(db, { ...place, identity: checkInPlace(place.identity), copy: place.copy ?? readCopy(db) });
}

function checkUntouched(db: WritableDb): void {
  const place = places.get(db);
  if (place === undefined) return;
  const now = checkInPlace(place.identity);
  if (now.written === place.identity.written && now.bytes === place.identity.bytes) return;
  // Something else has written into the file. It may be another programme copied over it, which SQLite's own cache can miss.
  if (place.copy !== null && place.copy !== readCopyAfresh(place)) throw new FileMovedError();
  places.set(db, { ...place, identity: now });
}

function readCopyAfresh({ identity, options }: Place): string | null {
  let db: ReadableDb | null = null;
  try {
    db = openToRead(identity.path, options);
    return readCopy(db);
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw error;
    throw new FileMovedError();
  } finally {
    db?.close();
  }
}

/** What SQLite may hold in memory of a file at ordinary work, and while a whole programme is written, in KiB. */
const ROOM = { ordinary: 16_000, large: 128_000 };

/** The id by which this copy of the programme is told from others, or null when it has none. */
export function readCopy(db: Database.Database): string | null {
  const row = db.prepare(`SELECT value FROM file WHERE key = 'copy'`).get() as { readonly value: string } | undefined;
  return row?.value ?? null;
}

/** Runs `act` with memory for many pages: the pages of a large transaction are then written once and not again and again. */
export function withRoom<T>(db: WritableDb, act: () => T): T {
  db.pragma(`cache_size = -${ROOM.large}`);
  try {
    return act();
  } finally {
    db.pragma(`cache_size = -${ROOM.ordinary}`);
  }
}

/** Writes the whole file anew without the room that removed rows took. */
export function compactFile(db: WritableDb): void {
  checkUntouched(db);
  db.exec('VACUUM');
  const place = places.get(db);
  if (place !== undefined) places.set(db, { ...place, identity: checkInPlace(place.identity) });
}

/** Runs `act` on one unmoving view of the file. */
export function inOneRead<T>(db: ReadableDb, act: () => T): T {
  return db.inTransaction ? act() : db.transaction(act).deferred();
}
