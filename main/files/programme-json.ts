import { basename } from 'node:path';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readJsonFile } from './read-json.ts';

/** Near the longest text there can be in memory; base 64 makes files a third larger. */
const MOST_MEGABYTES = 500;

/** A programme from a JSON file, every field checked. What is wrong is said with its place; all of it, not only the first. */
export function readProgrammeJson(path: string): Reply<ProgrammeJson> {
  const name = basename(path);
  const data = readJsonFile(path, MOST_MEGABYTES);
  if (!data.ok) return data;
  const parsed = parse(ProgrammeJson, data.value);
  if (parsed.ok) return done(parsed.value);
  const said = parsed.findings.map(sayFinding);
  const more = said.length > 1 ? ` (and ${said.length - 1} more)` : '';
  return refuse('bad-programme', `${name}: ${said[0] ?? 'it is not a programme'}${more}.`, said);
}
