import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readTextFile } from './read-text.ts';

/** What the JSON file at `path` holds, not yet looked at; where it is no JSON, the line and column are said. */
export function readJsonFile(path: string, mostMegabytes: number): Reply<unknown> {
  const text = readTextFile(path, mostMegabytes);
  return text.ok ? parseJson(text.value, basename(path)) : text;
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
