import { type Reply, refuse } from '../../shared/model/reply.ts';
import type { SheetLook, SheetOrder } from './plan-sheet-order.ts';
import { runOnThread } from './run-on-thread.ts';

/** Reads a sheet and plans what it would do, here or on a thread of its own; `signal` calls it off. */
export type PlanSheet = (order: SheetOrder, signal: AbortSignal) => Promise<Reply<SheetLook>>;

/** Plans on a thread of its own, whose program is `file`: the window goes on answering, and what is called off stops at once. */
export function planSheetOffThread(file: string): PlanSheet {
  return (order, signal) => runOnThread(file, order, 'reads the sheet', { signal, answer: refuseCalledOff });
}

function refuseCalledOff(): Reply<never> {
  return refuse('cancelled', 'The sheet was not read: it was called off. Nothing has changed.');
}
