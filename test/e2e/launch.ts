import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type JSHandle, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { askUntilHeard } from '../helpers/ask-until-heard.ts';
import { namedScreens } from './named-screens.ts';

const repository = join(import.meta.dirname, '..', '..');

/** A running app, its first window, and the temp folder that stands for the user's own. */
export type Launched = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Closes the app and removes what it kept. */
  readonly close: () => Promise<void>;
};

/** What a start is given, with this worker's own screen: the first has the run's, each of the others one of those named. */
function environment(): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  const screen = namedScreens()[Number(env['TEST_PARALLEL_INDEX']) - 1];
  return screen === undefined ? env : { ...env, DISPLAY: screen.display, XAUTHORITY: screen.key };
}

// Chromium has no sandbox for root; nobody but a test runs as root.
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A new folder to stand for the user's own. */
export function makeUserData(): string {
  return mkdtempSync(join(tmpdir(), 'clerkwell e2e '));
}

/**
 * Starts the built app in a real Electron with an empty user-data folder. `npm test` sets in the environment which Electron
 * it is, and which better-sqlite3 loads in it.
 */
export async function launch(...args: readonly string[]): Promise<Launched> {
  return launchIn(makeUserData(), [repository, ...args]);
}

/** Starts the built app on the folder that another start has left. */
export async function launchAgain(userData: string, ...args: readonly string[]): Promise<Launched> {
  return launchIn(userData, [repository, ...args]);
}

/** Starts the program of a package. */
export async function launchPackage(executable: string, ...args: readonly string[]): Promise<Launched> {
  return launchIn(makeUserData(), args, executable);
}

async function launchIn(userData: string, args: readonly string[], executablePath?: string): Promise<Launched> {
  const app = await electron.launch({
    args: [...forRoot, `--user-data-dir=${userData}`, ...args],
    cwd: repository,
    env: environment(),
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  // A page that dies takes its test with it: why it died is shown.
  app.process().stderr?.on('data', (said: Buffer) => {
    if (said.includes('the page has died')) process.stderr.write(said);
  });
  const window = await app.firstWindow();
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  };
  return { app, window, userData, close };
}

/** The window a person sees, as Electron has it: beside it there may be one that only prints. */
export async function ownWindow({ app, window }: Pick<Launched, 'app' | 'window'>): Promise<JSHandle<BrowserWindow>> {
  return (await askUntilHeard(() => app.browserWindow(window))) as JSHandle<BrowserWindow>;
}

/** How many windows there are, one that only prints and is never shown left out. */
export async function countWindows({ app }: Launched): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter((one) => !one.webContents.getURL().endsWith('/print.html')).length,
  );
}
