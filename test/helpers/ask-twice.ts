/**
 * Asks the app's main process, and once more where a collection of its memory took the answer away before Playwright read it. Only
 * for what may be asked twice: it may have been done the first time.
 */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('promise was garbage collected'))) throw error;
    return ask();
  }
}
