import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/** Has the process `id` go behind all others where there is more to do than the machine has cores: the author's keys come first. */
export function stepBack(id: number): void {
  try {
    setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system does not allow it: then it goes beside the others, as before.
  }
}

/** The same with the thread that calls it, where threads have a place of their own in the queue: on Linux. */
export function stepBackThread(): void {
  const id = readThreadId();
  if (id !== null) stepBack(id);
}

/** The number by which Linux knows the thread that calls this; null elsewhere. */
function readThreadId(): number | null {
  try {
    return Number(basename(readlinkSync('/proc/thread-self')));
  } catch {
    return null;
  }
}
