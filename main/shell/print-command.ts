import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type IpcMain, protocol, session } from 'electron';
import { refuse } from '../../shared/model/reply.ts';
import type { Deps } from '../app/deps.ts';
import { readPictureIn } from '../app/picture-in-paper.ts';
import { intentChannel } from './channels.ts';
import { printInWindow } from './print-window.ts';
import { isOwnFrame, lockPages, lockSession } from './security.ts';
import { APP_SCHEME, serveAsset } from './serve.ts';

type MakePdf = Deps['makePdf'];

/**
 * Starts what printing needs of Chromium, in a folder of its own that goes when the program ends, and hands `run` what prints. To be
 * called before the app is ready.
 */
export function startPrinting(app: App, ipc: IpcMain, built: string, run: (printPdf: MakePdf) => Promise<void>): void {
  const folder = mkdtempSync(join(tmpdir(), 'clerkwell-print-'));
  app.setPath('sessionData', folder);
  app.on('quit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  // The window of one paper closes and the command goes on.
  app.on('window-all-closed', () => undefined);
  lockPages(app, () => undefined);
  void app.whenReady().then(async () => {
    lockSession(session.defaultSession);
    protocol.handle(APP_SCHEME, (request) => serveAsset(request.url, join(built, 'renderer')));
    const print = printInWindow(join(built, 'preload', 'preload.cjs'));
    await run(async (document, docx, signal) => {
      const channel = intentChannel('readPicture');
      ipc.handle(channel, (event, asked: unknown) =>
        isOwnFrame(event.senderFrame)
          ? readPictureIn(docx, asked)
          : refuse('bad-request', 'This page may not ask that.'),
      );
      try {
        return await print(document, signal);
      } finally {
        ipc.removeHandler(channel);
      }
    });
  });
}
