import { basename, extname } from 'node:path';
import { ALL_RULES } from '../../shared/check/all-rules.ts';
import { type CheckFinding, type Checker, checkPaper, makeChecker } from '../../shared/check/check-paper.ts';
import { sayFix } from '../../shared/check/fix.ts';
import { findMeetingDate } from '../../shared/check/meeting-date.ts';
import type { Facts } from '../../shared/check/rule.ts';
import { compose, type Part } from '../../shared/compose/compose.ts';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/document/read-document.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import type { SetAside } from '../../shared/model/kept.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Template } from '../../shared/template/template.ts';
import { openZip, ZIP_LIMITS } from '../files/open-zip.ts';
import { readFileBytes } from '../files/read-bytes.ts';
import { saveFile } from '../files/safe-save.ts';
import { readWordPaper, type WordPaper } from '../papers/read-paper.ts';
import { writeComments } from '../papers/write-comments.ts';
import { readContents } from '../store/contents.ts';
import { type ContentsAt, readContentsAt } from '../store/keep-contents.ts';
import { attempt } from './attempt.ts';
import { addCarried } from './carried.ts';
import { coverOf } from './cover-of.ts';
import type { Deps, PaperDeps, ReadProgramme } from './deps.ts';
import { listStale } from './read-clearances.ts';
import { prepareWhole, theProgramme } from './snapshot.ts';
import { readTemplateOf } from './templates.ts';

/** A checked paper: what it is, what was found, and how long reading and checking took, in milliseconds. */
export type Checked = {
  readonly title: string;
  readonly paper: ReadPaper;
  /** What is open. */
  readonly findings: readonly CheckFinding[];
  /** What an author set aside, with the record that says why. */
  readonly aside: readonly { readonly finding: CheckFinding; readonly record: SetAside }[];
  readonly ms: { readonly read: number; readonly check: number };
};

/** A checked report with what it was composed from. */
export type CheckedReport = Checked & {
  readonly revision: number;
  readonly snapshot: Snapshot;
  readonly template: Template;
  readonly document: Document;
};

/** One check for each open programme, so that a second one after an edit looks only at what moved. */
const checkers = new WeakMap<ReadProgramme['db'], Checker>();

function checkerOf(open: ReadProgramme): Checker {
  const known = checkers.get(open.db) ?? makeChecker(ALL_RULES);
  checkers.set(open.db, known);
  return known;
}

/** Checks report `reportId`, or one part of it, as it would be printed now; `readAll` says how the file is read. */
export function checkReport(
  deps: PaperDeps,
  open: ReadProgramme,
  reportId: string,
  part: Part = 'whole',
  readAll: () => ContentsAt = () => readContentsAt(open.db),
): Reply<CheckedReport> {
  return attempt(open.fileName, () => {
    const start = performance.now();
    const { revision, contents } = readAll();
    const prepared = prepareWhole(deps, open, reportId, contents);
    if (!prepared.ok) return prepared;
    const { template, whole } = prepared.value;
    const { today } = deps.readClock();
    const composed = compose(prepared.value.snapshot, template, today, part);
    const { document } = composed;
    const paper = readDocument(document, composed.origins);
    const { programme, report } = whole;
    const meeting = contents.meetings.find((one) => one.id === report.meetingId)?.date ?? null;
    const read = performance.now();
    const given = contents.clearances.filter((one) => one.reportId === reportId);
    const staleClearances = listStale(open, report, composed, template, given);
    const facts = { programme, contents, report, staleClearances };
    const found = checkerOf(open)({ paper, facts, template, meeting, today });
    const ms = { read: read - start, check: performance.now() - read };
    const records = contents.setAsides.filter((one) => one.reportId === reportId);
    const split = splitAside(addCarried(found, whole, template, paper), records);
    return done({ title: report.title, paper, ...split, ms, revision, snapshot: whole, template, document });
  });
}

/** What is open and what was set aside. A record holds while the text it is about says the same. */
function splitAside(found: readonly CheckFinding[], records: readonly SetAside[]): Pick<Checked, 'findings' | 'aside'> {
  const findings: CheckFinding[] = [];
  const aside: { readonly finding: CheckFinding; readonly record: SetAside }[] = [];
  for (const finding of found) {
    const covers = records.length === 0 ? null : coverOf(finding);
    const record = records.find((one) => one.code === finding.code && one.covers === covers);
    if (record === undefined) findings.push(finding);
    else aside.push({ finding, record });
  }
  return { findings, aside };
}

/** What a Word paper is checked beside: the format it should have, and the programme it is about. */
export type Beside = {
  readonly templateId: string | null;
  readonly programme: ReadProgramme | null;
};

/** A checked Word paper with its file, so that a copy with comments can be made of it. */
export type CheckedWord = Checked & { readonly word: WordPaper; readonly bytes: Uint8Array };

/** Checks the Word paper at `path`. The file is only read: nothing in it is run, nothing it points to is fetched. */
export function checkWordPaper(deps: Deps, path: string, beside: Beside): Reply<CheckedWord> {
  const bytes = readFileBytes(path, ZIP_LIMITS.file);
  return bytes.ok ? checkWordBytes(deps, bytes.value, basename(path), beside) : bytes;
}

/** Checks the bytes of a Word paper that is called `fileName`. */
export function checkWordBytes(deps: Deps, bytes: Uint8Array, fileName: string, beside: Beside): Reply<CheckedWord> {
  const start = performance.now();
  const zip = openZip(bytes, fileName);
  if (!zip.ok) return zip;
  const word = readWordPaper(zip.value);
  if (!word.ok) return word;
  const template = beside.templateId === null ? done(null) : readTemplateOf(deps, beside.templateId);
  if (!template.ok) return template;
  const facts = beside.programme === null ? done(null) : readFacts(beside.programme);
  if (!facts.ok) return facts;
  const { paper } = word.value;
  const read = performance.now();
  const findings = findIn(deps, paper, facts.value, template.value);
  const ms = { read: read - start, check: performance.now() - read };
  return done({ title: titleOf(paper, fileName), paper, findings, aside: [], ms, word: word.value, bytes });
}

function findIn(deps: Deps, paper: ReadPaper, facts: Facts | null, template: Template | null): readonly CheckFinding[] {
  const { today } = deps.readClock();
  return checkPaper({ paper, facts, template, meeting: findMeetingDate(paper), today }, ALL_RULES);
}

function readFacts(open: ReadProgramme): Reply<Facts> {
  return attempt(open.fileName, () => {
    const contents = readContents(open.db);
    return done({ programme: theProgramme(contents, open.fileName), contents, report: null });
  });
}

function titleOf(paper: ReadPaper, fileName: string): string {
  const printed = paper.items.find((item) => item.kind === 'title');
  return printed?.kind === 'title' ? printed.text.words : basename(fileName, extname(fileName));
}

/** Writes a copy of a checked Word paper with each finding as a comment of Word. The paper itself is never touched. */
export function saveWithComments(deps: Deps, checked: CheckedWord, path: string): Reply<number> {
  const remarks = checked.findings.map(({ spot, code, title, message, why, source, fix }) => ({
    spot,
    lines: [`${code} ${title}. ${message}`, why, ...(fix === null ? [] : [`${sayFix(fix)}.`]), source],
  }));
  const by = { author: 'Clerkwell', initials: 'CW', moment: deps.readClock().moment };
  const copy = writeComments(checked.bytes, checked.word, remarks, by);
  if (!copy.ok) return copy;
  const saved = saveFile(path, copy.value, deps.makeId());
  return saved.ok ? done(remarks.length) : saved;
}
