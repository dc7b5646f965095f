// The desk's own program, on a thread that dies of the intent `undo`.
import { parentPort } from 'node:worker_threads';
import '../../../main/desk-worker.ts';

parentPort?.on('message', (message: { readonly args?: readonly unknown[] }) => {
  if (message.args?.[0] === 'undo') process.exit(1);
});
