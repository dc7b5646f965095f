import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Change } from '../../shared/changes/change.ts';
import { isOn, MOVES, sayDone, sayMove } from '../../shared/clearing/states.ts';
import { refuseStanding } from '../../shared/clearing/standing.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { isHandedIn, type Report, ReportStatus } from '../../shared/model/report.ts';
import { readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyWithBytes } from './change-programme.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { packRegisters, snapshotOf } from './frozen.ts';
import { guardSubmission, isAuthor } from './gate.ts';
import type { Bytes } from './packed.ts';
import { readCheck } from './read-check.ts';
import { readClearances } from './read-clearances.ts';
import { planVersion } from './versions.ts';

/** A report that moved: its state before and now, and the version that was kept of it. */
export type MovedReport = { readonly from: ReportStatus; readonly to: ReportStatus; readonly versionId: string };

/**
 * Moves report `reportId` on to the state `to`, or back, past the gates of that state, as one step that keeps a version of the
 * paper, public and exempt parts with it. From *cleared* on its figures are read from a snapshot taken then. `checked` is the
 * check as the report stands now, for the gate that asks it.
 */
export function moveReport(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  to: string,
  why: string,
  checked: () => Reply<CheckedReportView> = () => readCheck(deps, open, reportId),
): Reply<MovedReport> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
    const asked = ReportStatus.safeParse(to);
    const from = report.status;
    if (!asked.success || !MOVES[from].includes(asked.data))
      return refuse(
        'bad-request',
        `“${report.title}” is ${from} and cannot become ${to}. It can become: ${MOVES[from].join(', ') || 'nothing else'}.`,
      );
    const allowed = passGate(deps, open, report, asked.data, checked);
    if (!allowed.ok) return allowed;
    const freezing = planFreezing(deps, open, report, asked.data);
    const did = [sayDone(from, asked.data), why.trim()]
      .filter((part) => part !== '')
      .join(': ')
      .slice(0, 500);
    const name = isOn(from, asked.data) ? `As ${asked.data}` : `Before it went back to ${asked.data}`;
    const version = planVersion(
      deps,
      open,
      reportId,
      { name, kind: 'step', status: asked.data, did },
      freezing.snapshotId,
    );
    if (!version.ok) return version;
    const set: Change = {
      does: 'set',
      kind: 'report',
      id: reportId,
      fields: { status: asked.data, frozen: freezing.frozen },
    };
    const changes = [...freezing.changes, version.value.change, set];
    const label = `${sayMove(from, asked.data)}: “${report.title}”`.slice(0, 200);
    const moved = applyWithBytes(deps, open, changes, [...freezing.bytes, version.value.bytes], {
      label,
      gesture: null,
      why: why.slice(0, 1000),
    });
    return moved.ok ? done({ from, to: asked.data, versionId: version.value.id }) : moved;
  });
}

/** Why the report cannot go on to `to` yet; going back asks nothing. */
function passGate(
  deps: Deps,
  open: ReadProgramme,
  report: Report,
  to: ReportStatus,
  checked: () => Reply<CheckedReportView>,
): Reply<null> {
  if (!isOn(report.status, to) || to === 'published') return done(null);
  const read = readClearances(deps, open, report.id);
  if (!read.ok) return read;
  const stops = read.value.composed.findings.filter((one) => one.severity === 'stops').map(sayFinding);
  if (stops.length > 0)
    return refuse('report-has-findings', `“${report.title}” cannot go on: ${stops[0] ?? ''}.`, stops);
  if (to === 'in clearance') return done(null);
  const open_ = read.value.list.flatMap(({ wanted, standing, given, officer }) =>
    // Whoever answered may have become the author since, or been renamed.
    (given?.answer ?? null) !== null && officer !== undefined && isAuthor(open, report, officer.id)
      ? `“${wanted.question}” was answered by the author: nobody clears their own paper.`
      : // What was cleared before answers were bound is let through once it is cleared; a changed text never is.
        to === 'submitted' && standing === 'unbound'
        ? []
        : (refuseStanding(standing, wanted.question, given?.note ?? '') ?? []),
  );
  if (open_.length > 0) {
    // One is told at once; several stand below one another.
    const count =
      open_.length === 1 ? `one clearance is open. ${open_[0] ?? ''}` : `${open_.length} clearances are open.`;
    return refuse('report-has-findings', `“${report.title}” cannot be ${to}: ${count}`, open_);
  }
  if (to !== 'submitted') return done(null);
  const found = checked();
  return found.ok ? guardSubmission(report, read.value.template, found.value) : found;
}

type Freezing = {
  readonly frozen: boolean;
  readonly snapshotId: string | null;
  readonly changes: readonly Change[];
  readonly bytes: readonly Bytes[];
};

function planFreezing(deps: Deps, open: ReadProgramme, report: Report, to: ReportStatus): Freezing {
  const known = snapshotOf(open, report)?.id ?? null;
  if (to === 'draft') return { frozen: false, snapshotId: known, changes: [], bytes: [] };
  if (to === 'in clearance' || known !== null)
    return { frozen: report.frozen, snapshotId: known, changes: [], bytes: [] };
  return planSnapshot(deps, open, report);
}

function planSnapshot(deps: Deps, open: ReadProgramme, report: Report): Freezing & { readonly snapshotId: string } {
  const bytes = packRegisters(open);
  const id = deps.makeId();
  const { moment } = deps.readClock();
  const record = { id, reportId: report.id, asAt: report.asAt, takenAt: moment, who: deps.who, contents: bytes.sha256 };
  return { frozen: true, snapshotId: id, changes: [{ does: 'add', kind: 'snapshot', record }], bytes: [bytes] };
}

/** Reads the report's figures from a snapshot taken now: figures that moved in the registers come in, and nothing moves after. */
export function freezeReport(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
): Reply<{ readonly snapshotId: string }> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
    if (isHandedIn(report.status))
      return refuse('bad-request', `“${report.title}” is ${report.status}: its figures stay as they were then.`);
    const { snapshotId, changes, bytes } = planSnapshot(deps, open, report);
    const set: Change = { does: 'set', kind: 'report', id: reportId, fields: { frozen: true } };
    const label = `freeze the figures of “${report.title}”`.slice(0, 200);
    const frozen = applyWithBytes(deps, open, [...changes, set], bytes, { label, gesture: null });
    return frozen.ok ? done({ snapshotId }) : frozen;
  });
}
