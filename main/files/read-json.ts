import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readFileBytes } from './read-bytes.ts';
import { decodeText } from './read-text.ts';

const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** What the JSON file at `path` holds, not yet looked at; where it is no JSON, the line and column are said. */
export function readJsonFile(path: string, mostMegabytes: number): Reply<unknown> {
  const bytes = readFileBytes(path, mostMegabytes);
  if (!bytes.ok) return bytes;
  const name = basename(path);
  // Kind first: what does not begin as JSON is not read as text, however long it is.
  const start = bytes.value.find((byte) => !BLANKS.has(byte));
  if (start !== undefined && start < 0x20) return refuse('bad-json', `${name} is not JSON: it is not even text.`);
  const text = decodeText(bytes.value, name);
  return text.ok ? parseJson(text.value, name) : text;
}

function parseJson(text: string, name: string): Reply<unknown> {
  try {
    return done(JSON.parse(text) as unknown);
  } catch (error) {
    const where = error instanceof Error ? placeOf(error.message, text) : '';
    return refuse('bad-json', `${name} is not JSON${where}.`);
  }
}

/** V8 names the offset (`at position 123`) or the line itself; people count lines. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return text.trim() === '' ? ': it is empty' : ': it stops too early';
  const before = text.slice(0, Number(position)).split('\n');
  return `: something is wrong at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
