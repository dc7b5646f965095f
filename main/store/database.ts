import Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A programme file open for reading. A function that takes one cannot write. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** A programme file open for writing; also good for reading. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

export type OpenOptions = {
  /** The path of the SQLite add-on to load, where the one in the package does not fit this Electron. */
  readonly nativeBinding?: string | undefined;
};

// Untrusted files: no functions run from the schema, pages checked, no memory mapping (SQLite's own advice, security.html).
const GUARDS = ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0', 'foreign_keys = ON'];

/**
 * Opens `path` to write. The file alone is the whole programme whenever no edit is being written: rollback journal, full
 * synchronous writes, and an exclusive lock held while it is open (research: WAL loses data when the main file is copied or
 * lies on a share). Throws what SQLite throws.
 */
export function openToWrite(path: string, options: OpenOptions, mustExist: boolean): WritableDb {
  const db = new Database(path, { fileMustExist: mustExist, timeout: 1000, ...binding(options) });
  return guarded(
    db,
    [...GUARDS, 'locking_mode = EXCLUSIVE', 'journal_mode = DELETE', 'synchronous = EXTRA'],
    (open) => {
      // The lock is taken by the first write, so that a second opener is told now and not at its first edit.
      open.exec('BEGIN EXCLUSIVE; COMMIT');
      return open as WritableDb;
    },
  );
}

/** Opens `path` to read only. Throws what SQLite throws. */
export function openToRead(path: string, options: OpenOptions): ReadableDb {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 1000, ...binding(options) });
  return guarded(db, GUARDS, (open) => open as ReadableDb);
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

/** Runs `act` in one transaction: all of it is in the file, or none. Takes the write lock at the start. */
export function inTransaction<T>(db: WritableDb, act: () => T): T {
  return db.transaction(act).immediate();
}

/** Runs `act` on one unmoving view of the file. */
export function inOneRead<T>(db: ReadableDb, act: () => T): T {
  return db.inTransaction ? act() : db.transaction(act).deferred();
}
