import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { SheetMapping } from '../../shared/sheets/mapping.ts';
import { readJsonFile } from './read-json.ts';
import { saveFile } from './safe-save.ts';

const MOST_MEGABYTES = 5;
const MOST_KEPT = 200;

/** A mapping that a person wrote: `{ "columns": { "Severity": "current.impact", "Notes": "-" }, "roman": "I is highest" }`. */
export function readMapping(path: string): Reply<SheetMapping> {
  const json = readJsonFile(path, MOST_MEGABYTES);
  if (!json.ok) return json;
  const parsed = parse(SheetMapping, json.value);
  if (parsed.ok) return done(parsed.value);
  const said = parsed.findings.map(sayFinding);
  return refuse('bad-json', `${basename(path)}: ${said[0] ?? 'it is not understood'}.`, said);
}

/** What is remembered of sheets, by the names of their headings, the newest last. What cannot be read is nothing: it only helps. */
export function readRemembered(path: string): Readonly<Record<string, SheetMapping>> {
  if (!existsSync(path)) return {};
  const json = readJsonFile(path, MOST_MEGABYTES);
  const parsed = json.ok ? z.record(z.string(), SheetMapping).safeParse(json.value) : null;
  return parsed?.success === true ? parsed.data : {};
}

/** Remembers what was decided about a sheet with these headings. */
export function remember(path: string, fingerprint: string, mapping: SheetMapping, token: string): Reply<null> {
  const others = Object.entries(readRemembered(path)).filter(([key]) => key !== fingerprint);
  const kept = Object.fromEntries([...others.slice(-MOST_KEPT + 1), [fingerprint, mapping]]);
  mkdirSync(dirname(path), { recursive: true });
  return saveFile(path, Buffer.from(JSON.stringify(kept, null, 2), 'utf8'), token);
}
