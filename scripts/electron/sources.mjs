/**
 * An Electron on disk. `folder` is what ELECTRON_OVERRIDE_DIST_PATH means: it holds the executable.
 * @typedef {{ folder: string, executable: string, version: string, nodeApi: number }} Electron
 */

/**
 * A place an Electron may come from. `find` answers nothing when there is none to be had there.
 * A borrowed one is for development and tests and is never shipped.
 * @typedef {{ name: string, borrowed?: boolean, find: (say: (now: string) => void) => Promise<Electron | undefined> }} Source
 */

/**
 * The first Electron to be had, in the order of the sources.
 * @param {readonly Source[]} sources
 * @param {(now: string) => void} say
 * @param {{ allowBorrowed: boolean }} how
 * @returns {Promise<(Electron & { from: string, borrowed: boolean }) | undefined>}
 */
export async function firstElectron(sources, say, { allowBorrowed }) {
  for (const { name, borrowed = false, find } of sources) {
    if (borrowed && !allowBorrowed) continue;
    const electron = await find(say);
    if (electron) return { ...electron, from: name, borrowed };
  }
  return undefined;
}
