import { Worker } from 'node:worker_threads';
import type { ApiName } from '../../shared/api/api.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { refuseFault } from '../desk/answer-intent.ts';
import { describeFault } from '../desk/describe-fault.ts';
import type { DeskCalls, DeskPlace } from '../desk/lay-desk.ts';
import { type Line, openLine } from '../desk/line.ts';
import type { Screen } from '../desk/screen.ts';

/** A thread that dies again so soon after it was started anew would only go on dying. */
const DIES_AGAIN_MS = 10_000;
/** How long the programme may take to be closed before the app ends all the same: what was saved is in the file. */
const CLOSING_PATIENCE_MS = 10_000;

/** What the window's thread gives; which file lies open is kept here. */
type DeskScreen = Omit<Screen, 'window'> & { readonly window: Omit<Screen['window'], 'noteOpen'> };

type Held = { readonly worker: Worker; readonly line: Line; readonly desk: DeskCalls };

/**
 * The thread on which the programme lies open, so that no key waits while something is saved or composed. Should it die it is started
 * anew with the same programme: everything that was saved is in the file.
 */
export class DeskThread {
  readonly #program: string;
  readonly #place: DeskPlace;
  readonly #screen: DeskScreen;
  #open: string | null;
  #held: Held | null;
  #revived = -DIES_AGAIN_MS;

  /** Starts the thread whose program is the file `program`, with the desk at `place` before `screen`. */
  constructor(program: string, place: DeskPlace, screen: DeskScreen) {
    this.#program = program;
    this.#place = place;
    this.#screen = screen;
    this.#open = place.path;
    this.#held = this.#start();
  }

  /** Answers an intent of the window. */
  async answer(name: ApiName, args: unknown): Promise<Reply<unknown>> {
    try {
      return this.#held === null ? refuseFault() : await this.#held.desk.answer(name, args);
    } catch (error) {
      console.error(`intent ${name} was not answered: ${describeFault(error)}`);
      return refuseFault();
    }
  }

  /** Has the window open a file that the system handed over. */
  offer(path: string): void {
    this.#held?.desk.offer(path);
  }

  /** Closes the programme and ends the thread. */
  async close(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    if (held === null) return;
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((end) => {
      patience = setTimeout(end, CLOSING_PATIENCE_MS);
    });
    await Promise.race([held.desk.close(), enough]).catch((error: unknown) =>
      console.error(`the programme was not closed: ${describeFault(error)}`),
    );
    clearTimeout(patience);
    await held.worker.terminate();
  }

  #start(): Held {
    const worker = new Worker(this.#program, { workerData: { ...this.#place, path: this.#open } });
    const { dialogs, printer, papers, window } = this.#screen;
    const noteOpen = (path: string | null): void => {
      this.#open = path;
    };
    const line = openLine(worker, { dialogs, printer, papers, window: { ...window, noteOpen } });
    worker.once('error', (error) => console.error(`the desk's thread failed: ${describeFault(error)}`));
    worker.once('exit', () => {
      line.hangUp(new Error("the desk's thread has ended"));
      if (this.#held?.worker === worker) this.#revive();
    });
    return { worker, line, desk: line.reach('desk') as DeskCalls };
  }

  #revive(): void {
    const { tell, say } = this.#screen.window;
    const now = performance.now();
    this.#held = null;
    if (now - this.#revived < DIES_AGAIN_MS)
      return say('Clerkwell stopped working twice. Close it and start it again: everything saved is in the file.');
    this.#revived = now;
    this.#held = this.#start();
    tell({ event: 'programme-changed' });
    return say('A part of Clerkwell stopped working and was started anew. Everything that was saved is in the file.');
  }
}
