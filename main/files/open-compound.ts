import { done, type Reply, refuse } from '../../shared/model/reply.ts';

/** An opened file of the older Office kind: a small file system of named streams. Only those at its root are seen. */
export type Compound = {
  readonly fileName: string;
  readonly has: (stream: string) => boolean;
  readonly read: (stream: string) => Reply<Uint8Array>;
};

/** Every such file begins so ([MS-CFB] 2.2). */
const MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const HEADER = 512;
const ENTRY = 128;
/** Sector numbers from here on are marks: end of a chain, free, part of the table itself. */
const FIRST_MARK = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const MOST_ENTRIES = 20_000;

/** Whether `bytes` begin as a file of the older Office kind does. */
export function isCompound(bytes: Uint8Array): boolean {
  return MARK.equals(bytes.subarray(0, MARK.length));
}

/**
 * Opens the bytes of a file of the older Office kind. Its tables may say anything: no sector is read twice for one stream, and no
 * stream is longer than the file, so that it costs no more than its size.
 */
export function openCompound(bytes: Uint8Array, fileName: string): Reply<Compound> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): Reply<never> => refuse('cannot-read', `${fileName} is damaged: it is not a whole Office file.`);
  if (!isCompound(bytes) || view.length < HEADER) return damaged();
  const shift = view.readUInt16LE(30);
  if ((shift !== 9 && shift !== 12) || view.readUInt16LE(32) !== 6) return damaged();
  const sectors = new Sectors(view, 1 << shift);
  const directory = sectors.chain(view.readUInt32LE(48));
  if (directory === null) return damaged();
  const entries = readEntries(directory);
  const [root] = entries;
  if (root === undefined || root.kind !== ROOT || entries.length > MOST_ENTRIES) return damaged();
  const streams = new Map(listChildren(entries, root.child).map((entry) => [entry.name, entry]));
  const small = view.readUInt32LE(56);
  const read = (name: string): Reply<Uint8Array> => {
    const entry = streams.get(name);
    if (entry === undefined) return refuse('cannot-read', `${fileName} has no stream ${name}.`);
    const whole =
      entry.size < small
        ? sectors.smallChain(entry.start, root.start, view.readUInt32LE(60))
        : sectors.chain(entry.start);
    return whole === null || whole.length < entry.size ? damaged() : done(whole.subarray(0, entry.size));
  };
  return done({ fileName, has: (name) => streams.has(name), read });
}

/** The sectors of a file and the table that chains them. */
class Sectors {
  readonly #view: Buffer;
  readonly #size: number;
  readonly #next: Buffer;

  constructor(view: Buffer, size: number) {
    this.#view = view;
    this.#size = size;
    this.#next = Buffer.concat(this.#listTable().map((sector) => this.#sector(sector)));
  }

  /** The bytes of the sectors from `first` on; null where the chain leads back or out of the file. */
  chain(first: number): Buffer | null {
    const numbers = follow(this.#next, first, this.#count());
    return numbers === null ? null : Buffer.concat(numbers.map((sector) => this.#sector(sector)));
  }

  /** The same for a short stream: its sectors of 64 bytes lie inside the stream of the root. */
  smallChain(first: number, container: number, table: number): Buffer | null {
    const within = this.chain(container);
    const next = this.chain(table);
    if (within === null || next === null) return null;
    const numbers = follow(next, first, Math.ceil(within.length / SMALL));
    return numbers === null
      ? null
      : Buffer.concat(numbers.map((sector) => within.subarray(sector * SMALL, (sector + 1) * SMALL)));
  }

  #count(): number {
    return Math.ceil(this.#view.length / this.#size) - 1;
  }

  #sector(number: number): Buffer {
    const at = (number + 1) * this.#size;
    return this.#view.subarray(at, at + this.#size);
  }

  /** The sectors that hold the table: the first 109 stand in the header, more in sectors of their own. */
  #listTable(): readonly number[] {
    const numbers: number[] = [];
    const take = (from: Buffer, count: number): void => {
      for (let at = 0; at < count && (at + 1) * 4 <= from.length; at += 1) {
        const number = from.readUInt32LE(at * 4);
        if (number < FIRST_MARK) numbers.push(number);
      }
    };
    take(this.#view.subarray(76, HEADER), 109);
    const each = this.#size / 4 - 1;
    let sector = this.#view.readUInt32LE(68);
    for (let seen = 0; sector < FIRST_MARK && seen < this.#count(); seen += 1) {
      const list = this.#sector(sector);
      if (list.length < this.#size) break;
      take(list, each);
      sector = list.readUInt32LE(each * 4);
    }
    // More than covers the file is made to exhaust.
    return numbers.slice(0, Math.ceil(this.#count() / (this.#size / 4)) + 1);
  }
}

const SMALL = 64;

function follow(next: Buffer, first: number, most: number): readonly number[] | null {
  const numbers: number[] = [];
  for (let sector = first; sector < FIRST_MARK; sector = next.readUInt32LE(sector * 4)) {
    if (numbers.length >= most || sector >= most || (sector + 1) * 4 > next.length) return null;
    numbers.push(sector);
  }
  return numbers;
}

const STREAM = 2;
const ROOT = 5;

type Entry = {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

function readEntries(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length && entries.length <= MOST_ENTRIES; at += ENTRY) {
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      kind: directory[at + 66] ?? 0,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The streams beside `first`: entries of one folder stand in a tree, and each is looked at once. */
function listChildren(entries: readonly Entry[], first: number): readonly Entry[] {
  const seen = new Set<number>();
  const left = [first];
  const streams: Entry[] = [];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const entry = at === NO_ENTRY || seen.has(at) ? undefined : entries[at];
    if (entry === undefined) continue;
    seen.add(at);
    left.push(entry.left, entry.right);
    if (entry.kind === STREAM) streams.push(entry);
  }
  return streams;
}
