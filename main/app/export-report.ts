import { type Finding, sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { saveFile } from '../files/safe-save.ts';
import { writeWord } from '../word/write-word.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import type { OnStage } from './on-stage.ts';

/** A paper on the disk: its findings that do not stop it, its size and how long each stage took, in milliseconds. */
export type Exported = {
  readonly path: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
  readonly ms: { readonly compose: number; readonly write: number; readonly save: number };
};

/** Writes report `reportId` to `path` as a Word file, whole or not at all. A finding that stops leaves the disk untouched. */
export async function exportReport(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  path: string,
  onStage: OnStage,
): Promise<Reply<Exported>> {
  onStage('Reading the programme and composing the paper', 0, 3);
  const composed = composeReport(deps, open, reportId); // 1. file -> snapshot -> document
  if (!composed.ok) return composed;
  const { document, findings, composeMs } = composed.value;
  const stops = findings.filter((finding) => finding.severity === 'stops');
  if (stops.length > 0) return refuseStops(stops);
  onStage('Writing the Word file', 1, 3);
  const start = performance.now();
  const bytes = writeWord(document); // 2. document -> .docx
  const written = performance.now();
  onStage('Saving', 2, 3);
  const saved = saveFile(path, bytes, deps.makeId()); // 3. temporary file, then rename
  if (!saved.ok) return saved;
  onStage('Done', 3, 3);
  const ms = { compose: composeMs, write: written - start, save: performance.now() - written };
  return done({ path, bytes: bytes.length, findings, ms });
}

function refuseStops(stops: readonly Finding[]): Reply<never> {
  const said = stops.map(sayFinding);
  const count = stops.length === 1 ? 'something' : `${stops.length} things`;
  return refuse(
    'report-has-findings',
    `The paper was not written: ${count} must be put right first. ${said[0] ?? ''}.`,
    said,
  );
}
