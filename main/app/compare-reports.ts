import { compareDocuments } from '../../shared/compare/compare-documents.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { saveFile } from '../files/safe-save.ts';
import { writeWord } from '../word/write-word.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';

/** A comparison on the disk: how many words, rows and blocks came and went. */
export type Compared = { readonly path: string; readonly inserted: number; readonly deleted: number };

/**
 * Writes report `reportId` to `path` as a Word file with tracked changes against the same report as `earlier` holds it, an older
 * copy of the programme. Both papers are composed; neither programme is changed.
 */
export function compareReports(
  deps: Deps,
  open: ReadProgramme,
  earlier: ReadProgramme,
  reportId: string,
  path: string,
): Reply<Compared> {
  const before = composeReport(deps, earlier, reportId);
  if (!before.ok) return before;
  const after = composeReport(deps, open, reportId);
  if (!after.ok) return after;
  const { document, marks, words } = compareDocuments(before.value.document, after.value.document);
  const bytes = writeWord(document, { changes: { marks, words, author: document.author, date: document.day } });
  const saved = saveFile(path, bytes, deps.makeId());
  if (!saved.ok) return saved;
  const count = (mark: 'inserted' | 'deleted'): number => [...marks.values()].filter((one) => one === mark).length;
  return done({ path, inserted: count('inserted'), deleted: count('deleted') });
}
