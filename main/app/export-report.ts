import type { Part } from '../../shared/compose/compose.ts';
import { type Finding, sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Carrier } from '../files/carrier.ts';
import { saveFile } from '../files/safe-save.ts';
import { composeHandedIn } from './compose-handed-in.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { refuseCalledOff, unlessCalledOff } from './off-thread.ts';
import type { OnStage } from './on-stage.ts';
import { readPictures } from './pictures.ts';
import { readCarrierOf } from './templates.ts';
import { kindOfPaper, type Order } from './write-paper.ts';

export type { Part } from '../../shared/compose/compose.ts';

/** A paper on the disk: its findings that do not stop it, its size and how long each stage took, in milliseconds. */
export type Exported = {
  readonly path: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
  readonly ms: { readonly compose: number; readonly write: number; readonly save: number };
};

/** What is being written, as a person reads it. */
const WRITING = {
  docx: 'Writing the Word file',
  pdf: 'Writing the Word file',
  txt: 'Writing the text',
  pptx: 'Writing the slides',
} as const;

/** How an export tells what it does, and how it is called off. */
export type Watch = {
  readonly onStage: OnStage;
  readonly signal: AbortSignal;
};

/**
 * Writes report `reportId`, or the part of it that is asked for, to `path`, as what its ending asks for, whole or not at all. A finding that stops it, or a person who
 * calls it off, leaves the disk untouched.
 */
export async function exportReport(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  path: string,
  { onStage, signal }: Watch,
  part: Part = 'whole',
): Promise<Reply<Exported>> {
  const kind = kindOfPaper(path);
  if (!kind.ok) return kind;
  const of = kind.value === 'pdf' ? 4 : 3;
  onStage('Reading the programme and composing the paper', 0, of);
  const composed = composeHandedIn(deps, open, reportId, part); // 1. file -> snapshot -> document
  if (!composed.ok) return composed;
  const { document, findings, composeMs } = composed.value;
  const stops = findings.filter((finding) => finding.severity === 'stops');
  if (stops.length > 0) return refuseStops(stops);
  onStage(WRITING[kind.value], 1, of);
  const start = performance.now();
  const carrier = readCarrierOf(deps, composed.value.template);
  if (!carrier.ok) return carrier;
  const order: Order = {
    document,
    kind: kind.value === 'pdf' ? 'docx' : kind.value,
    carrier: carrier.value,
    pictures: readPictures(open, document),
  };
  const written = await deps.writePaper(order, signal); // 2. document -> bytes
  if (!written.ok) return written;
  if (kind.value === 'pdf') onStage('Making the PDF', 2, of);
  const paper =
    kind.value === 'pdf' ? await unlessCalledOff(deps.makePdf(document, written.value, signal), signal) : written;
  if (!paper.ok) return paper;
  const writeMs = performance.now() - start;
  if (signal.aborted) return refuseCalledOff();
  onStage('Saving', of - 1, of);
  const saving = performance.now();
  const saved = saveFile(path, paper.value, deps.makeId()); // 3. temporary file, then rename
  if (!saved.ok) return saved;
  onStage('Done', of, of);
  const ms = { compose: composeMs, write: writeMs, save: performance.now() - saving };
  return done({ path, bytes: paper.value.length, findings: [...findings, ...tellLeftBehind(carrier.value)], ms });
}

function tellLeftBehind(carrier: Carrier | null): readonly Finding[] {
  return (carrier?.leftBehind ?? []).map((what) => ({
    code: 'style-left-behind',
    at: carrier?.fileName ?? '',
    message: `${what} was not taken over`,
    severity: 'notes',
  }));
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
