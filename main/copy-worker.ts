// The sixth door: the thread that reads one copy of a programme back and ends. It is told where, and answers how the copy stands.
import { parentPort, workerData } from 'node:worker_threads';
import { type CopyToVerify, verifyHere } from './app/verify-copy.ts';

parentPort?.postMessage(verifyHere(workerData as CopyToVerify));
