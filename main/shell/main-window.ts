import { BrowserWindow, type IpcMain, nativeTheme } from 'electron';
import { CHANNELS } from './channels.ts';
import { isOwnFrame } from './security.ts';
import { APP_ORIGIN } from './serve.ts';

/** How long the window may take to save what is being typed before it is closed all the same. */
const CLOSING_PATIENCE_MS = 3000;

/** Makes the app's one window: sandboxed, isolated, with no Node in it. */
export function makeMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Clerkwell',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** A page that dies again so soon after it was loaded anew would only go on dying. */
const DIES_AGAIN_MS = 10_000;

/**
 * Loads the page of `window` anew when its process has died (it ran out of memory, or a driver took it down), and tells `say` what
 * became of the work. One that dies again at once stays down: then the person is told to start Clerkwell again.
 */
export function reviveWhenDead(window: BrowserWindow, say: (message: string) => void): void {
  let revived = -DIES_AGAIN_MS;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`the page has died: ${reason}, ${exitCode}`);
    const now = performance.now();
    if (now - revived < DIES_AGAIN_MS) {
      say('The window stopped working twice. Close Clerkwell and start it again: everything saved is in the file.');
      return;
    }
    revived = now;
    void loadPage(window).then(() =>
      say(
        'The window stopped working and was opened anew. Everything is in the file but what was typed in the last second.',
      ),
    );
  });
}

/** Loads the app's page into `window`. */
export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${APP_ORIGIN}/`);
}

/**
 * Closes `window` only once the page has saved what is being typed: it is told, and answers that it is ready or that the window
 * must stay. A page that is gone or does not answer cannot hold the window open.
 */
export function closeGently(window: BrowserWindow, ipc: IpcMain): void {
  let ready = false;
  let patience: NodeJS.Timeout | null = null;
  const stopWaiting = (): void => {
    if (patience !== null) clearTimeout(patience);
    patience = null;
  };
  const finish = (): void => {
    ready = true;
    stopWaiting();
    if (!window.isDestroyed()) window.destroy();
  };
  ipc.on(CHANNELS.readyToClose, (event) => {
    if (isOwnFrame(event.senderFrame)) finish();
  });
  ipc.on(CHANNELS.stayOpen, (event) => {
    if (isOwnFrame(event.senderFrame)) stopWaiting();
  });
  window.on('close', (event) => {
    if (ready || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    stopWaiting();
    patience = setTimeout(finish, CLOSING_PATIENCE_MS);
    window.webContents.send(CHANNELS.event, { event: 'closing' });
  });
}
