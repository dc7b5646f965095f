// The fourth door: the thread that looks at one sheet and ends. It is given an order and answers with what the sheet would do.
import { parentPort, workerData } from 'node:worker_threads';
import { makeToken } from './app/make-deps.ts';
import { planSheetOrder, type SheetOrder } from './app/plan-sheet-order.ts';

parentPort?.postMessage(planSheetOrder(workerData as SheetOrder, makeToken));
