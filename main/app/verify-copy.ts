import type { Reply } from '../../shared/model/reply.ts';
import { type Standing, verifyCopy } from '../store/copies.ts';
import { runOnThread } from './run-on-thread.ts';

/** A copy of a programme that is to be read back, with the name of the programme for what is said of it. */
export type CopyToVerify = {
  readonly path: string;
  readonly name: string;
  readonly nativeBinding: string | undefined;
};

/** Reads a copy back, here or on a thread of its own. */
export type VerifyCopy = (copy: CopyToVerify) => Promise<Reply<Standing>>;

/** Reads a copy back on the thread that asks. */
export function verifyHere({ path, name, nativeBinding }: CopyToVerify): Reply<Standing> {
  return verifyCopy(path, name, { nativeBinding });
}

/** Reads a copy back on a thread of its own, whose program is `file`: a large one takes seconds, and what is typed is saved meanwhile. */
export function verifyOffThread(file: string): VerifyCopy {
  return (copy) => runOnThread(file, copy, 'reads a copy back');
}
