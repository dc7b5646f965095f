import type { Change } from '../../shared/changes/change.ts';
import {
  type Follows,
  type Keep,
  type NextPaper,
  planRollForward,
  type Rolled,
  suggestKeeps,
  type WholeReport,
} from '../../shared/clearing/roll-forward.ts';
import { markSeen } from '../../shared/compose/figures/seen-figures.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Day } from '../../shared/model/units.ts';
import { listRecords, listRecordsWhere, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyWithBytes } from './change-programme.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { packRegisters, snapshotOf } from './frozen.ts';
import type { Bytes } from './packed.ts';
import { placePaper } from './paper-start.ts';
import { refuseUnready } from './refuse-unready.ts';
import { switchTemplate } from './switch-template.ts';
import { prepareReport } from './snapshot.ts';
import { readTemplateOf } from './templates.ts';

/** The longest title, in letters. */
const MOST_TITLE = 300;

/** A paper to start. What is null is taken from the last paper, or is the first there is. */
export type StartPaper = {
  /** The paper it is rolled forward from; null starts with the empty format. */
  readonly fromId: string | null;
  /** What it is to that paper. */
  readonly follows: Follows;
  readonly templateId: string | null;
  readonly title: string | null;
  readonly meetingId: string | null;
  readonly authorId: string | null;
  readonly asAt: Day | null;
  /** A report whose snapshot this one reads its figures from too. */
  readonly snapshotOfId: string | null;
  readonly choices: { readonly [key: string]: Keep };
};

/** A paper that was started: what became of each text of the last one, and what is to be looked at. */
export type StartedPaper = {
  readonly reportId: string;
  readonly title: string;
  readonly rolled: readonly Rolled[];
  readonly todo: readonly Finding[];
};

/** Starts a paper as one step: from the last one, or from a format. With another format the texts move to their places in it. */
export function startReport(deps: Deps, open: OpenProgramme, start: StartPaper): Reply<StartedPaper> {
  return attempt(open.fileName, () => {
    const last = start.fromId === null ? done(null) : readWhole(open, start.fromId);
    if (!last.ok) return last;
    const templateId = start.templateId ?? last.value?.report.templateId ?? null;
    if (templateId === null)
      return refuse('bad-request', 'Say which format the new paper has, or which paper it is rolled forward from.');
    const target = readTemplateOf(deps, templateId);
    if (!target.ok) return target;
    const next = settle(deps, open, start, last.value?.report ?? null, target.value.name);
    if (!next.ok) return next;
    const planned = planPaper(deps, open, last.value, templateId, next.value);
    if (!planned.ok) return planned;
    const shared = shareSnapshot(deps, open, start.snapshotOfId, next.value);
    if (!shared.ok) return shared;
    const label = `start “${next.value.title}”`.slice(0, 200);
    const gesture = deps.makeId();
    const changes = [...planned.value.changes, ...shared.value.changes];
    const applied = applyWithBytes(deps, open, changes, shared.value.bytes, { label, gesture });
    if (!applied.ok) return applied;
    const { reportId, title } = next.value;
    const moved =
      last.value === null || last.value.report.templateId === templateId
        ? done([])
        : moveTo(deps, open, reportId, templateId, gesture);
    if (!moved.ok) return moved;
    const composed = composeReport(deps, open, reportId);
    const todo = composed.ok ? [...moved.value, ...composed.value.findings] : moved.value;
    return done({ reportId, title, rolled: planned.value.rolled, todo });
  });
}

function moveTo(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  templateId: string,
  gesture: string,
): Reply<readonly Finding[]> {
  const switched = switchTemplate(deps, open, reportId, templateId, gesture);
  return switched.ok ? done(switched.value.moved) : switched;
}

/** What becomes of each text of report `reportId` in a paper that follows it unless somebody says otherwise. */
export function readKeeps(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  follows: Follows,
): Reply<readonly Rolled[]> {
  const report = readRecord(open.db, 'report', reportId);
  if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
  const template = readTemplateOf(deps, report.templateId);
  if (!template.ok) return template;
  const written = keysOf(
    report,
    (['section', 'response'] as const).flatMap((kind) => listRecordsWhere(open.db, kind, 'reportId', [reportId])),
  );
  return done(suggestKeeps(template.value, report.fields, follows).filter(({ key }) => written.has(key)));
}

/** The keys of the texts and fields of `report` that hold something. */
function keysOf(report: Report, texts: readonly { readonly key: string }[]): ReadonlySet<string> {
  const filled = Object.entries(report.fields).filter(([, value]) => value.trim() !== '');
  return new Set([...texts.map(({ key }) => key), ...filled.map(([key]) => key)]);
}

