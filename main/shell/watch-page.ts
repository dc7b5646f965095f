import type { BrowserWindow } from 'electron';

/** What fails once the page of `window` has died: such a page answers nothing. */
export function watchPage(window: BrowserWindow): Promise<never> {
  const died = new Promise<never>((_, fail) => {
    window.webContents.once('render-process-gone', () => fail(new Error('the page has died')));
  });
  // It may die while nobody waits for it.
  died.catch(() => undefined);
  return died;
}
