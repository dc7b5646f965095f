/** Work that stops after each piece of it: whoever carries it on can do something else in between, or leave it there. */
export type InPieces<T> = Generator<void, T>;

/** Carries `work` on to its end and answers what it comes to. */
export function finish<T>(work: InPieces<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