function readWhole(open: ReadProgramme, reportId: string): Reply<WholeReport> {
  const report = readRecord(open.db, 'report', reportId);
  if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
  const of = <K extends 'section' | 'response' | 'recommendation' | 'clearance' | 'appendix' | 'exemption'>(kind: K) =>
    listRecordsWhere(open.db, kind, 'reportId', [reportId]);
  return done({
    report,
    sections: of('section'),
    responses: of('response'),
    recommendations: of('recommendation'),
    clearances: of('clearance'),
    appendices: of('appendix'),
    exemptions: of('exemption'),
  });
}

function settle(
  deps: Deps,
  open: ReadProgramme,
  start: StartPaper,
  last: Report | null,
  format: string,
): Reply<NextPaper> {
  const { today } = deps.readClock();
  const meetingId = start.meetingId ?? placePaper(open, today, last, start.follows).meetingId;
  const authorId = start.authorId ?? last?.authorId ?? listRecords(open.db, 'officer')[0]?.id;
  if (meetingId === undefined || authorId === undefined)
    return refuseUnready(open.fileName, { meeting: meetingId === undefined, officer: authorId === undefined });
  const title = (start.title ?? '').trim() || (last === null ? format : nameFollowing(last.title, start.follows));
  const shared = start.snapshotOfId === null ? undefined : readRecord(open.db, 'report', start.snapshotOfId);
  // A corrected paper speaks of the same day as the one it corrects.
  const asAt = start.asAt ?? shared?.asAt ?? (start.follows === 'corrected' ? last?.asAt : undefined) ?? today;
  const { follows, choices } = start;
  return done({ reportId: deps.makeId(), title, meetingId, authorId, asAt, follows, choices });
}

function nameFollowing(title: string, follows: Follows): string {
  const named = { next: title, corrected: `${title} (corrected)`, supplementary: `${title} (supplementary)` }[follows];
  return named.length <= MOST_TITLE ? named : title;
}

function planPaper(
  deps: Deps,
  open: ReadProgramme,
  last: WholeReport | null,
  templateId: string,
  next: NextPaper,
): Reply<{ readonly changes: readonly Change[]; readonly rolled: readonly Rolled[] }> {
  if (last === null) {
    const { reportId, title, meetingId, authorId, asAt } = next;
    const record = { id: reportId, title, templateId, meetingId, authorId, asAt };
    return done({ changes: [{ does: 'add', kind: 'report', record }], rolled: [] });
  }
  const prepared = prepareReport(deps, open, last.report.id);
  if (!prepared.ok) return prepared;
  const { snapshot, template } = prepared.value;
  // What the last paper printed is what its author saw: a figure that has moved on since says so in the next one.
  const planned = planRollForward(markSeen(last, snapshot, template), template, next, deps.makeId);
  const written = keysOf(last.report, [...last.sections, ...last.responses]);
  return done({ ...planned, rolled: planned.rolled.filter(({ key }) => written.has(key)) });
}

/** The changes by which the new paper reads the same snapshot as another: one is taken now where that one follows the registers. */
function shareSnapshot(
  deps: Deps,
  open: ReadProgramme,
  otherId: string | null,
  next: NextPaper,
): Reply<{ readonly changes: readonly Change[]; readonly bytes: readonly Bytes[] }> {
  if (otherId === null) return done({ changes: [], bytes: [] });
  const other = readRecord(open.db, 'report', otherId);
  if (other === undefined) return refuse('unknown-report', `There is no report ${otherId} in ${open.fileName}.`);
  const known = snapshotOf(open, other);
  const fresh = known === undefined ? packRegisters(open) : null;
  const { moment } = deps.readClock();
  const taken = (reportId: string): Change => ({
    does: 'add',
    kind: 'snapshot',
    record: {
      id: deps.makeId(),
      reportId,
      asAt: other.asAt,
      takenAt: known?.takenAt ?? moment,
      who: known?.who ?? deps.who,
      contents: known?.contents ?? fresh?.sha256,
    },
  });
  const freeze = (id: string): Change => ({ does: 'set', kind: 'report', id, fields: { frozen: true } });
  const ofOther = known === undefined ? [taken(otherId), freeze(otherId)] : [];
  return done({
    changes: [...ofOther, taken(next.reportId), freeze(next.reportId)],
    bytes: fresh === null ? [] : [fresh],
  });
}
