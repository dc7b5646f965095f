import { basename } from 'node:path';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readTextFile } from './read-text.ts';

const MOST_MEGABYTES = 200;

/** A programme from a JSON file, every field checked. What is wrong is said with its place; all of it, not only the first. */
export function readProgrammeJson(path: string): Reply<ProgrammeJson> {
  const name = basename(path);
  const text = readTextFile(path, MOST_MEGABYTES);
  if (!text.ok) return text;
  const data = parseJson(text.value, name);
  if (!data.ok) return data;
  const parsed = parse(ProgrammeJson, data.value);
  if (parsed.ok) return done(parsed.value);
  const said = parsed.findings.map(sayFinding);
  const more = said.length > 1 ? ` (and ${said.length - 1} more)` : '';
  return refuse('bad-programme', `${name}: ${said[0] ?? 'it is not a programme'}${more}.`, said);
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
