import type { BrowserWindow } from 'electron';
import type { Document } from '../../shared/document/document.ts';
import type { PrintedPages } from '../../shared/document/pages.ts';
import { readPrintedPages } from './print-pdf.ts';
import { stepBack } from './step-back.ts';
import { watchPage } from './watch-page.ts';

/** Tells where the printer ends the pages of a paper. */
export type PageWindow = {
  readonly readPages: (document: Document) => Promise<PrintedPages | null>;
  readonly close: () => void;
};

/** So long after it was asked last, in milliseconds, the window is closed: its memory is given back while nobody writes. */
const KEPT_MS = 5000;

/**
 * Prints, again and again, the paper that is being written, in a window from `open` that is kept meanwhile: what has not changed
 * since is not drawn again. One is printed at a time, and behind everything else that the machine has to do.
 */
export function makePageWindow(open: () => Promise<BrowserWindow>): PageWindow {
  let kept: Promise<Kept> | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let rest: NodeJS.Timeout | null = null;
  const close = (): void => {
    if (rest !== null) clearTimeout(rest);
    void kept?.then(
      ({ window }) => window.destroy(),
      () => undefined,
    );
    kept = null;
  };
  const read = async (document: Document): Promise<PrintedPages | null> => {
    if (rest !== null) clearTimeout(rest);
    kept ??= open().then((window) => {
      stepBack(window.webContents.getOSProcessId());
      return { window, died: watchPage(window) };
    });
    try {
      const { window, died } = await kept;
      return await Promise.race([readPrintedPages(window.webContents, document), died]);
    } catch {
      // The window was closed, or its page has died: the paper is shown without page ends until it is asked for again.
      close();
      return null;
    } finally {
      rest = setTimeout(close, KEPT_MS);
    }
  };
  return {
    readPages: (document) => {
      const now = before.then(() => read(document));
      before = now;
      return now;
    },
    close,
  };
}

/** A window, and what fails once its page has died: such a page answers nothing. */
type Kept = { readonly window: BrowserWindow; readonly died: Promise<never> };
