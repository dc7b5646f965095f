import { Worker } from 'node:worker_threads';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import type { SheetLook, SheetOrder } from './plan-sheet-order.ts';

/** Reads a sheet and plans what it would do, here or on a thread of its own; `signal` calls it off. */
export type PlanSheet = (order: SheetOrder, signal: AbortSignal) => Promise<Reply<SheetLook>>;

/** Plans on a thread of its own, whose program is `file`: the window goes on answering, and what is called off stops at once. */
export function planSheetOffThread(file: string): PlanSheet {
  return (order, signal) =>
    new Promise((answer, fail) => {
      const calledOff = (): void =>
        answer(refuse('cancelled', 'The sheet was not read: it was called off. Nothing has changed.'));
      if (signal.aborted) return calledOff();
      const worker = new Worker(file, { workerData: order });
      const stop = (): void => {
        calledOff();
        void worker.terminate();
      };
      signal.addEventListener('abort', stop, { once: true });
      worker.once('message', (reply: Reply<SheetLook>) => answer(reply));
      worker.once('error', fail);
      worker.once('exit', () => {
        signal.removeEventListener('abort', stop);
        fail(new Error('the thread that reads the sheet ended without an answer'));
      });
      return undefined;
    });
}
