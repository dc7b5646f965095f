/** An answer that window and main both have, by its number. */
type Known<View> = { readonly turn: number; readonly view: View };

/** The answer to one question that went to the window last: the next one says only what became of it. */
export class LastSent<View, Patch> {
  readonly #patch: (known: Known<View> | null, view: View, turn: number) => Patch;
  #last: Known<View> | null = null;
  #turn = 0;

  constructor(patch: (known: Known<View> | null, view: View, turn: number) => Patch) {
    this.#patch = patch;
  }

  /** What to send for `view` to a window that has the answer numbered `known`. */
  send(view: View, known: number | null): Patch {
    this.#turn += 1;
    const patch = this.#patch(this.#last?.turn === known ? this.#last : null, view, this.#turn);
    this.#last = { turn: this.#turn, view };
    return patch;
  }

  /** The answer numbered `turn`, null where another was sent since. */
  read(turn: number): View | null {
    return this.#last?.turn === turn ? this.#last.view : null;
  }
}
