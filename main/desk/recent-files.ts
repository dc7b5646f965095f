import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { RecentFile } from '../../shared/api/views.ts';
import { readSettingsFile, saveSettings } from '../app/settings-file.ts';

const MOST = 8;

type Entry = { readonly token: string; readonly path: string; readonly pinned?: true };

/** The programmes opened before, those that were pinned first and then the newest, kept in one small file beside the app's own data. The page only sees tokens. */
export class RecentFiles {
  readonly #file: string;
  readonly #makeToken: () => string;
  #entries: readonly Entry[];

  constructor(file: string, makeToken: () => string) {
    this.#file = file;
    this.#makeToken = makeToken;
    this.#entries = readEntries(file);
  }

  list(): readonly RecentFile[] {
    return this.#entries.map(({ token, path, pinned }) => ({
      token,
      fileName: basename(path),
      folder: dirname(path),
      found: existsSync(path),
      pinned: pinned === true,
    }));
  }

  pathOf(token: string): string | null {
    return this.#entries.find((entry) => entry.token === token)?.path ?? null;
  }

  /** Puts `path` first and gives its token. A list that cannot be saved is no reason to stop anybody: it is only a convenience. */
  add(path: string): string {
    const token = this.#makeToken();
    const before = this.#entries.find((entry) => entry.path === path);
    const others = this.#entries.filter((entry) => entry !== before);
    this.#keep([{ ...before, token, path }, ...others]);
    return token;
  }

  /** Keeps the programme at the head of the list however many are opened after it, or no longer. */
  pin(token: string, pinned: boolean): void {
    this.#keep(
      this.#entries.map(({ pinned: was, ...entry }) => {
        const is = entry.token === token ? pinned : was === true;
        return is ? { ...entry, pinned: true } : entry;
      }),
    );
  }

  #keep(entries: readonly Entry[]): void {
    const pinned = entries.filter((entry) => entry.pinned === true);
    const rest = entries.filter((entry) => entry.pinned !== true);
    this.#entries = [...pinned, ...rest.slice(0, MOST)];
    mkdirSync(dirname(this.#file), { recursive: true });
    saveSettings(this.#file, this.#entries, this.#makeToken());
  }
}

function readEntries(file: string): readonly Entry[] {
  const data = readSettingsFile(file);
  if (!Array.isArray(data)) return [];
  return data
    .filter(isEntry)
    .map(({ token, path, pinned }) => ({ token, path, ...(pinned === true && { pinned: true as const }) }));
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    'path' in value &&
    typeof value.token === 'string' &&
    typeof value.path === 'string'
  );
}
