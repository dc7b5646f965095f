// The fifth door: the thread that checks the reports of one programme while it lies open, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOrder, type FileToCheck, openForChecks } from './app/answer-checks.ts';

const check = openForChecks(workerData as FileToCheck);
parentPort?.on('message', (order: CheckOrder) => parentPort?.postMessage(check(order)));
