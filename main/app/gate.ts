import { foldName } from '../../shared/clearing/match-answer.ts';
import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Change } from '../../shared/changes/change.ts';
import { findBlocking } from '../../shared/check/blocking.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { isHandedIn, type Report } from '../../shared/model/report.ts';
import type { Template } from '../../shared/template/template.ts';
import { readRecord } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/**
 * Refuses what may not be set like any other field: the state of a report, what stands in one that is handed in, and an answer of its
 * author to a clearance of it.
 */
export function guardChanges(open: ReadProgramme, changes: readonly Change[]): Reply<null> {
  for (const change of changes) {
    const guarded = guardState(open, change);
    if (!guarded.ok) return guarded;
    const handedIn = guardHandedIn(open, change);
    if (!handedIn.ok) return handedIn;
    const own = guardClearance(open, change);
    if (!own.ok) return own;
  }
  return done(null);
}

function guardState(open: ReadProgramme, change: Change): Reply<null> {
  if (change.does !== 'set' || change.kind !== 'report' || !('status' in change.fields)) return done(null);
  const before = readRecord(open.db, 'report', change.id);
  if (before === undefined || before.status === change.fields['status']) return done(null);
  return refuse(
    'bad-request',
    `The state of “${before.title}” is not set by hand: it moves on the Clearing screen or by report move, past its gates.`,
  );
}

/** What a paper is made of, besides the report itself. */
const TEXTS = ['section', 'response', 'recommendation', 'clearance', 'appendix', 'exemption'] as const;
/** What of a report is about it and not in it. */
const BESIDE: readonly string[] = ['comments', 'order', 'status'];

function guardHandedIn(open: ReadProgramme, change: Change): Reply<null> {
  const report = reportOf(open, change);
  return report === undefined ? done(null) : refuseHandedIn(report);
}

/** Refuses what would change the paper of a report that is handed in. */
export function refuseHandedIn(report: Report): Reply<null> {
  if (!isHandedIn(report.status)) return done(null);
  const then =
    report.status === 'submitted'
      ? 'Send it back to draft on the Clearing screen, or start a corrected paper from it.'
      : 'Start a corrected paper from it on the Clearing screen.';
  return refuse('bad-request', `“${report.title}” is ${report.status}: it stays as it was handed in. ${then}`);
}

/** The report in whose paper `change` writes. */
function reportOf(open: ReadProgramme, change: Change): Report | undefined {
  if (change.does !== 'set' && change.does !== 'add' && change.does !== 'remove') return undefined;
  const { kind } = change;
  if (kind === 'report')
    return change.does === 'set' && Object.keys(change.fields).some((field) => !BESIDE.includes(field))
      ? readRecord(open.db, 'report', change.id)
      : undefined;
  const text = TEXTS.find((one) => one === kind);
  if (text === undefined) return undefined;
  const id: unknown =
    change.does === 'add' ? change.record['reportId'] : readRecord(open.db, text, change.id)?.reportId;
  return typeof id === 'string' ? readRecord(open.db, 'report', id) : undefined;
}

function guardClearance(open: ReadProgramme, change: Change): Reply<null> {
  if (change.does !== 'set' && change.does !== 'add') return done(null);
  if (change.kind !== 'clearance') return done(null);
  const before = change.does === 'set' ? readRecord(open.db, 'clearance', change.id) : undefined;
  const after = { ...before, ...(change.does === 'set' ? change.fields : change.record) };
  const { answer, officerId, reportId } = after;
  if (answer === null || answer === undefined || typeof officerId !== 'string') return done(null);
  const report = readRecord(open.db, 'report', String(reportId));
  return report !== undefined && isAuthor(open, report, officerId) ? refuseOwn(report) : done(null);
}

/** Whether an officer is the author of `report`, also where the same person stands in the list of officers twice. */
export function isAuthor(open: ReadProgramme, report: Report, officerId: string): boolean {
  if (report.authorId === officerId) return true;
  const [author, officer] = [
    readRecord(open.db, 'officer', report.authorId),
    readRecord(open.db, 'officer', officerId),
  ];
  return author !== undefined && officer !== undefined && foldName(author.name) === foldName(officer.name);
}

/** Nobody clears their own paper. */
export function refuseOwn(report: Report): Reply<never> {
  return refuse(
    'bad-request',
    `The author of “${report.title}” cannot clear it: a clearance is a second pair of eyes. Name another officer.`,
  );
}

/** Refuses while the check has something open in the report that its template calls blocking. */
export function guardSubmission(report: Report, template: Template, checked: CheckedReportView): Reply<null> {
  const open = checked.findings.filter(({ aside }) => aside === null);
  const blocking = findBlocking(open, template.blocking);
  if (blocking.length === 0) return done(null);
  const said = blocking.map(sayFinding);
  const [count, first] =
    blocking.length === 1 ? ['one finding is', ` ${said[0] ?? ''}`] : [`${blocking.length} findings are`, ''];
  const text = `“${report.title}” cannot be submitted: ${count} open that its format does not allow.${first}`;
  return refuse('report-has-findings', text, said);
}
