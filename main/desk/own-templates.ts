import { existsSync, type FSWatcher, mkdirSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { readSettingsFile, saveSettings } from '../app/settings-file.ts';

/** An editor writes a file in several steps: what follows within this time is one change. */
const SETTLE_MS = 200;

/** The person's own folder of report formats: chosen once, kept beside the app's own data, and watched while the app runs. */
export class OwnTemplates {
  readonly #file: string;
  readonly #makeToken: () => string;
  readonly #onChange: () => void;
  #folder: string | null;
  #watcher: FSWatcher | null = null;
  #settling: NodeJS.Timeout | null = null;

  constructor(file: string, makeToken: () => string, onChange: () => void) {
    this.#file = file;
    this.#makeToken = makeToken;
    this.#onChange = onChange;
    this.#folder = readFolder(file);
    this.#watch();
  }

  /** The folder, or null where none is chosen or the one that was is gone. */
  folder(): string | null {
    return this.#folder !== null && existsSync(this.#folder) ? this.#folder : null;
  }

  choose(folder: string): void {
    this.#folder = folder;
    mkdirSync(dirname(this.#file), { recursive: true });
    saveSettings(this.#file, { folder }, this.#makeToken());
    this.#watch();
    this.#onChange();
  }

  stop(): void {
    this.#watcher?.close();
    this.#watcher = null;
    if (this.#settling !== null) clearTimeout(this.#settling);
  }

  /** A folder that cannot be watched (some network drives) is still read each time a paper is made. */
  #watch(): void {
    this.stop();
    const folder = this.folder();
    if (folder === null) return;
    try {
      this.#watcher = watch(folder, { recursive: true, persistent: false }, () => {
        if (this.#settling !== null) clearTimeout(this.#settling);
        this.#settling = setTimeout(this.#onChange, SETTLE_MS);
      });
      this.#watcher.on('error', () => this.stop());
    } catch {
      this.#watcher = null;
    }
  }
}

function readFolder(file: string): string | null {
  const data = readSettingsFile(file);
  return typeof data === 'object' && data !== null && 'folder' in data && typeof data.folder === 'string'
    ? data.folder
    : null;
}
