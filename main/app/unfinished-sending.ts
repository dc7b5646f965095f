import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../files/read-json.ts';
import { finishSaving } from '../files/save-together.ts';
import type { Deps } from './deps.ts';
import { saveSettings } from './settings-file.ts';

const FILE = 'sending.json';
const MOST_MEGABYTES = 1;
const MOST_FOLDERS = 20;
const Folders = z.array(z.string()).max(MOST_FOLDERS);

/** Notes in the app's own folder that files are on their way into `folder`: a start after a kill ends what was begun there. */
export function noteSending(deps: Deps, folder: string): void {
  writeFolders(deps, [...listFolders(deps).filter((one) => one !== folder), folder]);
}

/** Takes the note away: nothing is on its way into `folder` any more. */
export function forgetSending(deps: Deps, folder: string): void {
  writeFolders(
    deps,
    listFolders(deps).filter((one) => one !== folder),
  );
}

/** What became of a sending that was cut off: a sentence, and whether its folder still waits to be put right. */
export type Finished = { readonly said: string; readonly waits: boolean };

/** Ends every sending that was cut off by a kill, in the folders that were noted and in `folder`, with a sentence for each. */
export function finishSendings(deps: Deps, folder: string | null): readonly Finished[] {
  const noted = listFolders(deps);
  const all = folder === null ? noted : [...noted.filter((one) => one !== folder), folder];
  return all.flatMap((one): readonly Finished[] => {
    const finished = finishSaving(one);
    if (!finished.ok)
      return [{ said: `The last sending was cut off. ${finished.problem.message}`, waits: one === folder }];
    if (noted.includes(one)) forgetSending(deps, one);
    if (finished.value === null) return [];
    const { length } = finished.value.files;
    const files =
      length === 1 ? 'the last file was put in its place' : `the last ${length} files were put in their places`;
    return [
      {
        said: `The last sending into “${basename(one)}” was cut off. It is finished now: ${files}, and all are of that sending.`,
        waits: false,
      },
    ];
  });
}

// What cannot be noted is no reason not to send: the next sending into the same folder ends it as well.
function writeFolders(deps: Deps, folders: readonly string[]): void {
  const path = join(deps.dataFolder, FILE);
  if (folders.length === 0) return rmSync(path, { force: true });
  mkdirSync(deps.dataFolder, { recursive: true });
  saveSettings(path, folders.slice(-MOST_FOLDERS), deps.makeId());
  return undefined;
}

function listFolders(deps: Deps): readonly string[] {
  const json = readJsonFile(join(deps.dataFolder, FILE), MOST_MEGABYTES);
  const parsed = json.ok ? Folders.safeParse(json.value) : null;
  return parsed?.success === true ? parsed.data : [];
}
