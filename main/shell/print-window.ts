import { BrowserWindow } from 'electron';
import type { Document } from '../../shared/document/document.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { printPaper } from './print-pdf.ts';
import { APP_ORIGIN } from './serve.ts';

/**
 * Prints papers in a window that is never shown: the app's own page under the same policy and sandbox as the one on the screen,
 * there for one paper only. Whatever the screen shows, one intent is enough.
 */
export function printInWindow(
  preload: string,
): (document: Document, docx: Uint8Array, signal: AbortSignal) => Promise<Reply<Uint8Array>> {
  return async (document, _docx, signal) => {
    const window = new BrowserWindow({
      show: false,
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
      await window.loadURL(`${APP_ORIGIN}/?print`);
      return await printPaper(window.webContents, document, signal);
    } finally {
      window.destroy();
    }
  };
}
