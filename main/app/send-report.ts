import { composeChecklist } from '../../shared/clearing/checklist.ts';
import { type FileWords, nameFile, tellApart } from '../../shared/clearing/file-names.ts';
import { nameAppendix } from '../../shared/compose/numbers.ts';
import type { SummaryLine } from '../../shared/check/summary.ts';
import type { Document } from '../../shared/document/document.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { type NamedBytes, saveTogether } from '../files/save-together.ts';
import { findTraces } from '../papers/find-traces.ts';
import { readPayload } from '../store/payloads.ts';
import { writeWord } from '../word/write-word.ts';
import { composeHandedIn } from './compose-handed-in.ts';
import type { Part } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import type { Watch } from './export-report.ts';
import { endingOf } from './file-name.ts';
import { type CheckPart, makeChecklist } from './make-checklist.ts';
import { refuseCalledOff, unlessCalledOff } from './off-thread.ts';
import { hashBytes } from './payloads.ts';
import { readPictures } from './pictures.ts';
import { readCheck } from './read-check.ts';
import { type Outgoing, readOutgoing } from './read-outgoing.ts';
import { toDocument } from './save-summary.ts';
import { readCarrierOf } from './templates.ts';
import { finishSendings, forgetSending, noteSending } from './unfinished-sending.ts';

/** What was sent: the files in the order of the list, and what could not be made. */
export type Sent = { readonly folder: string; readonly files: readonly string[]; readonly notes: readonly string[] };

/**
 * Writes everything the clerk gets into `folder`: the paper as Word and PDF, or its public and exempt parts; the appendices with
 * their numbers; the list of background papers; and a checklist. All of it is made before the first file is written,
 * and all is written or nothing: a send that is called off or fails leaves the folder as it was.
 */
export async function sendReport(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  folder: string,
  { onStage, signal }: Watch,
  check: CheckPart = (part) => Promise.resolve(readCheck(deps, open, reportId, part)),
): Promise<Reply<Sent>> {
  const cutOff = finishSendings(deps, folder);
  const waits = cutOff.find((one) => one.waits);
  if (waits !== undefined) return refuse('cannot-write', waits.said);
  onStage('Reading the report', 0, STAGES);
  const read = readOutgoing(deps, open, reportId);
  if (!read.ok) return read;
  const outgoing = read.value;
  const words = wordsOf(outgoing);
  const { files: patterns } = outgoing.template;
  const notes: string[] = cutOff.map((one) => one.said);
  const made: NamedBytes[] = [];
  const parts: readonly Part[] = outgoing.exemptions.length > 0 ? ['public', 'exempt'] : ['whole'];
  for (const part of parts) {
    onStage(part === 'exempt' ? 'Writing the exempt part' : 'Writing the paper', part === 'exempt' ? 2 : 1, STAGES);
    const paper = await writePart(deps, open, reportId, part, signal);
    if (!paper.ok) return paper;
    const name = nameFile(patterns.paper, {
      ...words,
      part: part === 'whole' ? '' : part === 'public' ? 'public' : 'EXEMPT',
    });
    made.push({ name: `${name}.docx`, bytes: paper.value.docx });
    if (typeof paper.value.pdf === 'string') notes.push(paper.value.pdf);
    else made.push({ name: `${name}.pdf`, bytes: paper.value.pdf });
  }
  onStage('Gathering the appendices', 3, STAGES);
  const appendices = gatherAppendices(open, outgoing, words);
  if (!appendices.ok) return appendices;
  made.push(...appendices.value.files);
  notes.push(...appendices.value.notes);
  const sources = listSources(outgoing);
  made.push({
    name: `${nameFile(patterns.background, words)}.docx`,
    bytes: writeBackground(deps, outgoing, sources),
  });
  onStage('Checking the report, for the checklist', 4, STAGES);
  const checklistName = `${nameFile(patterns.checklist, words)}.docx`;
  const names = tellApart([...made.map(({ name }) => name), checklistName]);
  const { committee, date: meeting } = words;
  const given = { committee, meeting, appendices: appendices.value.titles, sources, files: names };
  const list = await makeChecklist(deps, open, outgoing, given, check);
  if (!list.ok) return list;
  const page = composeChecklist(list.value, deps.readClock().today);
  made.push({ name: checklistName, bytes: toWord(deps, page, `Checklist for “${outgoing.report.title}”`) });
  onStage('Saving', 5, STAGES);
  if (signal.aborted) return refuseCalledOff();
  return saveAll(
    deps,
    folder,
    made.map(({ bytes }, at) => ({ name: names[at] ?? '', bytes })),
    notes,
  );
}

const STAGES = 6;

function saveAll(deps: Deps, folder: string, files: readonly NamedBytes[], notes: readonly string[]): Reply<Sent> {
  noteSending(deps, folder);
  const saved = saveTogether(folder, files, deps.makeId());
  // After a refusal the note stays: the next start sees whether all of it could be taken back.
  if (saved.ok) forgetSending(deps, folder);
  return saved.ok ? done({ folder, files: files.map(({ name }) => name), notes }) : saved;
}

