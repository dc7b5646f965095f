import type { Reply } from '../../shared/model/reply.ts';
import { sayFailure } from '../store/failures.ts';

/** Does `act` on the programme `fileName`; what the disk or SQLite raises becomes a sentence, our own mistakes are thrown on. */
export function attempt<T>(fileName: string, act: () => Reply<T>): Reply<T> {
  try {
    return act();
  } catch (error) {
    return sayFailure(error, fileName);
  }
}
