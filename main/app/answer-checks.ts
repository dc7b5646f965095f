import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Part } from '../../shared/compose/compose.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { openToRead } from '../store/database.ts';
import { readBirthId } from '../store/history.ts';
import { keepContents } from '../store/keep-contents.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readCheck } from './read-check.ts';

/** The programme whose reports are checked: a file that is open already, told from others by the id of its birth. */
export type FileToCheck = {
  readonly path: string;
  readonly fileName: string;
  readonly birthId: string;
  readonly nativeBinding: string | undefined;
};

/** One check, as it can be handed to another thread. */
export type CheckOrder = {
  readonly reportId: string;
  readonly part: Part;
  readonly templatesFolder: string;
  readonly ownTemplates: string | null;
  readonly clock: ReturnType<Deps['readClock']>;
};

/** Opens `file` to read and answers checks of its reports. Each sees what is in the file when it begins. Throws when another file lies there. */
export function openForChecks(file: FileToCheck): (order: CheckOrder) => Reply<CheckedReportView> {
  const db = openToRead(file.path, { nativeBinding: file.nativeBinding });
  if (readBirthId(db) !== file.birthId) throw new Error('another file lies where the programme was opened');
  const open: ReadProgramme = { db, fileName: file.fileName };
  const readAll = keepContents(db);
  return ({ reportId, part, templatesFolder, ownTemplates, clock }) =>
    readCheck(
      { templatesFolder, ownTemplates: () => ownTemplates, readClock: () => clock },
      open,
      reportId,
      part,
      readAll,
    );
}
