/** Chance that is the same in every run: what a seed gives does not change between machines (mulberry32, 32-bit integers). */
export class Chance {
  #state: number;
  #ids = 0;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to but not `below`. */
  number(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.number(from.length)];
    if (one === undefined) throw new Error('there is nothing to pick from');
    return one;
  }

  /** True `percent` times in a hundred. */
  isIn(percent: number): boolean {
    return this.number(100) < percent;
  }

  /** Ids in the form of the app's own (UUIDv7): as long, and growing with time. */
  id(): string {
    this.#ids += 1;
    const time = (0x018b00000000 + this.#ids * 977).toString(16).padStart(12, '0');
    const hex = (digits: number): string =>
      this.number(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }

  /** A day between the first of January of `from` and the 28th of December of `to`. */
  day(from: number, to: number): string {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${from + this.number(to - from + 1)}-${two(1 + this.number(12))}-${two(1 + this.number(28))}`;
  }
}
