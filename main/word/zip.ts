import { crc32, deflateRawSync } from 'node:zlib';

/** A member of the file to write. What is packed already, such as a workbook, is stored as it is. */
export type ZipMember = { readonly name: string; readonly bytes: Uint8Array; readonly packed: boolean };

/** Lengths of the three records (PKWARE APPNOTE 4.3), without their names. */
const LOCAL = 30;
const ENTRY = 46;
const END = 22;

const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const LEVEL = 6;

/** A zip of `members` in the order given, dated midday of `day` (YYYY-MM-DD): a zip keeps no zone, and midday is that day everywhere. */
export function writeZip(members: readonly ZipMember[], day: string): Uint8Array {
  const date = dosDate(day);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name, 'utf8');
    const data = member.packed ? member.bytes : deflateRawSync(member.bytes, { level: LEVEL });
    const header = Buffer.alloc(LOCAL);
    header.writeUInt32LE(0x04034b50, 0);
    writeAbout(header, 4, member, data, name, date);
    const entry = Buffer.alloc(ENTRY);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(VERSION, 4);
    header.copy(entry, 6, 4, LOCAL);
    entry.writeUInt32LE(offset, 42);
    pieces.push(header, name, data);
    directory.push(entry, name);
    offset += LOCAL + name.length + data.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** The fields that a member's header and its entry in the directory share, in the same order. */
function writeAbout(
  record: Buffer,
  at: number,
  member: ZipMember,
  data: Uint8Array,
  name: Uint8Array,
  date: number,
): void {
  record.writeUInt16LE(VERSION, at);
  record.writeUInt16LE(NAMES_IN_UTF8, at + 2);
  record.writeUInt16LE(member.packed ? 0 : 8, at + 4);
  record.writeUInt32LE(date, at + 6);
  record.writeUInt32LE(crc32(member.bytes), at + 10);
  record.writeUInt32LE(data.length, at + 14);
  record.writeUInt32LE(member.bytes.length, at + 18);
  record.writeUInt16LE(name.length, at + 22);
}

/** Date and time as DOS keeps them: the time in the low half. Its years begin with 1980. */
function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const noon = 12 << 11;
  return (((Math.max(0, year - 1980) << 9) | (month << 5) | date) * 0x10000 + noon) >>> 0;
}
