import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { codeOf } from '../../shared/model/error-code.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

/** `Clwk`: the application id in a programme file's header, so that another program's database is not taken for one. */
export const APPLICATION_ID = 0x436c776b;

/** A pipe must not hang the reader; Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** What the first hundred bytes of a programme file say. */
export type FileHeader = {
  readonly applicationId: number;
  readonly version: number;
  /** Another program switched the file to a write-ahead log. */
  readonly usesWal: boolean;
};

/**
 * Reads the header of `path` before SQLite is let near it: a file that is no programme, empty, or no file at all is refused
 * with a sentence and no byte of it is changed.
 */
export function readHeader(path: string, name: string): Reply<FileHeader> {
  const opened = openForHeader(path, name);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    if (!fstatSync(file).isFile())
      return refuse('not-a-programme', `${name} is a folder or a device, not a programme file.`);
    const bytes = Buffer.alloc(HEADER_BYTES);
    const count = readStart(file, bytes);
    if (count === 0) return refuse('not-a-programme', `${name} is empty: it is not a programme file.`);
    if (count < HEADER_BYTES || bytes.toString('latin1', 0, 16) !== MAGIC)
      return refuse('not-a-programme', `${name} is not a Clerkwell programme file.`);
    const applicationId = bytes.readUInt32BE(68);
    if (applicationId !== APPLICATION_ID)
      return refuse('not-a-programme', `${name} is a database of another program, not a Clerkwell programme.`);
    return done({ applicationId, version: bytes.readUInt32BE(60), usesWal: bytes[18] === 2 || bytes[19] === 2 });
  } finally {
    closeSync(file);
  }
}

/** What is no plain file, whatever the system says of it (a process's memory), cannot be read: then nothing is there. */
function readStart(file: number, bytes: Buffer): number {
  try {
    return readSync(file, bytes, 0, HEADER_BYTES, 0);
  } catch {
    return 0;
  }
}

function openForHeader(path: string, name: string): Reply<number> {
  try {
    return done(openSync(path, WITHOUT_WAITING));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-not-found', `There is no file ${name}.`);
    if (code === 'ELOOP') return refuse('cannot-read', `${name} is a link that leads nowhere.`);
    if (code === 'ENXIO') return refuse('not-a-programme', `${name} is a device, not a programme file.`);
    if (code === 'EISDIR') return refuse('not-a-programme', `${name} is a folder, not a programme file.`);
    return refuse('cannot-read', `${name} cannot be read: you may not have the right to open it.`);
  }
}
