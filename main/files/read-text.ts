import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { codeOf } from '../../shared/model/error-code.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

const MEGABYTE = 1024 * 1024;

/** The text of a file in strict UTF-8. Kind and size are looked at first: a folder, a pipe or a giant is refused, not read. */
export function readTextFile(path: string, mostMegabytes: number): Reply<string> {
  const name = basename(path);
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (!fstatSync(file).isFile()) return refuse('cannot-read', `${name} is a folder or a device, not a file.`);
      if (size > mostMegabytes * MEGABYTE)
        return refuse('cannot-read', `${name} is larger than ${mostMegabytes} MB, the most that is read.`);
      return decode(readBytes(file, size), name);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-not-found', `There is no file ${name}.`);
    if (code === 'EISDIR') return refuse('cannot-read', `${name} is a folder, not a file.`);
    if (code === 'EACCES' || code === 'EPERM')
      return refuse('cannot-read', `${name} cannot be read: you may not have the right to open it.`);
    throw error;
  }
}

function readBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let read = 0;
  while (read < size) {
    const count = readSync(file, bytes, read, size - read, null);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}

function decode(bytes: Uint8Array, name: string): Reply<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('bad-json', `${name} is not text in UTF-8.`);
  }
}
