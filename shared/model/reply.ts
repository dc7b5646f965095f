import { endOnce } from './end-once.ts';

/** Why something could not be done, in one sentence a person can act on; `findings` lists the places when there are several. */
export type Problem = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly details: readonly string[];
};

/** Every reason an intent can be refused. The window and the command line show the message; code and tests go by this. */
export const PROBLEM_CODES = [
  'bad-request',
  'no-programme-open',
  'file-not-found',
  'file-exists',
  'not-a-programme',
  'damaged-file',
  'newer-file',
  'file-locked',
  'file-moved',
  'read-only',
  'disk-full',
  'cannot-read',
  'cannot-write',
  'target-open',
  'bad-json',
  'bad-programme',
  'unknown-record',
  'unknown-text',
  'record-in-use',
  'stale-edit',
  'nothing-to-undo',
  'nothing-to-redo',
  'unknown-backup',
  'unknown-sample',
  'unknown-report',
  'unknown-template',
  'bad-template',
  'report-has-findings',
  'not-related',
  'merge-conflicts',
  'cancelled',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What every intent answers: a value or a problem. Exceptions are kept for our own mistakes. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A reply that carries `value`. */
export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** A reply that says why not: `message` is one sentence with what and where. */
export function refuse(code: ProblemCode, message: string, details: readonly string[] = []): Reply<never> {
  return { ok: false, problem: { code, message: endOnce(message), details } };
}
