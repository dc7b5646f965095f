import { codeOf } from '../../shared/model/error-code.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { FileMovedError } from './identity.ts';
import { DamagedRowError } from './rows.ts';
import type { Holder } from './seat.ts';

/** What the system says when a folder is not there, or something else lies where it should be. */
const FOLDER_CODES = ['ENOENT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];

/**
 * The sentence for an error that SQLite or the disk raised while working on the programme `name`. Errors of our own making are
 * not caught here: they are thrown on.
 */
export function sayFailure(error: unknown, name: string): Reply<never> {
  if (error instanceof DamagedRowError)
    return refuse(
      'damaged-file',
      `${name} is damaged: a record in it does not read. Nothing was changed; open a copy or a backup.`,
      [error.message],
    );
  if (error instanceof FileMovedError)
    return refuse(
      'file-moved',
      `${name} was removed, renamed or replaced by another file while it was open. Nothing was saved in it; save a copy of what is open here.`,
    );
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return refuse(
      'file-locked',
      `${name} is held by another program, such as a sync client, a virus scanner or a backup, and did not become free. Nothing was changed; try again.`,
    );
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'EROFS' ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'SQLITE_AUTH'
  )
    return refuse(
      'read-only',
      `${name} cannot be written: the file or its folder is read-only. Save a copy somewhere you can write.`,
    );
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return refuse('disk-full', `The disk is full: nothing was changed in ${name}. Free some space, then try again.`);
  if (code.startsWith('SQLITE_CANTOPEN') || FOLDER_CODES.includes(code))
    return refuse('cannot-write', `${name} cannot be opened here: the folder is missing or cannot be written.`);
  if (code === 'SQLITE_NOTADB') return refuse('not-a-programme', `${name} is not a Clerkwell programme file.`);
  if (code.startsWith('SQLITE_CORRUPT')) return sayDamage(name, []);
  // SQLite has no code of its own for a file of a later format, or a search index of one.
  if (code === 'SQLITE_ERROR' && /file format/.test(String(error))) return sayDamage(name, []);
  if (code.startsWith('SQLITE_IOERR'))
    return refuse(
      'cannot-write',
      `${name} could not be read or written: the disk or the network share did not answer. Nothing was changed.`,
    );
  throw error;
}

/** The sentence for a programme whose file is damaged; `details` say where. */
export function sayDamage(name: string, details: readonly string[]): Reply<never> {
  return refuse('damaged-file', `${name} is damaged. Nothing was changed; open a copy or a backup.`, details);
}

/** The sentence for a programme that somebody else has open to write. */
export function sayHeld(name: string, holder: Holder | null): Reply<never> {
  const by = holder === null ? 'somebody else' : `${holder.who} on ${holder.machine} since ${sayMoment(holder.since)}`;
  return refuse(
    'file-locked',
    `${name} is open by ${by}. It can be read meanwhile; to change it, close it there first, then try again.`,
  );
}

/** `10 October 2023 at 09:05`, in the time of this machine; what is no moment is said as it is. */
function sayMoment(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const day = time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} at ${time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}
