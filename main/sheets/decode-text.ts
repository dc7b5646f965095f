/** Text of a file and the encoding it was read in, by the name people know it by; or the end of a sentence that says why not. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly why: string };

/**
 * Decodes strictly: by the byte order mark where there is one, as UTF-16 where every other byte of the beginning is nought, as UTF-8
 * where all of it is, else as Windows-1252, which is what Excel writes in Britain. Nothing is replaced: what fits none is refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, why: 'is empty' };
  const marked = byMark(bytes);
  if (marked !== null) return strictly(bytes, marked.label, marked.name);
  const wide = looksWide(bytes);
  if (wide !== null) return strictly(bytes, wide, 'UTF-16');
  const utf8 = strictly(bytes, 'utf-8', 'UTF-8');
  if (utf8.ok) return bytes.includes(0) ? NOT_TEXT : utf8;
  // Five bytes are nothing in Windows-1252, and a nought is in no text of it.
  if (bytes.some((byte) => UNUSED.has(byte))) return NOT_TEXT;
  return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}

const UNUSED = new Set([0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const NOT_TEXT: Decoded = { ok: false, why: 'is not text in UTF-8, UTF-16 or Windows-1252' };

function byMark(bytes: Uint8Array): { readonly label: string; readonly name: string } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: 'utf-8', name: 'UTF-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16' };
  return null;
}

function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  if (bytes.length % 2 === 1 || head.length < 4) return null;
  const noughts = (offset: number): number => head.filter((byte, at) => at % 2 === offset && byte === 0).length;
  const most = head.length / 2;
  if (noughts(1) > most * 0.8 && noughts(0) < most * 0.1) return 'utf-16le';
  return noughts(0) > most * 0.8 && noughts(1) < most * 0.1 ? 'utf-16be' : null;
}

function strictly(bytes: Uint8Array, label: string, encoding: string): Decoded {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { ok: false, why: `is not text in ${encoding}` };
  }
}
