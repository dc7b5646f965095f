import { basename } from 'node:path';
import { done, type Reply } from '../../shared/model/reply.ts';
import { findConflictCopies, findSync } from '../files/place.ts';
import type { Deps, OpenProgramme, PlacedProgramme } from './deps.ts';
import { openProgramme, openProgrammeToRead } from './open-programme.ts';

/** A programme in a window: to write where that can be, else to read with the sentence that says why. */
export type UsedProgramme = {
  readonly read: PlacedProgramme;
  readonly write: OpenProgramme | null;
  readonly readOnly: string | null;
  readonly sync: string | null;
  readonly conflictCopies: readonly string[];
};

/** Opens the programme at `path` to write, or only to read where somebody else has it or nothing can be written there. */
export function openToUse(deps: Deps, path: string): Reply<UsedProgramme> {
  const opened = openProgramme(deps, path);
  if (opened.ok) return done(use(opened.value));
  if (opened.problem.code !== 'file-locked' && opened.problem.code !== 'read-only') return opened;
  const read = openProgrammeToRead(deps, path);
  if (!read.ok) return opened;
  return done({
    read: { ...read.value, path, fileName: basename(path) },
    write: null,
    readOnly: opened.problem.message,
    ...lookAround(path),
  });
}

/** A programme that was opened to write. */
export function use(open: OpenProgramme): UsedProgramme {
  return { read: open, write: open, readOnly: null, ...lookAround(open.path) };
}

function lookAround(path: string): Pick<UsedProgramme, 'sync' | 'conflictCopies'> {
  return { sync: findSync(path), conflictCopies: findConflictCopies(path) };
}
