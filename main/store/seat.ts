import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from '../../shared/model/error-code.ts';

/** Who has a programme open to write, on which machine, and since when (an ISO moment). */
export type Holder = { readonly who: string; readonly machine: string; readonly since: string };

/** The right to write: given up by `leave` (which does nothing the second time), and by the system when its holder dies. */
export type Seat = { readonly leave: () => void };

/**
 * The seat taken (null where no seat can be kept beside the file, such as in a read-only folder), or whoever has it, where that
 * can be read.
 */
export type SeatAnswer =
  | { readonly taken: true; readonly seat: Seat | null }
  | { readonly taken: false; readonly holder: Holder | null };

const TRIES = 20;
const PATIENCE_MS = 300;

/** Where the seat of the programme at `path` stands: a hidden file beside it. */
export function seatPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.seat`);
}

/**
 * Takes the one seat from which the programme at `path` is written. The seat is a small database of its own: whoever sits keeps
 * its write lock, which others can test and still read the name inside, and which the system frees when a process dies. So a
 * file left behind, or a wrong clock, keeps nobody out. The programme itself stays free for readers.
 */
export function takeSeat(path: string, holder: Holder, token: string, nativeBinding: string | undefined): SeatAnswer {
  const place = seatPath(path);
  for (let turn = 0; turn < TRIES; turn += 1) {
    const sat = sitDown(place, holder, token, nativeBinding);
    if (sat === 'cannot-sit') return { taken: true, seat: null };
    if (sat !== 'again') return sat;
  }
  return { taken: false, holder: null };
}

function sitDown(
  place: string,
  holder: Holder,
  token: string,
  nativeBinding: string | undefined,
): SeatAnswer | 'again' | 'cannot-sit' {
  let db: Database.Database | null = null;
  try {
    takeStrangerAway(place);
    db = openSeat(place, nativeBinding);
    if (!lock(db)) {
      const there = readHolder(db);
      db.close();
      return { taken: false, holder: there };
    }
    if (!isSeat(db)) {
      rmSync(place, { force: true });
      db.close();
      return 'again';
    }
    db.exec(TABLE);
    db.exec('DELETE FROM seat');
    const { who, machine, since } = holder;
    db.prepare('INSERT INTO seat VALUES (?, ?, ?, ?)').run(token, who, machine, since);
    db.exec('COMMIT');
    letOthersSit(place);
    // Between the two locks somebody else may have sat down, or a leaver taken the file away: the last name written sits.
    if (lock(db) && isMine(db, token) && isInPlace(place, token, nativeBinding))
      return { taken: true, seat: makeSeat(db, place) };
    db.close();
    return 'again';
  } catch (error) {
    db?.close();
    return afterFailure(place, error);
  }
}

/** A link or a device under the name of the seat would have another file written to. A folder stays: then nobody sits. */
function takeStrangerAway(place: string): void {
  const about = lstatSync(place, { throwIfNoEntry: false });
  if (about !== undefined && !about.isFile() && !about.isDirectory()) rmSync(place, { force: true });
}

const TABLE = 'CREATE TABLE IF NOT EXISTS seat (token TEXT, who TEXT, machine TEXT, since TEXT)';

/** Whether the database is a seat or becomes one: it holds that table and nothing else, no trigger that never ends. */
function isSeat(db: Database.Database): boolean {
  const made = TABLE.replace(' IF NOT EXISTS', '');
  const others = db.prepare('SELECT count(*) FROM sqlite_schema WHERE sql IS NOT ?').pluck().get(made);
  return others === 0;
}

function openSeat(place: string, nativeBinding: string | undefined): Database.Database {
  const db = new Database(place, { timeout: PATIENCE_MS, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    // What the seat holds is worth nothing after a crash: no journal file, no waiting for the disk.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function lock(db: Database.Database): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

function readHolder(db: Database.Database): Holder | null {
  if (!hasTable(db) || !isSeat(db)) return null;
  const row = db.prepare('SELECT who, machine, since FROM seat').get() as Record<keyof Holder, unknown> | undefined;
  if (row === undefined) return null;
  const short = (value: unknown): string => String(value).slice(0, 100);
  return { who: short(row.who), machine: short(row.machine), since: short(row.since) };
}

function hasTable(db: Database.Database): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'seat'`).get() !== undefined;
}

function isMine(db: Database.Database, token: string): boolean {
  return db.prepare('SELECT 1 FROM seat WHERE token = ?').get(token) !== undefined;
}

/** Whether the file at `place` is the one that is locked, and not another put there since. */
function isInPlace(place: string, token: string, nativeBinding: string | undefined): boolean {
  const db = openSeat(place, nativeBinding);
  try {
    return hasTable(db) && isSeat(db) && isMine(db, token);
  } finally {
    db.close();
  }
}

/** Another account that may write the programme must be able to sit here after a crash. */
function letOthersSit(place: string): void {
  try {
    chmodSync(place, 0o666);
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'ENOENT') throw error;
  }
}

function makeSeat(db: Database.Database, place: string): Seat {
  const takeAway = (): void => {
    try {
      rmSync(place, { force: true });
    } catch {
      // On Windows an open file stays; it is only a leftover, and keeps nobody out.
    }
  };
  let left = false;
  return {
    leave: () => {
      if (left) return;
      left = true;
      // Taken away while it is still locked, so that nobody sits down on a file that is about to go.
      if (process.platform !== 'win32') takeAway();
      db.close();
      if (process.platform === 'win32') takeAway();
    },
  };
}

/** A seat that is no such database any more is thrown away; one that cannot be had at all must keep nobody out. */
function afterFailure(place: string, error: unknown): 'again' | 'cannot-sit' {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY')) return 'again';
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CORRUPT')) {
    try {
      rmSync(place, { force: true });
      return 'again';
    } catch {
      return 'cannot-sit';
    }
  }
  // Who writes has the lock, so nobody sits here: on a full disk not even an empty seat is left.
  if (code === 'SQLITE_FULL') rmSync(place, { force: true });
  if (code !== '') return 'cannot-sit';
  throw error;
}
