import { BrowserWindow } from 'electron';
import type { Document } from '../../shared/document/document.ts';
import type { PrintedPages } from '../../shared/document/pages.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { printPaper } from './print-pdf.ts';
import { APP_ORIGIN } from './serve.ts';
import { watchPage } from './watch-page.ts';

/**
 * A window that is never shown, there to be printed: a page of the app under the same policy and sandbox as the one on the screen.
 * Whatever the screen shows, it draws what it is handed and nothing else. It has no height: of a page that has a size a screen
 * reader on Linux says that it loads, in the middle of what the person hears. What is printed has the size of its paper.
 */
export async function openPrintWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    show: false,
    height: 1,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      // Its timers run although nobody sees it.
      backgroundThrottling: false,
    },
  });
  try {
    await window.loadURL(`${APP_ORIGIN}/print.html`);
  } catch (error) {
    window.destroy();
    throw error;
  }
  return window;
}

/** Prints papers, each in a window of its own. */
export function printInWindow(
  preload: string,
): (document: Document, signal: AbortSignal) => Promise<Reply<Uint8Array>> {
  const print = async (
    document: Document,
    notesAt: PrintedPages['notesAt'],
    signal: AbortSignal,
  ): Promise<Reply<Uint8Array> | null> => {
    const window = await openPrintWindow(preload);
    try {
      return await printPaper(window.webContents, document, notesAt, signal, watchPage(window));
    } finally {
      window.destroy();
    }
  };
  return async (document, signal) =>
    (await print(document, 'foot', signal)) ??
    (await print(document, 'end', signal)) ??
    refuse('cannot-write', `The PDF of “${document.title}” was not written: its pages could not be set.`);
}
