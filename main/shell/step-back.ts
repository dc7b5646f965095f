import { constants, setPriority } from 'node:os';

/** Has the process `id` go behind all others where there is more to do than the machine has cores: the author's keys come first. */
export function stepBack(id: number): void {
  try {
    setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system does not allow it: then it goes beside the others, as before.
  }
}
