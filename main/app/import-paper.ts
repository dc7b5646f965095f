import { basename } from 'node:path';
import { sayFix } from '../../shared/check/fix.ts';
import { type ImportPlan, planImport } from '../../shared/intake/plan-import.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { openZipFile } from '../files/open-zip.ts';
import { readWordPaper } from '../papers/read-paper.ts';
import { listRecords } from '../store/tables.ts';
import { applyChanges } from './change-programme.ts';
import { checkReport } from './check-paper.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { placePaper } from './paper-start.ts';
import { refuseUnready } from './refuse-unready.ts';
import { readTemplateOf } from './templates.ts';

/** A Word paper that has become a report of the file. */
export type ImportedPaper = Omit<ImportPlan, 'changes'> & {
  readonly reportId: string;
  /** Numbers of the text that equal a figure of the file: where, and what each could be taken from. */
  readonly offers: readonly { readonly at: string; readonly quote: string; readonly fix: string }[];
};

/** What the new report is made with. No meeting means the next one, no author the first officer of the file. */
export type ImportChoice = {
  readonly templateId: string;
  readonly meetingId: string | null;
  readonly authorId: string | null;
};

/** Makes a report of the Word paper at `path`, in the format chosen, as one step that can be undone. The paper is only read. */
export function importPaper(deps: Deps, open: OpenProgramme, path: string, choice: ImportChoice): Reply<ImportedPaper> {
  const zip = openZipFile(path);
  if (!zip.ok) return zip;
  const word = readWordPaper(zip.value);
  if (!word.ok) return word;
  const template = readTemplateOf(deps, choice.templateId);
  if (!template.ok) return template;
  const { today } = deps.readClock();
  const meetingId = choice.meetingId ?? placePaper(open, today, null, 'next').meetingId;
  const authorId = choice.authorId ?? listRecords(open.db, 'officer')[0]?.id;
  if (meetingId === undefined || authorId === undefined)
    return refuseUnready(open.fileName, { meeting: meetingId === undefined, officer: authorId === undefined });
  const reportId = deps.makeId();
  const known = {
    officers: listRecords(open.db, 'officer'),
    sources: listRecords(open.db, 'source'),
    makeId: deps.makeId,
  };
  const into = { reportId, template: template.value, meetingId, authorId, asAt: today, known };
  const plan = planImport(word.value.paper, into);
  const saved = applyChanges(deps, open, plan.changes, { label: `Import ${basename(path)}`, gesture: null });
  if (!saved.ok) return saved;
  const checked = checkReport(deps, open, reportId);
  const offers = checked.ok
    ? checked.value.findings.flatMap(({ at, quote, fix }) =>
        fix?.does === 'bind figure' ? [{ at, quote, fix: sayFix(fix) }] : [],
      )
    : [];
  const { title, matched, kept, left } = plan;
  return done({ reportId, title, matched, kept, left, offers });
}
