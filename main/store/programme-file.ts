import { existsSync, realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { type OpenOptions, openToRead, openToWrite, type ReadableDb, type WritableDb } from './database.ts';
import { sayFailure, sayHeld } from './failures.ts';
import { APPLICATION_ID, type FileHeader, readHeader } from './file-header.ts';
import { checkLeftovers, findLeftovers, settleLeftovers } from './leftovers.ts';
import { migrate, NEWEST_VERSION } from './migrations/index.ts';
import { checkFile } from './opening-checks.ts';
import { type Holder, type Seat, takeSeat } from './seat.ts';

/**
 * What the one who opens sees to before anything is written: a verified copy of the file, or a refusal. `isOld` says that the file
 * is about to be brought to a newer version.
 */
export type BeforeWriting = (path: string, isOld: boolean) => Reply<null>;

const noCopy: BeforeWriting = () => done(null);

/**
 * Makes a new, empty programme file at `path` and opens it. An existing file is never touched. `copy` is the id by which this
 * copy of the file is told from others when two are joined.
 */
export function createFile(path: string, copy: string, options: OpenOptions): Reply<WritableDb> {
  const name = basename(path);
  if (existsSync(path))
    return refuse('file-exists', `There is already a file ${name}. Choose another name, or open that one.`);
  if (!existsSync(dirname(path))) return refuse('cannot-write', `${name} cannot be made: its folder does not exist.`);
  const refusal = findStray(path, name);
  if (refusal !== null) return refusal;
  return fromSeat(path, name, options, (seat) => {
    try {
      const db = openToWrite(path, options, false, seat);
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
      throw error;
    }
  });
}

/** A journal beside a name that has no file belongs to a programme that is gone; SQLite would delete it. */
function findStray(path: string, name: string): Reply<never> | null {
  const [stray] = findLeftovers(path);
  if (stray === undefined) return null;
  return refuse('file-exists', `${name} cannot be made: ${basename(stray)} of an older file lies there. Move it away.`);
}

/** Opens the programme at `path` to write, bringing an older file up to date first. One at a time: the next is told who has it. */
export function openFile(path: string, options: OpenOptions, beforeWriting: BeforeWriting = noCopy): Reply<WritableDb> {
  const name = basename(path);
  const header = checkHeader(path, name);
  if (!header.ok) return header;
  const real = realpathSync(path);
  const beside = checkLeftovers(real);
  if (!beside.ok) return beside;
  return fromSeat(real, name, options, (seat) => {
    const settled = settleLeftovers(real, holderOf(options).since, header.value.usesWal, options);
    if (!settled.ok) return settled;
    const looked = lookOver(real, name, options);
    if (!looked.ok) return looked;
    const copied = beforeWriting(real, looked.value < NEWEST_VERSION);
    if (!copied.ok) return copied;
    const db = openToWrite(real, options, true, seat);
    try {
      if (looked.value < NEWEST_VERSION) migrate(db, looked.value);
      return done(db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Opens the programme at `path` to read, also while another writes it. An older file must be opened to write once before it
 * can be read, and so must one whose last edit was interrupted.
 */
export function openFileToRead(
  path: string,
  options: OpenOptions,
  beforeWriting: BeforeWriting = noCopy,
): Reply<ReadableDb> {
  const name = basename(path);
  const header = checkHeader(path, name);
  if (!header.ok) return header;
  const real = realpathSync(path);
  const beside = checkLeftovers(real);
  if (!beside.ok) return beside;
  if (header.value.version < NEWEST_VERSION || header.value.usesWal || findLeftovers(real).length > 0) {
    const settled = openFile(real, options, beforeWriting);
    // While another writes, a journal comes and goes with each edit, and SQLite itself waits for it.
    if (!settled.ok && (settled.problem.code !== 'file-locked' || header.value.version < NEWEST_VERSION))
      return settled;
    if (settled.ok) settled.value.close();
  }
  return attempt(name, () => {
    const db = openToRead(real, options);
    return closeUnless(db, checkFile(db, name, NEWEST_VERSION, options));
  });
}

/** Looks the file over before it is opened to write, so that a refused file keeps every byte. Answers its version. */
function lookOver(path: string, name: string, options: OpenOptions): Reply<number> {
  const db = openToRead(path, options);
  const version = Number(db.pragma('user_version', { simple: true }));
  const checked = closeUnless(db, checkFile(db, name, version, options));
  db.close();
  return checked.ok ? done(version) : checked;
}

function closeUnless(db: ReadableDb, checked: Reply<null>): Reply<ReadableDb> {
  if (checked.ok) return done(db);
  db.close();
  return checked;
}

function checkHeader(path: string, name: string): Reply<FileHeader> {
  const header = readHeader(path, name);
  if (header.ok && header.value.version > NEWEST_VERSION)
    return refuse(
      'newer-file',
      `${name} was made by a newer Clerkwell (file version ${header.value.version}; this one knows ${NEWEST_VERSION}). Nothing was changed; open it with the newer release.`,
    );
  if (header.ok && header.value.version === 0)
    return refuse('damaged-file', `${name} says it is of version 0, which no Clerkwell has made. Nothing was changed.`);
  return header;
}

/** Does `act` from the one seat the programme is written from; the seat is given up again unless the file was opened. */
function fromSeat(
  path: string,
  name: string,
  options: OpenOptions,
  act: (seat: Seat | null) => Reply<WritableDb>,
): Reply<WritableDb> {
  const holder = holderOf(options);
  const token = `${process.pid} ${performance.now()} ${holder.since}`;
  const answer = takeSeat(path, holder, token, options.nativeBinding);
  if (!answer.taken) return sayHeld(name, answer.holder);
  let opened: Reply<WritableDb> | null = null;
  try {
    opened = attempt(name, () => act(answer.seat));
    return opened;
  } finally {
    if (opened?.ok !== true) answer.seat?.leave();
  }
}

function holderOf(options: OpenOptions): Holder {
  if (options.holder !== undefined) return options.holder();
  return { who: 'somebody', machine: hostname(), since: new Date().toISOString() };
}

function attempt<T>(name: string, act: () => Reply<T>): Reply<T> {
  try {
    return act();
  } catch (error) {
    return sayFailure(error, name);
  }
}
