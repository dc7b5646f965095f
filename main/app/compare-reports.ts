import { compareDocuments } from '../../shared/compare/compare-documents.ts';
import type { Document } from '../../shared/document/document.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { BY_REGISTERS } from '../../shared/clearing/by-registers.ts';
import { saveFile } from '../files/safe-save.ts';
import { writeWord } from '../word/write-word.ts';
import { composeHandedIn } from './compose-handed-in.ts';
import { composeOfThen } from './compose-of-then.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readPictures } from './pictures.ts';
import { readVersion } from './versions.ts';

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
  return writeChanges(deps, open, before.value.document, after.value.document, path);
}

/**
 * Which two readings of a report are compared: versions by their names or ids, null for what it reads now, and `BY_REGISTERS` for what
 * it would say by the registers.
 */
export type ComparedVersions = { readonly reportId: string; readonly from: string | null; readonly to: string | null };

/** Writes what changed between two versions of a report to `path` as a Word file with tracked changes. */
export function compareVersions(
  deps: Deps,
  open: ReadProgramme,
  asked: ComparedVersions,
  path: string,
): Reply<Compared> {
  const both = readBoth(deps, open, asked);
  return both.ok ? writeChanges(deps, open, both.value.before, both.value.after, path) : both;
}

/** The two papers that are compared. */
export function readBoth(
  deps: Deps,
  open: ReadProgramme,
  { reportId, from, to }: ComparedVersions,
): Reply<{ readonly before: Document; readonly after: Document }> {
  // Beside the registers stands what they said then: the paper itself may have been written by an older app.
  const isWasNow = from === null && to === BY_REGISTERS;
  const before = isWasNow ? composeOfThen(deps, open, reportId) : readOne(deps, open, reportId, from);
  if (!before.ok) return before;
  const after = readOne(deps, open, reportId, to);
  return after.ok ? done({ before: before.value, after: after.value }) : after;
}

function readOne(deps: Deps, open: ReadProgramme, reportId: string, reading: string | null): Reply<Document> {
  if (reading === BY_REGISTERS) {
    const composed = composeReport(deps, open, reportId, 'whole', 'registers');
    return composed.ok ? done(composed.value.document) : composed;
  }
  if (reading === null) {
    const now = composeHandedIn(deps, open, reportId);
    return now.ok ? done(now.value.document) : now;
  }
  const kept = readVersion(open, reportId, reading);
  return kept.ok ? done(kept.value.kept.whole) : kept;
}

function writeChanges(
  deps: Deps,
  open: ReadProgramme,
  before: Document,
  after: Document,
  path: string,
): Reply<Compared> {
  const { document, marks, words } = compareDocuments(before, after);
  const changes = { marks, words, author: document.author, date: document.day };
  const bytes = writeWord(document, { changes, pictures: readPictures(open, document) });
  const saved = saveFile(path, bytes, deps.makeId());
  if (!saved.ok) return saved;
  const count = (mark: 'inserted' | 'deleted'): number => [...marks.values()].filter((one) => one === mark).length;
  return done({ path, inserted: count('inserted'), deleted: count('deleted') });
}
