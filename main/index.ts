import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import type { AppEvent } from '../shared/api/api.ts';
import type { Document } from '../shared/document/document.ts';
import { makeDeps, makeToken } from './app/make-deps.ts';
import { writeOffThread } from './app/off-thread.ts';
import { CHANNELS } from './shell/channels.ts';
import { Desk, type DeskDeps } from './shell/desk.ts';
import { makeDialogs } from './shell/dialogs.ts';
import { makeHandlers } from './shell/handlers.ts';
import { connectIntents } from './shell/ipc.ts';
import { closeGently, loadPage, makeMainWindow } from './shell/main-window.ts';
import { buildMenu } from './shell/menu.ts';
import { OwnTemplates } from './shell/own-templates.ts';
import { printPreview } from './shell/print-pdf.ts';
import { RecentFiles } from './shell/recent-files.ts';
import { lockPages, lockSession } from './shell/security.ts';
import { APP_SCHEME, serveAsset } from './shell/serve.ts';

// Built, this file is out/main/index.js beside out/preload and out/renderer; templates lie at the top of the project, or
// beside the archive in an installed app.
const built = join(import.meta.dirname, '..');
const templates = app.isPackaged ? join(process.resourcesPath, 'templates') : join(built, '..', 'templates');

// Every page has its sandbox by the window's own settings. Chromium can have none as root, where only development and tests run:
// they say --no-sandbox, and an installed app does not start with it.
const unsandboxed = app.commandLine.hasSwitch('no-sandbox');
if (!unsandboxed) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
]);

/** How often a programme that has been edited is backed up. */
const BACKUP_EVERY_MS = 600_000;

let window: BrowserWindow | null = null;
const tell = (event: AppEvent): void => window?.webContents.send(CHANNELS.event, event);

if (unsandboxed && app.isPackaged) app.exit(1);
else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  lockPages(app);
  void app.whenReady().then(start);
} else app.quit();

async function start(): Promise<void> {
  lockSession(session.defaultSession);
  protocol.handle(APP_SCHEME, (request) => serveAsset(request.url, join(built, 'renderer')));
  const page = makeMainWindow(join(built, 'preload', 'preload.cjs'));
  window = page;
  const own = new OwnTemplates(join(app.getPath('userData'), 'templates.json'), makeToken, () =>
    tell({ event: 'templates-changed' }),
  );
  const deps = {
    ...makeDeps(templates, process.env['CLERKWELL_SQLITE_BINDING'], app.getPath('userData'), () => own.folder()),
    // The window's program goes on answering while a paper is written.
    writePaper: writeOffThread(join(import.meta.dirname, 'paper-worker.js')),
    makePdf: (document: Document, _: Uint8Array, signal: AbortSignal) =>
      printPreview(page.webContents, document, signal),
  };
  const given: DeskDeps = {
    deps,
    dialogs: makeDialogs(dialog, () => page),
    recent: new RecentFiles(join(app.getPath('userData'), 'recent.json'), deps.makeId),
    ownTemplates: own,
    version: app.getVersion(),
    documentsFolder: app.getPath('documents'),
    tell,
  };
  const desk = new Desk(given);
  connectIntents(
    ipcMain,
    makeHandlers(desk, given, (path) => shell.showItemInFolder(path)),
  );
  closeGently(page, ipcMain);
  const dueBackups = setInterval(() => void desk.backUp('edited'), BACKUP_EVERY_MS);
  page.on('closed', () => {
    clearInterval(dueBackups);
    desk.close();
    own.stop();
    window = null;
  });
  Menu.setApplicationMenu(
    buildMenu(Menu, process.platform, { command: (command) => tell({ event: 'command', command }) }),
  );
  await loadPage(page);
}
