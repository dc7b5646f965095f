import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { emptyBook } from '../../shared/sheets/empty-book.ts';
import type { SheetKind } from '../../shared/sheets/plan-sheet.ts';
import { NO_MAPPING, type SheetMapping } from '../../shared/sheets/mapping.ts';
import { readMapping } from '../files/sheet-mappings.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { type ExportedSheet, readSheetSource, saveBook } from './export-sheet.ts';
import type { LookedAt } from './import-sheet.ts';

/** The mapping in the file at `path`, with the sheet that was named; null when neither was, so that what is remembered holds. */
export function readMappingFile(path: string | null, sheet: string | null): Reply<SheetMapping | null> {
  if (path === null) return done(sheet === null ? null : { ...NO_MAPPING, sheet });
  const mapping = readMapping(path);
  return mapping.ok ? done({ ...mapping.value, sheet: sheet ?? mapping.value.sheet }) : mapping;
}

/** Writes the refused rows of a sheet to `path`, each with why. */
export async function saveRefusedRows(deps: Deps, looked: LookedAt, path: string): Promise<Reply<ExportedSheet>> {
  const { refused, fileName } = looked;
  if (refused === null) return refuse('bad-request', `No row of ${fileName} is refused: there is nothing to write.`);
  const { today } = deps.readClock();
  return saveBook(deps, { title: `Refused rows of ${fileName}`, day: today, paper: 'A4', sheets: [refused] }, path);
}

/** Writes an empty sheet of `kind` to `path`: headings, drop-downs and guidance, to be filled in and imported. */
export async function saveEmptySheet(
  deps: Deps,
  open: ReadProgramme,
  kind: SheetKind,
  path: string,
): Promise<Reply<ExportedSheet>> {
  const book = attempt(open.fileName, () => done(emptyBook(readSheetSource(open), kind, deps.readClock().today)));
  return book.ok ? saveBook(deps, book.value, path) : book;
}
