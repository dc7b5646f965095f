import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One member of a zip, with what a forger may say of it beside what is true. */
export type RawMember = {
  readonly name: string | Buffer;
  readonly data: Buffer;
  readonly stored?: boolean;
  /** What the directory and the member's own head claim; left out, the truth. */
  readonly claims?: {
    readonly crc?: number;
    readonly packed?: number;
    readonly size?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly offset?: number;
    readonly localName?: string;
    readonly extra?: Buffer;
  };
  /** The packed bytes as they are, when they are not made from `data`. */
  readonly packedBytes?: Buffer;
};

/** What a member holds, whatever its name. */
export type RawContent = Omit<RawMember, 'name'>;

const MEGABYTE = Buffer.alloc(1 << 20, 0x20);
/** The last block of a stream, with nothing in it. */
const STREAM_END = Buffer.from([3, 0]);

/**
 * A stream that unpacks to `head` and so many megabytes of blanks, as small as deflate makes it. One megabyte is packed, and its
 * bytes stand in the stream again and again: a bomb is made without the room and the time it takes to go off.
 */
export function packBlanks(head: Buffer, megabytes: number): Buffer {
  const pack = (data: Buffer): Buffer => deflateRawSync(data, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = pack(MEGABYTE);
  return Buffer.concat([pack(head), ...Array.from({ length: megabytes }, () => packed), STREAM_END]);
}

/** The same as a member that tells the truth of its size and its sum. */
export function blanksBehind(head: Buffer, megabytes: number): RawContent {
  let crc = crc32(head);
  for (let at = 0; at < megabytes; at += 1) crc = crc32(MEGABYTE, crc);
  const size = head.length + (megabytes << 20);
  return { data: head, packedBytes: packBlanks(head, megabytes), claims: { crc, size } };
}

export type RawEnd = {
  readonly count?: number;
  readonly offset?: number;
  readonly comment?: Buffer;
  readonly tail?: Buffer;
  readonly disk?: number;
};

/** A zip byte by byte, so that any record in it can lie. */
export function rawZip(members: readonly RawMember[], end: RawEnd = {}): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, data, stored = false, claims = {}, packedBytes } of members) {
    const named = Buffer.from(name);
    const packed = packedBytes ?? (stored ? data : deflateRawSync(data));
    const method = claims.method ?? (stored ? 0 : 8);
    const crc = claims.crc ?? crc32(data);
    const localName = Buffer.from(claims.localName ?? named);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(claims.flags ?? 0, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(claims.packed ?? packed.length, 18);
    local.writeUInt32LE(claims.size ?? data.length, 22);
    local.writeUInt16LE(localName.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(claims.flags ?? 0, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(claims.packed ?? packed.length, 20);
    entry.writeUInt32LE(claims.size ?? data.length, 24);
    entry.writeUInt16LE(named.length, 28);
    entry.writeUInt16LE(claims.extra?.length ?? 0, 30);
    entry.writeUInt32LE(claims.offset ?? at, 42);
    locals.push(local, localName, packed);
    entries.push(entry, named, claims.extra ?? Buffer.alloc(0));
    at += local.length + localName.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const comment = end.comment ?? Buffer.alloc(0);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE(end.count ?? members.length, 8);
  last.writeUInt16LE(end.count ?? members.length, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(end.offset ?? at, 16);
  last.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, last, comment, end.tail ?? Buffer.alloc(0)]);
}
