import { basename, extname } from 'node:path';
import { ALL_RULES } from '../../shared/check/all-rules.ts';
import { type CheckFinding, checkPaper } from '../../shared/check/check-paper.ts';
import { sayFix } from '../../shared/check/fix.ts';
import { findMeetingDate } from '../../shared/check/meeting-date.ts';
import type { Facts } from '../../shared/check/rule.ts';
import { compose } from '../../shared/compose/compose.ts';
import { readDocument } from '../../shared/document/read-document.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Template } from '../../shared/template/template.ts';
import { openZip, ZIP_LIMITS } from '../files/open-zip.ts';
import { readFileBytes } from '../files/read-bytes.ts';
import { saveFile } from '../files/safe-save.ts';
import { readTemplate } from '../files/templates.ts';
import { readWordPaper, type WordPaper } from '../papers/read-paper.ts';
import { writeComments } from '../papers/write-comments.ts';
import { readContents } from '../store/contents.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { prepareReport, readSnapshot, theProgramme } from './snapshot.ts';

/** A checked paper: what it is, what was found, and how long reading and checking took, in milliseconds. */
export type Checked = {
  readonly title: string;
  readonly paper: ReadPaper;
  readonly findings: readonly CheckFinding[];
  readonly ms: { readonly read: number; readonly check: number };
};

/** Checks report `reportId` as it would be printed now. */
export function checkReport(deps: Deps, open: ReadProgramme, reportId: string): Reply<Checked> {
  return attempt(open.fileName, () => {
    const start = performance.now();
    const prepared = prepareReport(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const whole = readSnapshot(open, reportId);
    if (!whole.ok) return whole;
    const { template, snapshot } = prepared.value;
    const { today } = deps.readClock();
    const paper = readDocument(compose(snapshot, template, today).document);
    const { programme, contents, report } = whole.value;
    const meeting = contents.meetings.find((one) => one.id === report.meetingId)?.date ?? null;
    const read = performance.now();
    const findings = checkPaper({ paper, facts: { programme, contents, report }, template, meeting, today }, ALL_RULES);
    return done({ title: report.title, paper, findings, ms: { read: read - start, check: performance.now() - read } });
  });
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
  const start = performance.now();
  const bytes = readFileBytes(path, ZIP_LIMITS.file);
  if (!bytes.ok) return bytes;
  const zip = openZip(bytes.value, basename(path));
  if (!zip.ok) return zip;
  const word = readWordPaper(zip.value);
  if (!word.ok) return word;
  const template = beside.templateId === null ? done(null) : readTemplate(deps.templatesFolder, beside.templateId);
  if (!template.ok) return template;
  const facts = beside.programme === null ? done(null) : readFacts(beside.programme);
  if (!facts.ok) return facts;
  const { paper } = word.value;
  const read = performance.now();
  const findings = findIn(deps, paper, facts.value, template.value);
  const ms = { read: read - start, check: performance.now() - read };
  return done({ title: titleOf(paper, path), paper, findings, ms, word: word.value, bytes: bytes.value });
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

function titleOf(paper: ReadPaper, path: string): string {
  const printed = paper.items.find((item) => item.kind === 'title');
  return printed?.kind === 'title' ? printed.text.words : basename(path, extname(path));
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
