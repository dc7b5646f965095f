import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sha256 } from '../../shared/model/units.ts';
import { mostUnpacked } from '../files/open-zip.ts';
import { parseJson } from '../files/read-json.ts';
import type { ReadableDb } from '../store/database.ts';
import { readPayload } from '../store/payloads.ts';
import { hashBytes } from './payloads.ts';

/** Bytes that are kept beside the records, with the hash they are named by. */
export type Bytes = { readonly sha256: Sha256; readonly bytes: Uint8Array };

/** `value` as packed JSON. */
export function packJson(value: unknown): Bytes {
  const bytes = gzipSync(Buffer.from(JSON.stringify(value), 'utf8'));
  return { sha256: hashBytes(bytes), bytes };
}

/** `text` as it is, so that its hash is the hash of its words. */
export function packText(text: string): Bytes {
  const bytes = Buffer.from(text, 'utf8');
  return { sha256: hashBytes(bytes), bytes };
}

/** What was packed under `sha256`, not yet looked at; undefined where it is missing, damaged or no packed JSON. */
export function unpackJson(db: ReadableDb, sha256: string): unknown {
  const bytes = readGood(db, sha256);
  if (bytes === undefined) return undefined;
  const text = unpack(bytes);
  const json = text === undefined ? undefined : parseJson(text, 'what was kept');
  return json?.ok === true ? json.value : undefined;
}

/** As much comes out as of a part of an Office file: what unpacks to more was made to fill the memory. */
function unpack(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked(bytes.length) }).toString('utf8');
  } catch {
    return undefined;
  }
}

/** What was packed under `sha256`, as it is, to be named once more. */
export function readPacked(db: ReadableDb, sha256: Sha256): Bytes {
  return { sha256, bytes: readGood(db, sha256) ?? new Uint8Array() };
}

/** The text kept under `sha256`, or undefined. */
export function unpackText(db: ReadableDb, sha256: string): string | undefined {
  const bytes = readGood(db, sha256);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function readGood(db: ReadableDb, sha256: string): Uint8Array | undefined {
  const bytes = readPayload(db, sha256);
  return bytes === undefined || hashBytes(bytes) !== sha256 ? undefined : bytes;
}
