import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { codeOf } from '../../shared/model/error-code.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

const MEGABYTE = 1024 * 1024;

/** A pipe must not hang the reader; Windows has no such flag and no such pipes among its files. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a file. Kind and size are looked at first: a folder, a pipe or a giant is refused, not read. */
export function readFileBytes(path: string, mostMegabytes: number): Reply<Uint8Array> {
  const name = basename(path);
  try {
    const file = openSync(path, WITHOUT_WAITING);
    try {
      const about = fstatSync(file);
      if (!about.isFile()) return refuse('cannot-read', `${name} is a folder or a device, not a file.`);
      if (about.size > mostMegabytes * MEGABYTE)
        return refuse('cannot-read', `${name} is larger than ${mostMegabytes} MB, the most that is read.`);
      return done(readWhole(file, about.size));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return sayUnreadable(error, name);
  }
}

/** When the file at `path` was last changed, as an ISO moment in UTC. */
export function readLastChanged(path: string): Reply<string> {
  try {
    return done(statSync(path).mtime.toISOString());
  } catch (error) {
    return sayUnreadable(error, basename(path));
  }
}

/** Why a file cannot be read, in words. What is no fault of the file or its place is thrown on. */
function sayUnreadable(error: unknown, name: string): Reply<never> {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-not-found', `There is no file ${name}.`);
  if (code === 'EISDIR') return refuse('cannot-read', `${name} is a folder, not a file.`);
  if (code === 'ENXIO') return refuse('cannot-read', `${name} is a folder or a device, not a file.`);
  if (code === 'EACCES' || code === 'EPERM')
    return refuse('cannot-read', `${name} cannot be read: you may not have the right to open it.`);
  if (code === 'ELOOP') return refuse('cannot-read', `${name} is a link that leads nowhere.`);
  if (/^E[A-Z]+$/.test(code))
    return refuse('cannot-read', `${name} cannot be read: the disk or the share failed (${code}).`);
  throw error;
}

function readWhole(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let read = 0;
  while (read < size) {
    const count = readSync(file, bytes, read, size - read, null);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}
