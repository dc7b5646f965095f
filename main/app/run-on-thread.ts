import { Worker } from 'node:worker_threads';

/** What calls the work off, and what is answered then. */
type CallOff<Answer> = { readonly signal: AbortSignal; readonly answer: () => Answer };

/**
 * What a thread of its own, whose program is `file`, answers to `order`; it `does` that and ends. The caller's thread goes on meanwhile,
 * and what is called off is stopped at once, wherever it is. Throws what the thread throws, and when it ends without an answer.
 */
export function runOnThread<Answer>(
  file: string,
  order: unknown,
  does: string,
  callOff: CallOff<Answer> | null = null,
): Promise<Answer> {
  return new Promise((answer, fail) => {
    if (callOff?.signal.aborted === true) return answer(callOff.answer());
    const worker = new Worker(file, { workerData: order });
    const stop = (): void => {
      if (callOff !== null) answer(callOff.answer());
      void worker.terminate();
    };
    callOff?.signal.addEventListener('abort', stop, { once: true });
    worker.once('message', answer);
    worker.once('error', fail);
    worker.once('exit', () => {
      callOff?.signal.removeEventListener('abort', stop);
      fail(new Error(`the thread that ${does} ended without an answer`));
    });
    return undefined;
  });
}
