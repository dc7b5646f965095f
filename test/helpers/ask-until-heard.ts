/** A collection that takes as many answers in a row is something else. */
const MOST = 5;

/**
 * Asks the app's main process, and again where a collection of its memory took the answer away before Playwright read it. Only for
 * what may be asked again: it may have been done the first time.
 */
export async function askUntilHeard<T>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await ask();
    } catch (error) {
      const isLost = error instanceof Error && error.message.includes('promise was garbage collected');
      if (!isLost || asked === MOST) throw error;
    }
  }
}
