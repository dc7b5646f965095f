import { codeOf } from '../../shared/model/error-code.ts';

const MOST_FRAMES = 12;

/** A mistake of our own for the log: its kind and where in the program it was, never its message, which may hold what somebody typed. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The stack repeats the message, however many lines it has: what comes behind it is ours.
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  const behind = at < 0 ? '' : stack.slice(at + error.message.length);
  const frames = behind.split('\n').filter((line) => /^\s+at \S/.test(line));
  const kind = [error.name, codeOf(error)].filter((word) => /^[A-Z][A-Za-z_]{0,60}$/.test(word)).join(' ');
  return [kind, ...frames.slice(0, MOST_FRAMES)].join('\n');
}
