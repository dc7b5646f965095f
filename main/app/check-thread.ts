import { Worker } from 'node:worker_threads';
import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Part } from '../../shared/compose/compose.ts';
import { isSame } from '../../shared/model/is-same.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadableDb } from '../store/database.ts';
import { readBirthId } from '../store/history.ts';
import { answerCheck, type AskedCheck, type CheckAnswer, type CheckOrder, type FileToCheck } from './answer-checks.ts';
import type { Deps, PlacedProgramme } from './deps.ts';
import type { AskedMend, PlannedMend } from './plan-mend.ts';

type Asked = {
  readonly what: AskedCheck;
  readonly answer: Promise<CheckAnswer>;
  readonly settle: (answer: CheckAnswer) => void;
  readonly fail: (error: unknown) => void;
};

/** The thread of one programme: what it is at, and what waits. */
type Held = {
  readonly open: PlacedProgramme;
  readonly worker: Worker;
  running: Asked | null;
  readonly waiting: Asked[];
};

/**
 * Checks the reports of the open programme on a thread of its own, so that nothing waits for a check of a large one. One check
 * runs at a time. What is asked meanwhile is looked at once more after it, however often it was asked: an answer is never older
 * than its question. The thread stays, with what it has read, until another programme is asked about or `leave` is called.
 */
export class CheckThread {
  readonly #deps: Deps;
  readonly #program: string;
  #held: Held | null = null;
  /** Programmes that the thread could not open: a drive that lets a file be opened once, another file at the path. */
  readonly #here = new WeakSet<ReadableDb>();

  constructor(deps: Deps, program: string) {
    this.#deps = deps;
    this.#program = program;
  }

  /** Starts the thread for a programme whose reports will soon be checked: the first check then waits for nothing. */
  getReady(open: PlacedProgramme): void {
    if (!this.#here.has(open.db)) this.#hold(open);
  }

  /** The check of report `reportId`, or of one part of it, as it stands now or after what is written meanwhile. */
  async check(open: PlacedProgramme, reportId: string, part: Part = 'whole'): Promise<Reply<CheckedReportView>> {
    const answer = await this.#ask(open, { reportId, part, mend: null });
    return answer.to === 'check' ? answer.reply : refuseCalledOff();
  }

  /** How a finding of report `reportId` is put right, as it stands now or after what is written meanwhile. */
  async planMend(open: PlacedProgramme, reportId: string, mend: AskedMend): Promise<Reply<PlannedMend>> {
    const answer = await this.#ask(open, { reportId, part: 'whole', mend });
    return answer.to === 'mend' ? answer.reply : refuseCalledOff();
  }

  async #ask(open: PlacedProgramme, what: AskedCheck): Promise<CheckAnswer> {
    if (this.#here.has(open.db)) return answerCheck(this.#deps, open, what);
    const held = this.#hold(open);
    const known = held.waiting.find((one) => isSame(one.what, what));
    if (known !== undefined) return known.answer;
    const { promise, resolve, reject } = Promise.withResolvers<CheckAnswer>();
    held.waiting.push({ what, answer: promise, settle: resolve, fail: reject });
    this.#goOn(held);
    return promise;
  }

  /** Calls off what runs and waits. When this is done nothing here has the file open. */
  async leave(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    if (held === null) return;
    for (const { what, settle } of takeAll(held))
      settle(what.mend === null ? { to: 'check', reply: refuseCalledOff() } : { to: 'mend', reply: refuseCalledOff() });
    await held.worker.terminate();
  }

  #hold(open: PlacedProgramme): Held {
    if (this.#held?.open.db === open.db) return this.#held;
    void this.leave();
    const file: FileToCheck = {
      path: open.path,
      fileName: open.fileName,
      birthId: readBirthId(open.db),
      nativeBinding: this.#deps.sqlite.nativeBinding,
    };
    const worker = new Worker(this.#program, { workerData: file });
    const held: Held = { open, worker, running: null, waiting: [] };
    worker.on('message', (answer: CheckAnswer) => {
      held.running?.settle(answer);
      held.running = null;
      this.#goOn(held);
    });
    worker.once('error', () => this.#checkHere(held));
    this.#held = held;
    return held;
  }

  #goOn(held: Held): void {
    if (held.running !== null) return;
    const next = held.waiting.shift();
    if (next === undefined) return;
    held.running = next;
    const order: CheckOrder = {
      ...next.what,
      templatesFolder: this.#deps.templatesFolder,
      ownTemplates: this.#deps.ownTemplates(),
      clock: this.#deps.readClock(),
    };
    held.worker.postMessage(order);
  }

  /** The thread has failed: what it was asked is answered here, and a mistake of our own is told as ever. */
  #checkHere(held: Held): void {
    if (this.#held !== held) return;
    this.#held = null;
    this.#here.add(held.open.db);
    for (const { what, settle, fail } of takeAll(held))
      try {
        settle(answerCheck(this.#deps, held.open, what));
      } catch (error) {
        fail(error);
      }
  }
}

function takeAll(held: Held): readonly Asked[] {
  const all = [...(held.running === null ? [] : [held.running]), ...held.waiting.splice(0)];
  held.running = null;
  return all;
}

function refuseCalledOff(): Reply<never> {
  return refuse('cancelled', 'The check was called off: the programme was closed.');
}
