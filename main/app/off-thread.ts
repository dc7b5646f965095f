import { type Reply, refuse } from '../../shared/model/reply.ts';
import { runOnThread } from './run-on-thread.ts';
import type { Order } from './write-paper.ts';

/** Writes a paper, here or on a thread of its own; `signal` calls it off. */
export type WritePaper = (order: Order, signal: AbortSignal) => Promise<Reply<Uint8Array>>;

/**
 * Writes on a thread of its own, whose program is `file`: the caller's thread goes on answering, and a paper that is called off
 * is stopped at once, wherever it is.
 */
export function writeOffThread(file: string): WritePaper {
  return (order, signal) => runOnThread(file, order, 'writes the paper', { signal, answer: refuseCalledOff });
}

/** What `work` comes to, or at once that it was called off; what it still does then is let go. */
export function unlessCalledOff<T>(work: Promise<Reply<T>>, signal: AbortSignal): Promise<Reply<T>> {
  const calledOff = new Promise<Reply<T>>((answer) => {
    if (signal.aborted) answer(refuseCalledOff());
    signal.addEventListener('abort', () => answer(refuseCalledOff()), { once: true });
  });
  return Promise.race([work, calledOff]);
}

/** The reply to a person who called it off. */
export function refuseCalledOff(): Reply<never> {
  return refuse(
    'cancelled',
    'The paper was not written: it was called off. The old one, if there was one, is as it was.',
  );
}
