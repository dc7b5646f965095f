import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { RecentFile } from '../../shared/api/views.ts';
import { saveSettings } from '../app/save-settings.ts';

const MOST = 8;

type Entry = { readonly token: string; readonly path: string };

/** The programmes opened before, newest first, kept in one small file beside the app's own data. The page only sees tokens. */
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
    return this.#entries.map(({ token, path }) => ({
      token,
      fileName: basename(path),
      folder: dirname(path),
      found: existsSync(path),
    }));
  }

  pathOf(token: string): string | null {
    return this.#entries.find((entry) => entry.token === token)?.path ?? null;
  }

  /** Puts `path` first and gives its token. A list that cannot be saved is no reason to stop anybody: it is only a convenience. */
  add(path: string): string {
    const token = this.#makeToken();
    const others = this.#entries.filter((entry) => entry.path !== path).slice(0, MOST - 1);
    this.#entries = [{ token, path }, ...others];
    mkdirSync(dirname(this.#file), { recursive: true });
    saveSettings(this.#file, this.#entries, this.#makeToken());
    return token;
  }
}

function readEntries(file: string): readonly Entry[] {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(data) ? data.filter(isEntry) : [];
  } catch {
    return [];
  }
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
