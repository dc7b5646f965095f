import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The example of `docs/programme-json.md`, as it stands there: one of every kind of record. */
export function readExample(): unknown {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'programme-json.md'), 'utf8');
  return JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '') as unknown;
}
