// The third door: the thread that writes one paper and ends. It is given an order and answers with the bytes.
import { parentPort, workerData } from 'node:worker_threads';
import { type Order, writePaper } from './app/write-paper.ts';

parentPort?.postMessage(writePaper(workerData as Order));
