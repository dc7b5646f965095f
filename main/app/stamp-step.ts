import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readBirthId, type StepStamp } from '../store/history.ts';
import type { Deps, OpenProgramme } from './deps.ts';

/** Who makes a step, when, under which new id, and in which copy of the file. */
export function stampStep(deps: Deps, open: OpenProgramme): StepStamp {
  return { id: deps.makeId(), who: deps.who, at: deps.readClock().moment, copy: nameCopy(deps, open) };
}

/**
 * The copy in hand. A file copied by the operating system carries the same birth id, so the copy's own id is worked out from
 * that, from whose machine it lies on and from where: two copies differ, the same one opened again does not, and nothing of the
 * machine can be read out of it. It only says where a step was made; a step's identity is its own id.
 */
function nameCopy(deps: Deps, open: OpenProgramme): StepStamp['copy'] {
  const known = named.get(open.db);
  if (known !== undefined) return known;
  const parts = JSON.stringify([readBirthId(open.db), deps.seat, realPath(open.path)]);
  const copy = { id: createHash('sha256').update(parts).digest('hex').slice(0, 16), name: open.fileName };
  named.set(open.db, copy);
  return copy;
}

// A file that moves while it is open is refused, so its name is worked out once for each opening.
const named = new WeakMap<OpenProgramme['db'], StepStamp['copy']>();

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
