import { basename } from 'node:path';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { type Finding, sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readJsonFile } from './read-json.ts';

/** Near the longest text there can be in memory; base 64 makes files a third larger. */
const MOST_MEGABYTES = 500;

/** Up to so many records everything that is wrong is said. */
const MOST_SAID = 20_000;

/** A programme from a JSON file, every field checked. What is wrong is said with its place; all of it, not only the first. */
export function readProgrammeJson(path: string): Reply<ProgrammeJson> {
  const name = basename(path);
  const data = readJsonFile(path, MOST_MEGABYTES);
  if (!data.ok) return data;
  const early = findEarly(data.value);
  const parsed = early.length > 0 ? { ok: false as const, findings: early } : parse(ProgrammeJson, data.value);
  if (parsed.ok) return done(parsed.value);
  const said = parsed.findings.map(sayFinding);
  const more = said.length > 1 ? ` (and ${said.length - 1} more)` : '';
  return refuse('bad-programme', `${name}: ${said[0] ?? 'it is not a programme'}${more}.`, said);
}

/** Records looked at before all are: enough to see that a long list is none of ours. */
const FIRST = 100;
/** No programme has more records of all kinds together. */
const MOST_RECORDS = 2_000_000;

/**
 * What is wrong with the first records of each list, when the file is so long that everything wrong in it would fill the memory. A
 * file of ordinary length is read whole, and all its mistakes are said.
 */
function findEarly(data: unknown): readonly Finding[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const lists = Object.entries(data).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const records = lists.reduce((sum, [, list]) => sum + list.length, 0);
  if (records > MOST_RECORDS)
    return [
      { code: 'bad-field', at: 'the file', message: `holds ${records} records, more than are read`, severity: 'stops' },
    ];
  if (records <= MOST_SAID) return [];
  const start = Object.fromEntries(lists.map(([name, list]) => [name, list.slice(0, FIRST)]));
  const parsed = parse(ProgrammeJson, { ...data, ...start });
  return parsed.ok ? [] : parsed.findings;
}
