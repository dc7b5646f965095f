import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Day } from '../../shared/model/units.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'opened',
  'edited',
  'asked',
  'before-migration',
  'before-load',
  'before-import',
  'before-merge',
  'before-restore',
  'before-compacting',
  'before-mending',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** One backup on the disk. All that is known of it stands in its name, so that no list beside it can be lost. */
export type Backup = {
  /** When it was made and at which revision: `2023-10-10T09-05-00.000Z-r42`. */
  readonly id: string;
  readonly path: string;
  readonly moment: string;
  readonly revision: number;
  readonly reason: BackupReason;
  readonly fileName: string;
  readonly bytes: number;
};

const NAME = /^((\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-r(\d+)) ([a-z-]+) (.+)$/;
const MOST_NAME = 100;

/** Whose backups: a programme by the id of its birth, which every copy of its file shares, and where this copy lies. */
export type BackupOwner = { readonly birth: string; readonly path: string };

/** The backups in `folder` of this copy of the programme, newest first: by revision, because a clock may have been wrong. */
export function listBackups(folder: string, owner: BackupOwner): readonly Backup[] {
  return readBackups(ownFolder(folder, owner)).toSorted(newestFirst);
}

/** The backups of the same programme when it lay elsewhere, or of other copies of it, newest first. */
export function listOtherBackups(folder: string, owner: BackupOwner): readonly Backup[] {
  if (!existsSync(folder)) return [];
  const own = basename(ownFolder(folder, owner));
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${safeName(owner.birth)} `) && name !== own)
    .flatMap((name) => readBackups(join(folder, name)))
    .toSorted(newestFirst);
}

/** The backups of whatever programme lay at `path`, for a file that is damaged or gone; newest first. */
export function listBackupsOfPath(folder: string, path: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(` ${hashPath(path)}`))
    .flatMap((name) => readBackups(join(folder, name)))
    .toSorted(newestFirst);
}

function readBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const match = NAME.exec(name);
    const reason = BACKUP_REASONS.find((one) => one === match?.[7]);
    if (match === null || reason === undefined) return [];
    const [, id = '', day = '', hour = '', minute = '', second = '', revision = '', , fileName = ''] = match;
    const path = join(folder, name);
    const moment = `${day}${hour}:${minute}:${second}`;
    return [{ id, path, moment, revision: Number(revision), reason, fileName, bytes: statSync(path).size }];
  });
}

function newestFirst(a: Backup, b: Backup): number {
  return b.revision - a.revision || (a.moment < b.moment ? 1 : -1);
}

/** Where a backup is written before it has been verified, and where it goes then. The folder is made. */
export function placeBackup(
  folder: string,
  owner: BackupOwner,
  made: { readonly moment: string; readonly revision: number; readonly reason: BackupReason },
): { readonly temporary: string; readonly path: string } {
  const own = ownFolder(folder, owner);
  mkdirSync(own, { recursive: true });
  const id = `${made.moment.replaceAll(':', '-')}-r${made.revision}`;
  const path = join(own, `${id} ${made.reason} ${basename(owner.path).slice(-MOST_NAME)}`);
  const temporary = join(own, `${id}.part`);
  for (const old of [temporary, `${temporary}-journal`]) rmSync(old, { force: true });
  return { temporary, path };
}

/** Puts a verified backup in its place. */
export function keepBackup({ temporary, path }: { readonly temporary: string; readonly path: string }): void {
  renameSync(temporary, path);
}

/** Takes away the backups that the schedule no longer keeps. */
export function pruneBackups(folder: string, owner: BackupOwner, today: Day): void {
  for (const backup of choosePrunable(listBackups(folder, owner), today)) rmSync(backup.path, { force: true });
}

const MOST_TODAY = 10;
const DAYS = 30;
const YEAR_DAYS = 366;

/**
 * Which backups may go: all but the ten newest of today, the newest of each day for 30 days, the newest of each month for a year,
 * every one made before a migration in that year, and the newest of all. A day after today counts as today: the clock was wrong.
 */
export function choosePrunable(backups: readonly Backup[], today: Day): readonly Backup[] {
  const sorted = backups.toSorted(newestFirst);
  const kept = new Set<Backup>(sorted.slice(0, 1));
  const counts = new Map<string, number>();
  const keep = (backup: Backup, bucket: string, most: number): void => {
    const count = counts.get(bucket) ?? 0;
    counts.set(bucket, count + 1);
    if (count < most) kept.add(backup);
  };
  for (const backup of sorted) {
    const day = backup.moment.slice(0, 10);
    const age = daysBetween(day, today);
    if (age <= 0) keep(backup, 'today', MOST_TODAY);
    else if (age <= DAYS) keep(backup, day, 1);
    else if (age <= YEAR_DAYS) keep(backup, day.slice(0, 7), 1);
    if (age <= YEAR_DAYS && backup.reason === 'before-migration') kept.add(backup);
  }
  return sorted.filter((backup) => !kept.has(backup));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Refuses when the disk that holds `folder` has no room for `bytes` twice over, before anything is begun. */
export function checkRoom(folder: string, bytes: number): Reply<null> {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= 2 * bytes) return done(null);
  return refuse(
    'disk-full',
    `The disk has no room for a backup of ${Math.ceil(bytes / 1_000_000)} MB. Nothing was changed; free some space, then try again.`,
  );
}

function ownFolder(folder: string, { birth, path }: BackupOwner): string {
  return join(folder, `${safeName(birth)} ${hashPath(path)}`);
}

function hashPath(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}

/** The id comes out of a file that may be anybody's: it is never a path. */
function safeName(birth: string): string {
  return /^[0-9a-z][0-9a-z-]{0,63}$/.test(birth)
    ? birth
    : `x${createHash('sha256').update(birth).digest('hex').slice(0, 32)}`;
}
