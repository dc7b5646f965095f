/** One record of an Excel 97 to 2003 stream; what its length claims is the truth unless said. */
export function record(id: number, data: Buffer | readonly number[] = [], claims?: number): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(claims ?? body.length, 2);
  return Buffer.concat([head, body]);
}

/** Shorts of two bytes each, one after the other. */
export function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value & 0xffff, at * 2));
  return bytes;
}

/** A text with its length in two bytes, or in one. */
export function text(said: string, short = false): Buffer {
  const head = short ? Buffer.from([said.length, 1]) : Buffer.concat([shorts(said.length), Buffer.from([1])]);
  return Buffer.concat([head, Buffer.from(said, 'utf16le')]);
}

export const bof = (kind: number, version = 0x0600): Buffer => record(0x809, shorts(version, kind, 0, 0, 0, 0, 0, 0));
export const EOF = record(0x0a);

/** A cell that holds its words itself. */
export const label = (row: number, column: number, said: string): Buffer =>
  record(0x204, Buffer.concat([shorts(row, column, 0), text(said)]));

/** A cell with a number, in one of the styles. */
export function number(row: number, column: number, value: number, style = 0): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return record(0x203, Buffer.concat([shorts(row, column, style), bytes]));
}

/** A cell with a formula: the eight bytes of what it came to. */
export const formula = (row: number, column: number, result: readonly number[] | Buffer): Buffer =>
  record(0x06, Buffer.concat([shorts(row, column, 0), Buffer.from(result), Buffer.alloc(8)]));

export type RawSheet = {
  readonly name: string;
  readonly records: readonly Buffer[];
  readonly state?: number;
  readonly kind?: number;
  /** Where the list of sheets says it begins; left out, the truth. */
  readonly at?: number;
  readonly version?: number;
};

/** The stream of a workbook: what its sheets share, then each sheet. */
export function stream(sheets: readonly RawSheet[], shared: readonly Buffer[] = []): Buffer {
  const parts = sheets.map(({ records, version }) => Buffer.concat([bof(0x10, version), ...records, EOF]));
  const listOf = (starts: readonly number[]): Buffer =>
    Buffer.concat([
      bof(5),
      ...shared,
      ...sheets.map(({ name, state = 0, kind = 0, at }, place) => {
        const head = Buffer.alloc(6);
        head.writeUInt32LE(at ?? starts[place] ?? 0, 0);
        head[4] = state;
        head[5] = kind;
        return record(0x85, Buffer.concat([head, text(name, true)]));
      }),
      EOF,
    ]);
  const starts: number[] = [];
  let at = listOf([]).length;
  for (const part of parts) {
    starts.push(at);
    at += part.length;
  }
  return Buffer.concat([listOf(starts), ...parts]);
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** What a forger may say in the tables of the file, beside what is true. */
export type Lies = {
  readonly size?: number;
  readonly start?: number;
  /** The sector after each of the stream's, by its place in the chain. */
  readonly next?: Readonly<Record<number, number>>;
  readonly directory?: number;
  readonly shift?: number;
  readonly tables?: number;
  readonly moreTables?: number;
  /** Puts the one stream, as long as it is, into the sectors of 64 bytes that lie inside the stream of the root. */
  readonly small?: boolean;
  /** Leaves the stream's entry beside itself in the tree of names. */
  readonly ring?: boolean;
};

/** A file of the older Office kind with streams by name, byte by byte, so that any of its tables can lie. */
export function compound(streams: Readonly<Record<string, Buffer>>, lies: Lies = {}): Buffer {
  if (lies.small === true) return smallCompound(Object.entries(streams)[0]);
  const named = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.max(4096, bytes.length);
    return { name, size, body: Buffer.concat([bytes, Buffer.alloc(Math.ceil(size / SECTOR) * SECTOR - bytes.length)]) };
  });
  const entries = Math.ceil((named.length + 1) / 4);
  const count = named.reduce((sum, one) => sum + one.body.length / SECTOR, entries);
  const tables = Math.ceil((count + Math.ceil(count / 128) + 1) / 128);
  if (tables > 109) throw new Error('more than a header lists');
  const next = Buffer.alloc(tables * SECTOR, 0xff);
  const directory = Buffer.alloc(entries * SECTOR);
  const entry = (
    at: number,
    name: string,
    kind: number,
    links: readonly number[],
    start: number,
    size: number,
  ): void => {
    directory.write(name, at * 128, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, at * 128 + 64);
    directory[at * 128 + 66] = kind;
    links.forEach((link, place) => directory.writeUInt32LE(link, at * 128 + 68 + place * 4));
    directory.writeUInt32LE(start, at * 128 + 116);
    directory.writeUInt32LE(size, at * 128 + 120);
  };
  let sector = tables;
  const chain = (length: number): number => {
    const first = sector;
    for (let at = 0; at < length; at += 1, sector += 1)
      next.writeUInt32LE(at + 1 === length ? END : sector + 1, sector * 4);
    return first;
  };
  for (let table = 0; table < tables; table += 1) next.writeUInt32LE(0xfffffffd, table * 4);
  const directoryAt = chain(entries);
  entry(0, 'Root Entry', 5, [FREE, FREE, named.length === 0 ? FREE : 1], END, 0);
  named.forEach(({ name, size, body }, at) => {
    const start = chain(body.length / SECTOR);
    const right = lies.ring === true ? at + 1 : at + 2 <= named.length ? at + 2 : FREE;
    entry(at + 1, name, 2, [FREE, right, FREE], lies.start ?? start, lies.size ?? size);
    for (const [place, to] of Object.entries(lies.next ?? {})) next.writeUInt32LE(to, (start + Number(place)) * 4);
  });
  const head = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  shorts(0x3e, 3, 0xfffe, lies.shift ?? 9, 6).copy(head, 24);
  head.writeUInt32LE(lies.tables ?? tables, 44);
  head.writeUInt32LE(lies.directory ?? directoryAt, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(lies.moreTables ?? END, 68);
  head.fill(0xff, 76);
  for (let table = 0; table < tables; table += 1) head.writeUInt32LE(table, 76 + table * 4);
  return Buffer.concat([head, next, directory, ...named.map(({ body }) => body)]);
}

/** A workbook of Excel 97 to 2003. */
export function xls(sheets: readonly RawSheet[], shared: readonly Buffer[] = [], lies: Lies = {}): Buffer {
  return compound({ Workbook: stream(sheets, shared) }, lies);
}

/** A file whose one stream is so short that it lies in the small sectors, and nothing else. */
function smallCompound([name, bytes]: readonly [string, Buffer] = ['', Buffer.alloc(0)]): Buffer {
  const container = Buffer.alloc(Math.ceil(bytes.length / SECTOR) * SECTOR);
  bytes.copy(container);
  // Its streams stand in the order that makes the small ones a table, then their container.
  const table = Buffer.alloc(SECTOR, 0xff);
  const sectors = Math.ceil(bytes.length / 64);
  for (let at = 0; at < sectors; at += 1) table.writeUInt32LE(at + 1 === sectors ? END : at + 1, at * 4);
  const whole = compound({ [name]: container }, { size: bytes.length, start: 0 });
  // The builder makes a stream of at least 4,096 bytes at the end: it becomes the container, and the table follows it.
  const count = whole.length / SECTOR - 1;
  const first = count - Math.max(4096, container.length) / SECTOR;
  const directory = whole.readUInt32LE(48);
  whole.writeUInt32LE(first, (directory + 1) * SECTOR + 116);
  whole.writeUInt32LE(END, SECTOR + count * 4);
  whole.writeUInt32LE(count, 60);
  return Buffer.concat([whole, table]);
}