function wordsOf({ report: { title }, meeting, committee }: Outgoing): FileWords {
  return { title, committee: committee?.name ?? '', date: meeting?.date ?? null, part: '', number: '', appendix: '' };
}

async function writePart(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  part: Part,
  signal: AbortSignal,
): Promise<Reply<{ readonly docx: Uint8Array; readonly pdf: Uint8Array | string }>> {
  const composed = composeHandedIn(deps, open, reportId, part);
  if (!composed.ok) return composed;
  const { document, findings, template } = composed.value;
  const stops = findings.filter((one) => one.severity === 'stops').map(sayFinding);
  if (stops.length > 0)
    return refuse(
      'report-has-findings',
      `Nothing was written: this must be put right first. ${stops[0] ?? ''}.`,
      stops,
    );
  const carrier = readCarrierOf(deps, template);
  if (!carrier.ok) return carrier;
  const docx = await deps.writePaper(
    { document, kind: 'docx', carrier: carrier.value, pictures: readPictures(open, document) },
    signal,
  );
  if (!docx.ok) return docx;
  const pdf = await unlessCalledOff(deps.makePdf(document, docx.value, signal), signal);
  if (!pdf.ok && pdf.problem.code === 'cancelled') return pdf;
  return done({ docx: docx.value, pdf: pdf.ok ? pdf.value : sayNoPdf(document.title, pdf.problem.message) });
}

function sayNoPdf(title: string, why: string): string {
  return why.includes(`“${title}”`) ? why : `No PDF of “${title}”: ${why}`;
}

type Gathered = {
  readonly files: readonly NamedBytes[];
  readonly titles: readonly string[];
  readonly notes: readonly string[];
};

function gatherAppendices(
  open: ReadProgramme,
  { template, appendices, exemptions, attachments }: Outgoing,
  words: FileWords,
): Reply<Gathered> {
  const files: NamedBytes[] = [];
  const titles: string[] = [];
  const notes: string[] = [];
  for (const [at, appendix] of appendices.entries()) {
    const number = nameAppendix(template.numbering, at);
    const isExempt = exemptions.some((one) => one.appendixId === appendix.id);
    const attachment = attachments.find((one) => one.id === appendix.attachmentId);
    titles.push(
      `${number}: ${appendix.title}${isExempt ? ' (exempt)' : ''}${attachment === undefined ? ', to follow' : ''}`,
    );
    if (attachment === undefined) {
      notes.push(`${number}, “${appendix.title}”, is to follow: no file is attached.`);
      continue;
    }
    const bytes = readPayload(open.db, attachment.sha256);
    if (bytes === undefined || hashBytes(bytes) !== attachment.sha256)
      return refuse('damaged-file', `${attachment.name} is damaged inside ${open.fileName}. Take it from a backup.`);
    const name = nameFile(template.files.appendix, {
      ...words,
      number,
      appendix: appendix.title,
      part: isExempt ? 'EXEMPT' : '',
    });
    const ending = endingOf(attachment.name);
    const left = !isExempt && ending === '.docx' ? findTraces(bytes, attachment.name) : done([]);
    if (!left.ok) notes.push(`${number}, “${appendix.title}”, was not looked through: ${left.problem.message}`);
    else if (left.value.length > 0)
      return refuse(
        'report-has-findings',
        `Nothing was written: ${number}, “${appendix.title}”, still carries ${left.value.join(' and ')}, and the public would get this with it. Accept or reject all changes in ${attachment.name}, delete comments and hidden text, and attach it again.`,
      );
    files.push({ name: `${name}${ending}`, bytes });
  }
  return done({ files, titles, notes });
}

/** The documents that the report relies on and the public may see: an exempt one is listed nowhere (LGA 1972 s100D). */
function listSources({ sources }: Outgoing): readonly string[] {
  return sources.flatMap(({ title, publisher, date, exempt }) => {
    if (exempt) return [];
    return [[title, publisher, date === null ? '' : writeDay(date)].filter((part) => part !== '').join(', ')];
  });
}

function writeBackground(deps: Deps, outgoing: Outgoing, sources: readonly string[]): Uint8Array {
  const { title, committee, date } = wordsOf(outgoing);
  const lines: readonly SummaryLine[] = [
    { kind: 'title', text: `Background papers to “${title}”` },
    {
      kind: 'paragraph',
      text: `${[committee, date === null ? '' : writeDay(date)].filter((part) => part !== '').join(', ')}. Listed under section 100D of the Local Government Act 1972.`,
    },
    ...(sources.length === 0
      ? [{ kind: 'paragraph' as const, text: 'No document was relied on to a material extent.' }]
      : sources.map((text) => ({ kind: 'item' as const, text }))),
  ];
  return toWord(deps, lines, `Background papers to “${title}”`);
}

function toWord(deps: Deps, lines: readonly SummaryLine[], title: string): Uint8Array {
  const document: Document = { ...toDocument(lines, title, deps.readClock().today), title, subject: 'For the clerk' };
  return writeWord(document);
}
