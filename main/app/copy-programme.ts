import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { copyDatabase, readStanding, verifyCopy } from '../store/copies.ts';
import { compactFile, inOneRead } from '../store/database.ts';
import { attempt } from './attempt.ts';
import { backUp } from './backups.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';

/**
 * Saves a copy of the programme as it stands at `path`; the two can be edited apart and joined later. A file that is
 * there is never written over. It works while the programme is open elsewhere, and when its own file has been taken away.
 */
export async function copyProgramme(deps: Deps, open: ReadProgramme, path: string): Promise<Reply<null>> {
  const name = basename(path);
  if (existsSync(path)) return refuse('file-exists', `There is already a file ${name}. Choose another name.`);
  if (!existsSync(dirname(path))) return refuse('cannot-write', `${name} cannot be made: its folder does not exist.`);
  const temporary = join(dirname(path), `.${name}.${deps.makeId()}.tmp`);
  try {
    const standing = attempt(open.fileName, () => done(inOneRead(open.db, () => readStanding(open.db))));
    if (!standing.ok) return standing;
    const copied = await copyDatabase(open.db, temporary);
    if (!copied.ok) return sayCopy(name, copied);
    return attempt(name, () => {
      const verified = verifyCopy(temporary, name, deps.sqlite);
      if (!verified.ok) return verified;
      if (verified.value.revision < standing.value.revision)
        return refuse('cannot-write', `The copy ${name} did not read back as it should: the disk may be failing.`);
      renameSync(temporary, path);
      return done(null);
    });
  } finally {
    for (const leftover of [temporary, `${temporary}-journal`]) rmSync(leftover, { force: true });
  }
}

function sayCopy(name: string, why: Reply<null>): Reply<null> {
  if (why.ok || why.problem.code !== 'disk-full') return why;
  return refuse(
    'disk-full',
    `The disk is full: the copy ${name} was not made. Free some space, or choose another disk.`,
  );
}

/** Gives back the room that removed records took. The programme is backed up first. Answers the bytes before and after. */
export async function compactProgramme(
  deps: Deps,
  open: OpenProgramme,
): Promise<Reply<{ readonly before: number; readonly after: number }>> {
  const kept = await backUp(deps, open, 'before-compacting');
  if (!kept.ok) return kept;
  return attempt(open.fileName, () => {
    const before = statSync(open.path).size;
    compactFile(open.db);
    return done({ before, after: statSync(open.path).size });
  });
}
