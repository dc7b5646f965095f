// The sixth door: the thread on which the programme lies open. The window's own thread only draws and hears keys: none of them waits
// while something is read, composed or saved here.
import { parentPort, workerData } from 'node:worker_threads';
import type { ApiName } from '../shared/api/api.ts';
import { describeFault } from './desk/describe-fault.ts';
import { type DeskPlace, layDesk } from './desk/lay-desk.ts';
import { openLine } from './desk/line.ts';
import type { Screen } from './desk/screen.ts';

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error) => console.error(`${event}: ${describeFault(error)}`));

if (parentPort === null) throw new Error('the desk is laid on a thread of its own');

const line = openLine(parentPort, {
  desk: {
    answer: (name: ApiName, args: unknown) => desk.answer(name, args),
    offer: (path: string) => desk.offer(path),
    close: () => desk.close(),
  },
});
const desk = layDesk(workerData as DeskPlace, {
  dialogs: line.reach('dialogs') as Screen['dialogs'],
  printer: line.reach('printer') as Screen['printer'],
  papers: line.reach('papers') as Screen['papers'],
  window: line.reach('window') as Screen['window'],
});
