import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../shared/model/error-code.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

/**
 * Writes `bytes` to `path` whole or not at all: to a temporary file beside it, to the disk, then renamed. Until the rename the
 * old file stands as it was. `token` makes the temporary name the caller's own.
 */
export function saveFile(path: string, bytes: Uint8Array, token: string): Reply<null> {
  const name = basename(path);
  const holder = findHolder(path);
  if (holder !== null)
    return refuse('target-open', `${name} is open in ${holder}. Close it there, or save under another name.`);
  const temporary = join(dirname(path), `.${name}.${token}.tmp`);
  try {
    writeWhole(temporary, bytes);
    renameSync(temporary, path);
    return done(null);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    return saySaveFailure(error, name);
  }
}

/** Writes `bytes` to a new file at `path`, through to the disk. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Who has the document open, by the owner files Word (`~$per.docx`) and LibreOffice (`.~lock.paper.docx#`) lay beside it.
 * On Windows the rename would fail as well; elsewhere it would succeed and leave the reader with the old paper on the screen.
 */
export function findHolder(path: string): string | null {
  if (!existsSync(path)) return null;
  const [folder, name] = [dirname(path), basename(path)];
  const owners = [`~$${name}`, `~$${name.slice(2)}`];
  if (owners.some((owner) => existsSync(join(folder, owner)))) return 'Word';
  return existsSync(join(folder, `.~lock.${name}#`)) ? 'LibreOffice' : null;
}

/** The sentence for what kept `name` from being written. */
export function saySaveFailure(error: unknown, name: string): Reply<never> {
  switch (codeOf(error)) {
    case 'EBUSY':
      return refuse('target-open', `${name} is in use by another program. Close it there, or save under another name.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse(
        'read-only',
        `${name} cannot be written: the folder is read-only or the file is in use. Nothing was changed.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('disk-full', `The disk is full: ${name} was not written. Free some space, then try again.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('cannot-write', `${name} cannot be written: its folder does not exist.`);
    case 'EISDIR':
      return refuse('cannot-write', `${name} cannot be written: there is a folder of that name.`);
    case 'ENAMETOOLONG':
      return refuse('cannot-write', `${name} cannot be written: the name is too long.`);
    default:
      throw error;
  }
}
