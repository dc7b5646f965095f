import { join } from 'node:path';
import type { Deps, OpenProgramme } from '../../main/app/deps.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { useTempFolder } from './temp-folder.ts';
import { must, testDeps } from './test-deps.ts';

/** The Cambridgeshire sample, made anew before each test in a folder of its own and closed afterwards; answers that folder. */
export function useSample(begin: (made: { readonly deps: Deps; readonly open: OpenProgramme }) => void): () => string {
  const folder = useTempFolder();
  let open: OpenProgramme;
  beforeEach(() => {
    const deps = testDeps();
    open = must(createProgramme(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send'));
    begin({ deps, open });
  });
  afterEach(() => closeProgramme(open));
  return folder;
}
