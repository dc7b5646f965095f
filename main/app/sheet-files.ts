import { done, type Reply } from '../../shared/model/reply.ts';
import { NO_MAPPING, type SheetMapping } from '../../shared/sheets/mapping.ts';
import { saveFile } from '../files/safe-save.ts';
import { readMapping } from '../files/sheet-mappings.ts';
import type { Deps } from './deps.ts';
import type { LookedAt } from './import-sheet.ts';

/** The mapping in the file at `path`, with the sheet that was named; null when neither was, so that what is remembered holds. */
export function readMappingFile(path: string | null, sheet: string | null): Reply<SheetMapping | null> {
  if (path === null) return done(sheet === null ? null : { ...NO_MAPPING, sheet });
  const mapping = readMapping(path);
  return mapping.ok ? done({ ...mapping.value, sheet: sheet ?? mapping.value.sheet }) : mapping;
}

/** Writes the refused rows of a sheet to `path`, each with why. */
export function saveRefusedRows(deps: Deps, { refused }: LookedAt, path: string): Reply<null> {
  return saveFile(path, Buffer.from(refused, 'utf8'), deps.makeId());
}
