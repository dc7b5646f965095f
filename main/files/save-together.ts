import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { findHolder, saySaveFailure, writeWhole } from './safe-save.ts';

/** A file by its name in its folder. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/**
 * What lies in the folder while files go into it: a folder of this name with the new files in `new`, those they replace in `old`,
 * and `ready` from the moment every new file is whole on the disk. Before that the folder is as it was; from then on whatever cuts the
 * work off, `finishSaving` ends it. Only names that lie there are moved: nothing in it can point elsewhere.
 */
const STAGE = '.sending-';

/**
 * Writes `files` into `folder` all together or not at all. Whatever fails, the folder is as it was; it is made where there is none.
 * When the program is killed on the way, `finishSaving` makes it all or nothing.
 */
export function saveTogether(folder: string, files: readonly NamedBytes[], token: string): Reply<null> {
  const isNew = !existsSync(folder);
  const stage = join(folder, `${STAGE}${token}`);
  const names = files.map(({ name }) => name);
  let at = basename(folder);
  try {
    if (isNew) mkdirSync(folder);
    for (const made of [stage, join(stage, 'new'), join(stage, 'old')]) mkdirSync(made);
    for (const { name, bytes } of files) {
      at = name;
      refuseTaken(join(folder, name));
      writeWhole(join(stage, 'new', name), bytes);
    }
    writeWhole(join(stage, 'ready'), new Uint8Array());
    for (const name of names) {
      at = name;
      place(folder, stage, name);
    }
  } catch (error) {
    try {
      takeBack(folder, stage, names);
      if (isNew && existsSync(folder)) rmdirSync(folder);
    } catch {
      return refuseHalfWay(folder, at);
    }
    return error instanceof Taken ? refuse(error.code, error.message) : saySaveFailure(error, at);
  }
  try {
    dropStage(stage);
  } catch {
    // Everything is in its place: what could not be thrown away yet goes with the next saving.
  }
  return done(null);
}

/** What an earlier saving into a folder came to that was cut off: the files it put there. */
export type FinishedSaving = { readonly files: readonly string[] };

/**
 * Ends what a kill cut off in `folder`: files that were all whole are put in their places, and what was not ready goes. A file that
 * somebody saved under one of the names since stays as they saved it. Null where nothing was cut off.
 */
export function finishSaving(folder: string): Reply<FinishedSaving | null> {
  if (!existsSync(folder)) return done(null);
  let at = basename(folder);
  try {
    const stages = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.startsWith(STAGE))
      .map((entry) => join(folder, entry.name));
    const files: string[] = [];
    for (const stage of stages) {
      const fresh = join(stage, 'new');
      if (existsSync(join(stage, 'ready')) && lstatSync(fresh).isDirectory())
        for (const name of readdirSync(fresh)) {
          at = name;
          refuseTaken(join(folder, name));
          place(folder, stage, name);
          files.push(name);
        }
      dropStage(stage);
    }
    return done(files.length === 0 ? null : { files });
  } catch (error) {
    return error instanceof Taken ? refuse(error.code, error.message) : refuseHalfWay(folder, at);
  }
}

/** Moves the new file to its place, and what stands there aside first. What came there after that was done is somebody's own. */
function place(folder: string, stage: string, name: string): void {
  const [target, fresh, old] = [join(folder, name), join(stage, 'new', name), join(stage, 'old', name)];
  if (existsSync(target)) {
    if (existsSync(old)) return rmSync(fresh);
    renameSync(target, old);
  }
  renameSync(fresh, target);
  return undefined;
}

/** Puts everything back where it was before. */
function takeBack(folder: string, stage: string, names: readonly string[]): void {
  if (!existsSync(stage)) return;
  if (existsSync(join(stage, 'ready')))
    for (const name of names.toReversed()) {
      const [target, fresh, old] = [join(folder, name), join(stage, 'new', name), join(stage, 'old', name)];
      if (!existsSync(fresh)) renameSync(target, fresh);
      if (existsSync(old)) renameSync(old, target);
    }
  dropStage(stage);
}

/** The mark goes first: what is left without it is thrown away and never moved. */
function dropStage(stage: string): void {
  rmSync(join(stage, 'ready'), { force: true });
  rmSync(stage, { recursive: true, force: true });
}

function refuseHalfWay(folder: string, name: string): Reply<never> {
  return refuse(
    'cannot-write',
    `${name} is in use or its folder is read-only, so “${basename(folder)}” holds new and old files. Close what has them open and send again, or start Clerkwell again: the sending is finished then.`,
  );
}

/** What stands where a file is to go, and may not be moved aside. */
class Taken extends Error {
  readonly code: 'target-open' | 'cannot-write';
  constructor(code: Taken['code'], message: string) {
    super(message);
    this.code = code;
  }
}

function refuseTaken(path: string): void {
  const name = basename(path);
  const holder = findHolder(path);
  if (holder !== null) throw new Taken('target-open', `${name} is open in ${holder}. Close it there, then send again.`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Taken('cannot-write', `${name} cannot be written: there is a folder of that name.`);
}
