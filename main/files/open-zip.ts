import { basename } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { codeOf } from '../../shared/model/error-code.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readFileBytes } from './read-bytes.ts';
import { listMembers, type Member } from './zip-directory.ts';

/** What an Office file from outside may be; sizes in megabytes. A member may not swell more than `ratio` times past 10 MB. */
export type ZipLimits = {
  readonly file: number;
  readonly members: number;
  readonly member: number;
  readonly total: number;
  readonly ratio: number;
};

/** From the hostile corpus: real papers and workbooks stay far below, and a bomb is refused before memory notices. */
export const ZIP_LIMITS: ZipLimits = { file: 20, members: 2000, member: 100, total: 200, ratio: 100 };

/** An opened Office file. Members are inflated when asked for, and counted as they come out. */
export type Zip = {
  readonly fileName: string;
  /** The members in the order of the file's directory. Names only: they are never used as paths. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Reply<Uint8Array>;
  /** The member as text: UTF-8 or UTF-16, and no DTD in it. */
  readonly readXml: (name: string) => Reply<string>;
};

const MEGABYTE = 1024 * 1024;

/** A member this small may swell as it likes: short texts of one letter do. */
const SMALL = 10 * MEGABYTE;

/** Opens the Office file at `path` under limits: kind and size first, then its directory. Nothing is inflated yet. */
export function openZipFile(path: string, limits: ZipLimits = ZIP_LIMITS): Reply<Zip> {
  const bytes = readFileBytes(path, limits.file);
  return bytes.ok ? openZip(bytes.value, basename(path), limits) : bytes;
}

/** Opens the bytes of an Office file that is called `fileName`. */
export function openZip(bytes: Uint8Array, fileName: string, limits: ZipLimits = ZIP_LIMITS): Reply<Zip> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const other = sayOtherKind(view);
  if (other !== null) return refuse('cannot-read', `${fileName} ${other}.`);
  const listed = listMembers(view, limits.members);
  if (!listed.ok) return refuse('cannot-read', `${fileName} ${listed.why}.`);
  const members = new Map(listed.members.map((member) => [member.name, member]));
  let left = limits.total * MEGABYTE;
  const read = (name: string): Reply<Uint8Array> => {
    const member = members.get(name);
    if (member === undefined) return refuse('cannot-read', `${fileName} has no part ${name}.`);
    const inflated = inflate(member, Math.min(left, mostUnpacked(member.data.length, limits)));
    if (!inflated.ok) return refuse('cannot-read', `${fileName}: its part ${name} ${inflated.why}.`);
    left -= inflated.bytes.length;
    return done(inflated.bytes);
  };
  const readXml = (name: string): Reply<string> => {
    const part = read(name);
    if (!part.ok) return part;
    const text = decodeXml(part.value);
    if (text === null) return refuse('cannot-read', `${fileName}: its part ${name} is not text in UTF-8 or UTF-16.`);
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      return refuse('cannot-read', `${fileName}: its part ${name} has a DTD, which an Office file never has.`);
    if (/^\s*<\?xml\s[^>]*version\s*=\s*["'](?!1\.0["'])/.test(text.slice(0, 200)))
      return refuse('cannot-read', `${fileName}: its part ${name} is of another version of XML than Office reads.`);
    return done(text);
  };
  return done({ fileName, names: [...members.keys()], has: (name) => members.has(name), read, readXml });
}

/** How many bytes so many packed ones may unpack to. */
export function mostUnpacked(packed: number, limits: ZipLimits = ZIP_LIMITS): number {
  return Math.min(limits.member * MEGABYTE, Math.max(SMALL, packed * limits.ratio));
}

type Inflated = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

/** What comes out is counted, whatever the directory says of it, and compared with the member's checksum. */
function inflate(member: Member, most: number): Inflated {
  try {
    const bytes =
      member.method === 'stored' ? member.data : inflateRawSync(member.data, { maxOutputLength: Math.max(1, most) });
    if (bytes.length > most) return { ok: false, why: TOO_LARGE };
    return crc32(bytes) === member.crc ? { ok: true, bytes } : { ok: false, why: 'is damaged: its checksum is wrong' };
  } catch (error) {
    const large = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, why: large ? TOO_LARGE : 'is damaged and cannot be unpacked' };
  }
}

const TOO_LARGE = 'unpacks to more than is read from such a file';

/** The older Office container: a locked Office file, or a Word 97 file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function sayOtherKind(view: Buffer): string | null {
  if (view.length === 0) return 'is empty';
  if (view.subarray(0, 8).equals(COMPOUND)) {
    const locked = view.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return locked
      ? 'is protected by a password: save a copy without one'
      : 'is of the older Office kind (.doc, .xls): save it as .docx or .xlsx';
  }
  if (view.subarray(0, 5).toString('latin1') === '%PDF-') return 'is a PDF, not an Office file';
  if (view.subarray(0, 5).toString('latin1') === '{\\rtf') return 'is rich text (RTF), not an Office file';
  return null;
}

function decodeXml(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
