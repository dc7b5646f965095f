import { copyFileSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupView } from '../../shared/api/views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import {
  type Backup,
  type BackupOwner,
  type BackupReason,
  checkRoom,
  keepBackup,
  listBackups,
  listBackupsOfPath,
  listOtherBackups,
  placeBackup,
  pruneBackups,
} from '../files/backup-folder.ts';
import { copyDatabase, readPresentAt, readStanding, type Standing, verifyCopy } from '../store/copies.ts';
import { openFileToRead } from '../store/programme-file.ts';
import { attempt } from './attempt.ts';
import type { Deps, PlacedProgramme } from './deps.ts';

export type { Backup, BackupReason } from '../files/backup-folder.ts';

/**
 * Makes a backup of the programme, verified before an older one goes: by SQLite's own backup, opened again to read only, checked
 * and counted. Answers null when the newest backup already holds the present.
 */
export async function backUp(deps: Deps, open: PlacedProgramme, reason: BackupReason): Promise<Reply<Backup | null>> {
  const standing = attempt(open.fileName, () => done(readStanding(open.db)));
  if (!standing.ok) return standing;
  const owner = { birth: standing.value.birth, path: realPath(open.path) };
  const folder = deps.backupFolder;
  if (listBackups(folder, owner)[0]?.revision === standing.value.revision) return done(null);
  const bytes =
    Number(open.db.pragma('page_count', { simple: true })) * Number(open.db.pragma('page_size', { simple: true }));
  const begun = begin(deps, owner, standing.value, reason, bytes);
  if (!begun.ok) return begun;
  const copied = await copyDatabase(open.db, begun.value.temporary);
  if (!copied.ok) return sayNoBackup(open.fileName, copied);
  const { nativeBinding } = deps.sqlite;
  const verified = await deps.verifyCopy({ path: begun.value.temporary, name: open.fileName, nativeBinding });
  return finish(deps, begun.value, standing.value, verified, open.fileName);
}

/** The same for a file that nobody has open, while the one who is about to open it has its seat and has looked it over. */
export function backUpFile(deps: Deps, path: string, reason: BackupReason): Reply<null> {
  const name = basename(path);
  if (reason !== 'before-migration') {
    const present = readPresentAt(path, name, deps.sqlite);
    if (!present.ok) return present;
    const { birth, revision } = present.value;
    if (listBackups(deps.backupFolder, { birth, path })[0]?.revision === revision) return done(null);
  }
  const standing = verifyCopy(path, name, deps.sqlite);
  if (!standing.ok) return standing;
  const owner = { birth: standing.value.birth, path };
  const begun = begin(deps, owner, standing.value, reason, statSync(path).size);
  if (!begun.ok) return begun;
  const copied = attempt(name, () => {
    copyFileSync(path, begun.value.temporary);
    return done(null);
  });
  if (!copied.ok) {
    rmSync(begun.value.temporary, { force: true });
    return sayNoBackup(name, copied);
  }
  const verified = verifyCopy(begun.value.temporary, name, deps.sqlite);
  const finished = finish(deps, begun.value, standing.value, verified, name);
  return finished.ok ? done(null) : finished;
}

type Begun = ReturnType<typeof placeBackup> & { readonly owner: BackupOwner };

function begin(
  deps: Deps,
  owner: BackupOwner,
  { revision }: Standing,
  reason: BackupReason,
  bytes: number,
): Reply<Begun> {
  const name = basename(owner.path);
  const tried = attempt(name, () => {
    const folder = deps.backupFolder;
    mkdirSync(folder, { recursive: true });
    const room = checkRoom(folder, bytes);
    if (!room.ok) return room;
    const { moment } = deps.readClock();
    return done({ ...placeBackup(folder, owner, { moment, revision, reason }), owner });
  });
  return tried.ok ? tried : sayNoBackup(name, tried);
}

function finish(
  deps: Deps,
  begun: Begun,
  expected: Standing,
  verified: Reply<Standing>,
  name: string,
): Reply<Backup | null> {
  const whole = verified.ok && (verified.value.revision > expected.revision || sameRows(verified.value, expected));
  if (!whole) {
    rmSync(begun.temporary, { force: true });
    return refuse('cannot-write', `The backup of ${name} did not read back as it should: the disk may be failing.`);
  }
  const folder = deps.backupFolder;
  return attempt(name, () => {
    keepBackup(begun);
    pruneBackups(folder, begun.owner, deps.readClock().today);
    return done(listBackups(folder, begun.owner).find((backup) => backup.path === begun.path) ?? null);
  });
}

function sameRows(a: Standing, b: Standing): boolean {
  return a.revision === b.revision && JSON.stringify(a.rows) === JSON.stringify(b.rows);
}

function sayNoBackup(name: string, why: Reply<unknown>): Reply<never> {
  if (why.ok) throw new Error('a backup that was made is no problem');
  const { code, details } = why.problem;
  if (code === 'disk-full')
    return refuse(
      'disk-full',
      `No backup of ${name} could be made: the disk is full. Nothing was changed; free some space, then try again.`,
    );
  if (code === 'read-only' || code === 'cannot-write')
    return refuse(
      code,
      `No backup of ${name} could be made: the folder for backups cannot be written. Nothing was changed.`,
      details,
    );
  return why;
}

/** The backups of the programme, newest first; those of other copies of it, or of where it lay before, come after. */
export function listBackupsOf(deps: Deps, open: PlacedProgramme): Reply<readonly Backup[]> {
  return attempt(open.fileName, () => {
    const owner = { birth: readStanding(open.db).birth, path: realPath(open.path) };
    const folder = deps.backupFolder;
    return done([...listBackups(folder, owner), ...listOtherBackups(folder, owner)]);
  });
}

/** The backups of whatever lay at `path`, newest first: for a file that does not open any more, or is gone. */
export function listBackupsOfLost(deps: Deps, path: string): Reply<readonly Backup[]> {
  return attempt(basename(path), () => done(listBackupsOfPath(deps.backupFolder, realPath(path))));
}

/** The backups of the programme at `path`, whether it opens or not. */
export function listBackupsAt(deps: Deps, path: string): Reply<readonly Backup[]> {
  const opened = openFileToRead(path, deps.sqlite, (real, isOld) =>
    isOld ? backUpFile(deps, real, 'before-migration') : done(null),
  );
  if (!opened.ok) return listBackupsOfLost(deps, path);
  try {
    return listBackupsOf(deps, { db: opened.value, path, fileName: basename(path) });
  } finally {
    opened.value.close();
  }
}

/** The path without links; of a file that is gone, what is known of it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The backup with `id`; or the one before `id` back from the newest, where 1 is the newest. */
export function findBackup(backups: readonly Backup[], id: string): Reply<Backup> {
  const found = /^\d{1,4}$/.test(id) ? backups[Number(id) - 1] : backups.find((backup) => backup.id === id);
  if (found !== undefined) return done(found);
  return refuse(
    'unknown-backup',
    `There is no backup ${id}. ${backups.length === 0 ? 'There is none yet' : 'The command backups lists them'}.`,
  );
}

/** What the window sees of a backup: everything but where it lies. */
export function viewBackup({ id, moment, reason, fileName, bytes }: Backup): BackupView {
  return { id, moment, reason: reason.replaceAll('-', ' '), fileName, bytes };
}
