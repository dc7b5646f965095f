import { BrowserWindow, type Session, session } from 'electron';
import { done, refuse } from '../../shared/model/reply.ts';
import type { PagePrinter } from '../desk/screen.ts';
import { lockSession } from './security.ts';
import { APP_ORIGIN, APP_SCHEME } from './serve.ts';

/** Inches; the head and foot of the page stand in them. */
const MARGIN = 0.45;
const FOOT = `<div style="font:7pt Arial,sans-serif;width:100%;padding:0 ${MARGIN}in;display:flex;justify-content:space-between"><span class="title"></span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;

/**
 * Prints in a window that is never shown, where no script runs and nothing can be fetched: it has a session of its own whose only
 * page is the one to print.
 */
export function makePagePrinter(): PagePrinter {
  let printing: Session | null = null;
  let page = '';
  const open = async (html: string): Promise<BrowserWindow> => {
    page = html;
    if (printing === null) {
      printing = session.fromPartition('print');
      lockSession(printing);
      printing.protocol.handle(APP_SCHEME, () => new Response(page, { headers: HEADERS }));
    }
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false },
    });
    await window.loadURL(`${APP_ORIGIN}/print`);
    return window;
  };
  return {
    toPdf: async (html, paper) => {
      const window = await open(html);
      try {
        const pdf = await window.webContents.printToPDF({
          pageSize: paper,
          landscape: true,
          printBackground: true,
          margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: FOOT,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return new Uint8Array(pdf);
      } finally {
        window.destroy();
      }
    },
    toPrinter: async (html, paper) => {
      const window = await open(html);
      try {
        return await new Promise((answer) => {
          window.webContents.print({ pageSize: paper, landscape: true, printBackground: true }, (printed, why) =>
            answer(printed ? done(null) : refuse('cancelled', `Nothing was printed: ${why}.`)),
          );
        });
      } finally {
        window.destroy();
      }
    },
  };
}

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
};
