import { copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from '../../shared/model/error-code.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { BUSY_PATIENCE_MS, type OpenOptions, readCopy } from './database.ts';
import { sayDamage } from './failures.ts';

const ENDINGS = ['-journal', '-wal', '-shm'] as const;

/** The files beside a programme that SQLite would play back into it. */
export function findLeftovers(path: string): readonly string[] {
  return ENDINGS.map((ending) => path + ending).filter((beside) => existsSync(beside));
}

/** Refuses where a folder, a pipe or a link lies under the name of what SQLite leaves beside a programme: none of them is looked into. */
export function checkLeftovers(path: string): Reply<null> {
  const strange = ENDINGS.map((ending) => path + ending).find(
    (beside) => lstatSync(beside, { throwIfNoEntry: false })?.isFile() === false,
  );
  if (strange === undefined) return done(null);
  return refuse(
    'cannot-read',
    `${basename(path)} cannot be opened: ${basename(strange)} beside it is a folder, a link or a device. Nothing was changed; move it away, then try again.`,
  );
}

/**
 * Sees to what an interrupted edit, or another program, left beside the programme. SQLite would play any of it back without a
 * question, and one that belongs to another file destroys this one (`howtocorrupt`, 1.4). So the programme and what lies beside
 * it are first copied to `aside`; on copies both ways are tried; and what would damage the file or take it back further than
 * one edit is moved out of the way. What is good is played back. Where the file is damaged either way it is refused as it lies.
 */
export function settleLeftovers(path: string, moment: string, usesWal: boolean, options: OpenOptions): Reply<null> {
  const leftovers = findLeftovers(path);
  if (leftovers.length === 0 && !usesWal) return done(null);
  const trial = mkdtempSync(join(tmpdir(), 'clerkwell-'));
  try {
    const played = tryOn(join(trial, 'played'), path, leftovers, options);
    const alone = tryOn(join(trial, 'alone'), path, [], options);
    if (played === null && alone === null) return sayDamage(basename(path), []);
    const aside = options.asideFolder ?? dirname(path);
    keepAside(aside, path, leftovers, moment);
    if (belongs(played, alone)) playBack(path, options);
    else for (const leftover of leftovers) rmSync(leftover, { force: true });
    if (usesWal && alone !== null) playBack(path, options);
    return done(null);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

type Standing = { readonly copy: string | null; readonly revision: number };

function belongs(played: Standing | null, alone: Standing | null): boolean {
  if (played === null || alone === null) return played !== null;
  return played.copy === alone.copy && played.revision >= alone.revision - 1;
}

/** Where a copy of the programme stands once SQLite has played `leftovers` back, or null when it is damaged then. */
function tryOn(folder: string, path: string, leftovers: readonly string[], options: OpenOptions): Standing | null {
  mkdirSync(folder);
  const copy = join(folder, basename(path));
  for (const file of [path, ...leftovers]) copyFileSync(file, join(folder, basename(file)));
  const { nativeBinding } = options;
  let db: Database.Database | null = null;
  try {
    db = new Database(copy, nativeBinding === undefined ? {} : { nativeBinding });
    db.pragma('journal_mode = DELETE');
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return null;
    if (db.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined) return null;
    const row = db.prepare('SELECT max(seq) AS seq FROM step').get() as { readonly seq: number | null };
    return { copy: readCopy(db), revision: row.seq ?? 0 };
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith('SQLITE_') && code !== 'SQLITE_FULL' && !code.startsWith('SQLITE_IOERR')) return null;
    throw error;
  } finally {
    db?.close();
  }
}

function keepAside(folder: string, path: string, leftovers: readonly string[], moment: string): void {
  const kept = join(folder, `${basename(path)} set aside ${moment.replaceAll(':', '-')}`);
  mkdirSync(kept, { recursive: true });
  for (const file of [path, ...leftovers]) {
    const temporary = join(kept, `${basename(file)}.part`);
    copyFileSync(file, temporary);
    renameSync(temporary, join(kept, basename(file)));
  }
}

/** Lets SQLite finish what was interrupted, and leaves the file in the rollback mode that Clerkwell keeps. */
function playBack(path: string, { nativeBinding }: OpenOptions): void {
  const db = new Database(path, {
    timeout: BUSY_PATIENCE_MS,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    db.pragma('journal_mode = DELETE');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } finally {
    db.close();
  }
}
