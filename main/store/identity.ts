import { statSync } from 'node:fs';
import { codeOf } from '../../shared/model/error-code.ts';

/** The programme's file is no longer where it was opened: removed, moved, or another was put in its place. */
export class FileMovedError extends Error {}

/** Which file a path leads to, as the operating system tells files apart, and when it was last written (nanoseconds). */
export type Identity = {
  readonly path: string;
  readonly device: bigint;
  readonly inode: bigint;
  readonly written: bigint;
  readonly bytes: bigint;
};

/**
 * Notes which file stands at `path`. It looks at the folder only: opening and closing the file would drop SQLite's locks.
 * Throws `FileMovedError` when there is none.
 */
export function identify(path: string): Identity {
  try {
    const { dev, ino, mtimeNs, size } = statSync(path, { bigint: true });
    return { path, device: dev, inode: ino, written: mtimeNs, bytes: size };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new FileMovedError();
    throw error;
  }
}

/** The file as it stands now. Throws `FileMovedError` when the one that was opened no longer stands at its path. */
export function checkInPlace(identity: Identity): Identity {
  const now = identify(identity.path);
  if (now.device !== identity.device || now.inode !== identity.inode) throw new FileMovedError();
  return now;
}
