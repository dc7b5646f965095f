import { Refused } from './refused.ts';

/** One record of an Excel 97 to 2003 stream: its number and its bytes, with those that go on in the records after it. */
export type Record = { readonly id: number; readonly data: Buffer; readonly more: readonly Buffer[] };

/** The numbers of the records that are read ([MS-XLS] 2.3). */
export const ID = {
  formula: 0x06,
  eof: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  goesOn: 0x3c,
  boundSheet: 0x85,
  mulRk: 0xbd,
  richText: 0xd6,
  xf: 0xe0,
  mergeCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const;

const DAMAGED = 'is damaged: it stops in the middle';

/** The records from `at` up to the end of their part of the stream. Charts that lie inside a sheet are passed over. Says where it ended. */
export function walkRecords(stream: Buffer, from: number, take: (record: Record) => void): number {
  let at = from;
  let depth = 0;
  for (;;) {
    if (at + 4 > stream.length) throw new Refused(DAMAGED);
    const id = stream.readUInt16LE(at);
    const { data, next } = bodyAt(stream, at);
    at = next;
    const more: Buffer[] = [];
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === ID.goesOn) {
      const body = bodyAt(stream, at);
      more.push(body.data);
      at = body.next;
    }
    if (id === ID.bof) depth += 1;
    if (depth <= 1) take({ id, data, more });
    if (id === ID.eof) depth -= 1;
    if (depth <= 0) return at;
  }
}

function bodyAt(stream: Buffer, at: number): { readonly data: Buffer; readonly next: number } {
  const next = at + 4 + stream.readUInt16LE(at + 2);
  if (next > stream.length) throw new Refused(DAMAGED);
  return { data: stream.subarray(at + 4, next), next };
}

/** Reads the parts of a record one after the other, over the seams between it and those that go on. */
export class RecordReader {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at: number;

  constructor({ data, more }: Record, at = 0) {
    this.#parts = [data, ...more];
    this.#at = at;
  }

  byte(): number {
    this.#settle();
    const value = this.#parts[this.#part]?.[this.#at];
    if (value === undefined) throw new Refused(DAMAGED);
    this.#at += 1;
    return value;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      this.#settle();
      const there = (this.#parts[this.#part]?.length ?? 0) - this.#at;
      if (there <= 0) throw new Refused(DAMAGED);
      const step = Math.min(left, there);
      this.#at += step;
      left -= step;
    }
  }

  /** A text of `length` characters ([MS-XLS] 2.5.293). Where it goes on in the next record, that says anew how wide its letters are. */
  text(length: number): string {
    let flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const phonetic = (flags & 4) === 0 ? 0 : this.long();
    let said = '';
    let left = length;
    while (left > 0) {
      if (this.#isAtSeam()) {
        this.#settle();
        flags = this.byte();
      }
      const isWide = (flags & 1) !== 0;
      const part = this.#parts[this.#part] ?? EMPTY;
      const letters = Math.min(left, Math.floor((part.length - this.#at) / (isWide ? 2 : 1)));
      if (letters <= 0) throw new Refused(DAMAGED);
      const end = this.#at + letters * (isWide ? 2 : 1);
      said += part.toString(isWide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= letters;
    }
    this.skip(runs * 4 + phonetic);
    return said;
  }

  #isAtSeam(): boolean {
    return this.#at >= (this.#parts[this.#part]?.length ?? 0);
  }

  /** Goes on to the next part where this one is at its end. */
  #settle(): void {
    while (this.#isAtSeam() && this.#part + 1 < this.#parts.length) {
      this.#part += 1;
      this.#at = 0;
    }
  }
}

const EMPTY = Buffer.alloc(0);
