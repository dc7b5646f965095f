import type { Reply } from '../../shared/model/reply.ts';
import { saveFile } from '../files/safe-save.ts';

/** Writes a small settings file as JSON, whole or not at all. */
export function saveSettings(path: string, data: unknown, token: string): Reply<null> {
  return saveFile(path, new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`), token);
}
