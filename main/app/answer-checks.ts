import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Part } from '../../shared/compose/compose.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { openToRead } from '../store/database.ts';
import { readBirthId } from '../store/history.ts';
import { type ContentsAt, keepContents } from '../store/keep-contents.ts';
import { checkReport } from './check-paper.ts';
import type { Deps, PaperDeps, ReadProgramme } from './deps.ts';
import { type AskedMend, type PlannedMend, planMend } from './plan-mend.ts';
import { readCheck } from './read-check.ts';

/** The programme whose reports are checked: a file that is open already, told from others by the id of its birth. */
export type FileToCheck = {
  readonly path: string;
  readonly fileName: string;
  readonly birthId: string;
  readonly nativeBinding: string | undefined;
};

/** What is asked of a check: what it finds, or with `mend` how one of its findings is put right. */
export type AskedCheck = { readonly reportId: string; readonly part: Part; readonly mend: AskedMend | null };

/** The answer to one or the other. */
export type CheckAnswer =
  | { readonly to: 'check'; readonly reply: Reply<CheckedReportView> }
  | { readonly to: 'mend'; readonly reply: Reply<PlannedMend> };

/** One check, as it can be handed to another thread. */
export type CheckOrder = AskedCheck & {
  readonly templatesFolder: string;
  readonly ownTemplates: string | null;
  readonly clock: ReturnType<Deps['readClock']>;
};

/** Opens `file` to read and answers checks of its reports. Each sees what is in the file when it begins. Throws when another file lies there. */
export function openForChecks(file: FileToCheck): (order: CheckOrder) => CheckAnswer {
  const db = openToRead(file.path, { nativeBinding: file.nativeBinding });
  if (readBirthId(db) !== file.birthId) throw new Error('another file lies where the programme was opened');
  const open: ReadProgramme = { db, fileName: file.fileName };
  const readAll = keepContents(db);
  return ({ templatesFolder, ownTemplates, clock, ...asked }) => {
    const deps = { templatesFolder, ownTemplates: () => ownTemplates, readClock: () => clock };
    return answerCheck(deps, open, asked, readAll);
  };
}

/** Answers what is asked of a check; `readAll` says how the file is read. */
export function answerCheck(
  deps: PaperDeps,
  open: ReadProgramme,
  { reportId, part, mend }: AskedCheck,
  readAll?: () => ContentsAt,
): CheckAnswer {
  if (mend === null) return { to: 'check', reply: readCheck(deps, open, reportId, part, readAll) };
  const checked = checkReport(deps, open, reportId, part, readAll);
  return { to: 'mend', reply: checked.ok ? planMend(checked.value, mend) : checked };
}
