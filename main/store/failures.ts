import { codeOf } from '../../shared/model/error-code.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { DamagedRowError } from './rows.ts';

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
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return refuse(
      'file-locked',
      `${name} is open in another window or by another person. Close it there first, then try again.`,
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
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return refuse('disk-full', `The disk is full: nothing was changed in ${name}. Free some space, then try again.`);
  if (code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_CANTOPEN'))
    return refuse('cannot-write', `${name} cannot be opened here: the folder is missing or cannot be written.`);
  if (code === 'SQLITE_NOTADB') return refuse('not-a-programme', `${name} is not a Clerkwell programme file.`);
  if (code.startsWith('SQLITE_CORRUPT'))
    return refuse('damaged-file', `${name} is damaged. Nothing was changed; open a copy or a backup.`);
  if (code.startsWith('SQLITE_IOERR'))
    return refuse(
      'cannot-write',
      `${name} could not be read or written: the disk or the network share did not answer. Nothing was changed.`,
    );
  throw error;
}
