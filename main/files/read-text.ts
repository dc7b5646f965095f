import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readFileBytes } from './read-bytes.ts';

/** The text of a file in strict UTF-8, read under the limits of `readFileBytes`. */
export function readTextFile(path: string, mostMegabytes: number): Reply<string> {
  const bytes = readFileBytes(path, mostMegabytes);
  return bytes.ok ? decodeText(bytes.value, basename(path)) : bytes;
}

/** Bytes as text in strict UTF-8; a mark at its start is taken off. */
export function decodeText(bytes: Uint8Array, name: string): Reply<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('bad-json', `${name} is not text in UTF-8.`);
  }
}
