import { readFileSync } from 'node:fs';
import type { Reply } from '../../shared/model/reply.ts';
import { saveFile } from '../files/safe-save.ts';

/** Writes a small settings file as JSON, whole or not at all. */
export function saveSettings(path: string, data: unknown, token: string): Reply<null> {
  return saveFile(path, new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`), token);
}

/** What the settings file at `path` holds, to be looked at by who asks; undefined where there is none, or it is no JSON. */
export function readSettingsFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
