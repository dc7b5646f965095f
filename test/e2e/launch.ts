import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

const repository = join(import.meta.dirname, '..', '..');

/** A running app, its first window, and the temp folder that stands for the user's own. */
export type Launched = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Closes the app and removes what it kept. */
  readonly close: () => Promise<void>;
};

/**
 * Starts the built app in a real Electron with an empty user-data folder. `npm test` sets in the environment which Electron
 * it is, and which better-sqlite3 loads in it.
 */
export async function launch(...args: readonly string[]): Promise<Launched> {
  const userData = mkdtempSync(join(tmpdir(), 'clerkwell e2e '));
  // Chromium has no sandbox for root; nobody but a test runs as root.
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await electron.launch({
    args: [...forRoot, repository, `--user-data-dir=${userData}`, ...args],
    cwd: repository,
  });
  const window = await app.firstWindow();
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  };
  return { app, window, userData, close };
}
