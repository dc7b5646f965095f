import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgrammeJson } from '../../shared/model/contents.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { readProgrammeJson } from './programme-json.ts';

const ENDING = '.json';

/** The ids of the sample programmes in `folder`. */
export function listSampleIds(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .toSorted();
}

/** What tells one state of the sample `id` from another without reading it: its size and when it was written last. */
export function stampSample(folder: string, id: string): string {
  const { size, mtimeMs } = statSync(join(folder, `${id}${ENDING}`));
  return `${size} ${mtimeMs}`;
}

/** The sample programme `id`. */
export function readSample(folder: string, id: string): Reply<ProgrammeJson> {
  const ids = listSampleIds(folder);
  if (!ids.includes(id))
    return refuse('unknown-sample', `There is no sample programme ${id}. There is: ${ids.join(', ')}.`);
  return readProgrammeJson(join(folder, `${id}${ENDING}`));
}
