import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readFileBytes } from './read-bytes.ts';
import { decodeText } from './read-text.ts';

const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** How deep brackets may stand in one another: a programme needs a dozen, and what walks a value of thousands runs out of stack. */
const DEEPEST = 200;

/** Seven times what a programme of ten thousand risks has. */
const MOST_VALUES = 10_000_000;

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

/** What `text` says as JSON, not yet looked at; `name` is what it is called in sentences. Its brackets and values are counted first. */
export function parseJson(text: string, name: string): Reply<unknown> {
  const excess = findExcess(text);
  if (excess !== null) return refuse('bad-json', `${name} has ${excess}, which nothing that is read has.`);
  try {
    return done(JSON.parse(text) as unknown);
  } catch (error) {
    const where = error instanceof Error ? placeOf(error.message, text) : '';
    return refuse('bad-json', `${name} is not JSON${where}.`);
  }
}

/** What the text has too much of, or null. Nothing is made of it yet: a value of three letters takes sixty bytes of memory. */
function findExcess(text: string): string | null {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '[' || mark === '{') {
      depth += 1;
      values += 1;
    } else if (mark === ']' || mark === '}') depth -= 1;
    else if (mark === ',') values += 1;
    if (depth > DEEPEST) return `brackets inside brackets more than ${DEEPEST} deep`;
    if (values > MOST_VALUES) return `more than ${MOST_VALUES} values`;
  }
  return null;
}

/** Where the string that opens at `from` closes; the end of the text where it never does. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

/** V8 names the offset (`at position 123`) or the line itself; people count lines. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return text.trim() === '' ? ': it is empty' : ': it stops too early';
  const before = text.slice(0, Number(position)).split('\n');
  return `: something is wrong at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
