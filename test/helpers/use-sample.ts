import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps, OpenProgramme } from '../../main/app/deps.ts';
import { closeProgramme, createProgramme, openProgramme } from '../../main/app/open-programme.ts';
import { useTempFolder } from './temp-folder.ts';
import { must, testDeps } from './test-deps.ts';

/** The file of a sample that was just made, and the ids that were asked for meanwhile. */
type Made = { readonly bytes: Uint8Array; readonly ids: number };

/** By the sample and the first id that was given: `testDeps` makes the same of both every time. */
const known = new Map<string, Made>();

/**
 * Makes sample `id` at `path`, as `createProgramme` does with `testDeps`, and opens it. Each is made once for the tests of one
 * file; whoever asks again has a copy of its bytes, and `deps` goes on with the ids that come after those in it.
 */
export function makeSample(deps: Deps, path: string, id: string): OpenProgramme {
  const first = deps.makeId();
  const made = known.get(`${id} ${first}`);
  if (made === undefined) {
    known.set(`${id} ${first}`, make(deps, path, id, first));
  } else {
    for (let given = 1; given < made.ids; given += 1) deps.makeId();
    writeFileSync(path, made.bytes, { flag: 'wx' });
  }
  return must(openProgramme(deps, path));
}

function make(deps: Deps, path: string, id: string, first: string): Made {
  let ids = 0;
  const makeId = (): string => {
    ids += 1;
    return ids === 1 ? first : deps.makeId();
  };
  closeProgramme(must(createProgramme({ ...deps, makeId }, path, id)));
  return { bytes: readFileSync(path), ids };
}

/** The Cambridgeshire sample for each test, in a folder of its own and closed afterwards; answers that folder. */
export function useSample(begin: (made: { readonly deps: Deps; readonly open: OpenProgramme }) => void): () => string {
  const folder = useTempFolder();
  let open: OpenProgramme;
  beforeEach(() => {
    const deps = testDeps();
    open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
    begin({ deps, open });
  });
  afterEach(() => closeProgramme(open));
  return folder;
}
