/** Whoever asks something of the programme passes here, one long write at a time: nobody sees half of what it writes. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();
  #holding = 0;

  /** Whether something long is being written, or waits to be. */
  get isHeld(): boolean {
    return this.#holding > 0;
  }

  /** Answers once nothing long is being written. */
  async pass(): Promise<void> {
    await this.#last;
  }

  /** Keeps all others waiting until `act` is done. */
  hold<T>(act: () => Promise<T>): Promise<T> {
    this.#holding += 1;
    const mine = this.#last.then(act);
    const over = (): void => {
      this.#holding -= 1;
    };
    this.#last = mine.then(over, over);
    return mine;
  }
}
