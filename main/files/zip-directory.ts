/** One member of a zip as its directory names it, with its packed bytes; nothing the directory claims of sizes is kept. */
export type Member = {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly data: Uint8Array;
};

export type Listed =
  | { readonly ok: true; readonly members: readonly Member[] }
  | { readonly ok: false; readonly why: string };

/** Signatures and lengths of the three records (PKWARE APPNOTE 4.3). */
const END = { mark: 0x06054b50, length: 22 };
const ENTRY = { mark: 0x02014b50, length: 46 };
const LOCAL = { mark: 0x04034b50, length: 30 };

const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;

const METHODS: { readonly [number: number]: Member['method'] } = { 0: 'stored', 8: 'deflated' };

const DAMAGED = 'is damaged: it is not a whole Office file';

/**
 * The members of a zip, or why it is none that Office writes. Names twice (capitals or not), members that lie over one another,
 * and packings Office does not use are refused: each is a way to show one file to a checker and another to Word.
 */
export function listMembers(view: Buffer, most: number): Listed {
  const end = findEnd(view);
  if (end === null) return refused(DAMAGED);
  const count = view.readUInt16LE(end + 10);
  if (count > most) return refused(`has ${count} parts, more than the ${most} that are read`);
  const members: Member[] = [];
  const names = new Set<string>();
  const ends: [start: number, end: number][] = [];
  let at = view.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY.length > end || view.readUInt32LE(at) !== ENTRY.mark) return refused(DAMAGED);
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + ENTRY.length, at + ENTRY.length + nameLength);
    const read = readMember(view, at, name, end);
    if (!read.ok) return read;
    if (!name.endsWith('/')) {
      if (names.has(name.toLowerCase())) return refused(`holds two parts of the name ${name}`);
      names.add(name.toLowerCase());
      members.push(read.member);
      ends.push(read.span);
    }
    at += ENTRY.length + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return overlap(ends) ? refused('is damaged: parts of it lie over one another') : { ok: true, members };
}

type ReadMember =
  | { readonly ok: true; readonly member: Member; readonly span: [start: number, end: number] }
  | { readonly ok: false; readonly why: string };

function readMember(view: Buffer, at: number, name: string, end: number): ReadMember {
  if (isPath(name)) return refused('names a part as no Office file does: it may be made to harm');
  if ((view.readUInt16LE(at + 8) & 1) === 1) return refused('is protected by a password: save a copy without one');
  const method = METHODS[view.readUInt16LE(at + 10)];
  if (method === undefined) return refused('is packed in a way Office does not use');
  const packed = view.readUInt32LE(at + 20);
  const local = view.readUInt32LE(at + 42);
  if (packed === ZIP64 || local === ZIP64) return refused('is larger than any paper');
  if (local + LOCAL.length > end || view.readUInt32LE(local) !== LOCAL.mark) return refused(DAMAGED);
  const start = local + LOCAL.length + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  if (start + packed > end) return refused(DAMAGED);
  const crc = view.readUInt32LE(at + 16);
  const data = view.subarray(start, start + packed);
  return { ok: true, member: { name, method, crc, data }, span: [local, start + packed] };
}

/** A name that climbs, starts at a root or names a drive is no part of an Office file (OPC, part names). */
function isPath(name: string): boolean {
  return name === '' || /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..');
}

function findEnd(view: Buffer): number | null {
  const last = view.length - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.readUInt32LE(at) === END.mark && at + END.length + view.readUInt16LE(at + 20) === view.length) return at;
  return null;
}

function overlap(spans: readonly (readonly [start: number, end: number])[]): boolean {
  const ordered = spans.toSorted(([one], [other]) => one - other);
  return ordered.some(([start], at) => start < (ordered[at - 1]?.[1] ?? 0));
}

function refused(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why };
}
