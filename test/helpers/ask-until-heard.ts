/** Five seconds of the app's main process doing nothing else. */
const MOST = 50;
const PAUSE_MS = 100;

/**
 * Asks the app's main process, and again where a collection of its memory took the answer away before Playwright read it, as happens
 * whenever it is asked in the middle of other work. Only for what may be asked again: it may have been done the first time.
 */
export async function askUntilHeard<T>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await ask();
    } catch (error) {
      const isLost = error instanceof Error && error.message.includes('promise was garbage collected');
      if (!isLost || asked === MOST) throw error;
      await new Promise((later) => setTimeout(later, PAUSE_MS));
    }
  }
}
