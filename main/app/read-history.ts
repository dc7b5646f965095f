import type { ChangesSince, HistoryStep } from '../../shared/api/views.ts';
import type { Edit } from '../../shared/changes/edit.ts';
import { listChanges } from '../../shared/changes/list-changes.ts';
import { markEdits } from '../../shared/changes/net.ts';
import type { ReadRecord } from '../../shared/changes/say-change.ts';
import type { Step } from '../../shared/changes/step.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { Day } from '../../shared/model/units.ts';
import { dayAfter, writeDay } from '../../shared/rules/days.ts';
import {
  countTouched,
  editsOf,
  editsOfRecord,
  listRows,
  listSteps,
  readCopyNames,
  readRemoved,
  type StepFilter,
} from '../store/steps.ts';
import { listRecords, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';

/** From where on: a day, or the paper that went to a meeting. */
export type Since = { readonly day: Day } | { readonly meetingId: string };

/** Which part of the history: from when on, of which record, and how many steps at most (the newest). */
export type HistoryFilter = {
  readonly since?: Since | undefined;
  readonly record?: { readonly kind: RecordKind; readonly id: string } | undefined;
  readonly most?: number | undefined;
};

const MOST_SHOWN = 20;

/** A step as copies exchange it, with the file name of the copy it was made in. */
export type NamedStep = Step & { readonly copyName: string };

/** The steps of the history with every edit, oldest first: the form in which copies can exchange them. */
export function exportHistory(deps: Deps, open: ReadProgramme, filter: HistoryFilter): Reply<readonly NamedStep[]> {
  return attempt(open.fileName, () => {
    const chosen = chooseSteps(deps, open, filter);
    if (!chosen.ok) return chosen;
    const names = readCopyNames(open.db);
    return done(
      listSteps(open.db, chosen.value.filter).map((step) => ({ ...step, copyName: names.get(step.copy) ?? '' })),
    );
  });
}

/** The steps of the history for a person to read, newest first. */
export function readHistory(deps: Deps, open: ReadProgramme, filter: HistoryFilter): Reply<readonly HistoryStep[]> {
  return attempt(open.fileName, () => {
    const chosen = chooseSteps(deps, open, filter);
    if (!chosen.ok) return chosen;
    const names = readCopyNames(open.db);
    const read = reader(open);
    const steps = listRows(open.db, chosen.value.filter).map((row): HistoryStep => {
      const { seq, id, at, who, why, did, label, source } = row;
      const mark = { id, at, who, clock: row.clock };
      const edits = editsOf(open.db, seq, MOST_SHOWN).map((edit) => ({ edit, mark: edit.by ?? mark }));
      return {
        id,
        at,
        who,
        why,
        did,
        summary: label,
        source,
        copy: names.get(row.copy) ?? '',
        brought: row.own === 0,
        records: countTouched(open.db, seq),
        changes: listChanges(edits, read),
      };
    });
    return done(steps.toReversed());
  });
}

/** What changed since a day or the paper of a meeting: net, by record and by field. */
export function readChanges(
  deps: Deps,
  open: ReadProgramme,
  since: Since,
  kind: RecordKind | null,
): Reply<ChangesSince> {
  return attempt(open.fileName, () => {
    const chosen = chooseSteps(deps, open, { since });
    if (!chosen.ok) return chosen;
    const steps = listSteps(open.db, { ...chosen.value.filter, ownOnly: true });
    const changes = listChanges(markEdits(steps), reader(open));
    return done({
      since: chosen.value.said,
      steps: steps.length,
      changes: changes.filter((change) => kind === null || change.kind === kind),
    });
  });
}

/** Reads a record by its id, as it is or as it was when it was removed. */
export function reader(open: ReadProgramme): ReadRecord {
  return (kind, id) => readRecord(open.db, kind, id) ?? readRemoved(open.db, kind, id);
}

type Chosen = { readonly filter: StepFilter; readonly said: string };

/** Which steps a filter is about, and from when on in words. */
export function chooseSteps(deps: Deps, open: ReadProgramme, { since, record, most }: HistoryFilter): Reply<Chosen> {
  const rest = { ...(record === undefined ? {} : { record }), ...(most === undefined ? {} : { most }) };
  if (since === undefined) return done({ filter: rest, said: '' });
  const start = 'day' in since ? done(startOfDay(deps, open, since.day)) : startAfterPaper(deps, open, since.meetingId);
  return start.ok ? done({ filter: { ...rest, fromSeq: start.value.seq }, said: start.value.said }) : start;
}

type Start = { readonly seq: number; readonly said: string };

// Steps are taken by their order and not by their clock: from the first one of that day or later, all that follow. The birth of a
// file is no change to it.
function startOfDay(deps: Deps, open: ReadProgramme, day: Day): Start {
  const rows = listRows(open.db, { ownOnly: true });
  const first = rows.find((row) => row.state !== 'sealed' && deps.dayOf(row.at) >= day);
  const birth = rows.find((row) => row.state === 'sealed');
  const born = birth === undefined ? null : deps.dayOf(birth.at);
  const said = born !== null && born > day ? `Since the file began, on ${writeDay(born)}` : `Since ${writeDay(day)}`;
  return { seq: first?.seq ?? Number.MAX_SAFE_INTEGER, said };
}

function startAfterPaper(deps: Deps, open: ReadProgramme, meetingId: string): Reply<Start> {
  const meeting = readRecord(open.db, 'meeting', meetingId);
  if (meeting === undefined) {
    const ids = listRecords(open.db, 'meeting').map((one) => one.id);
    const there = ids.length === 0 ? 'It holds no meeting yet' : `There is: ${ids.join(', ')}`;
    return refuse('unknown-record', `There is no meeting ${meetingId} in ${open.fileName}. ${there}.`);
  }
  const reports = listRecords(open.db, 'report').filter((report) => report.meetingId === meetingId);
  const said = `Since the paper of ${writeDay(meeting.date)}`;
  const sent = reports.flatMap((report) => findSubmission(open, report.id));
  if (sent.length > 0) return done({ seq: Math.min(...sent) + 1, said });
  // Never submitted here: the paper says the day its data is as at, and the days after it are what it does not know.
  const asAt = reports.map((report) => report.asAt).toSorted()[0] ?? meeting.date;
  return done({ seq: startOfDay(deps, open, dayAfter(asAt)).seq, said });
}

/** The place of the step in which a report was first submitted or published. */
function findSubmission(open: ReadProgramme, reportId: string): readonly number[] {
  const rows = listRows(open.db, { ownOnly: true, record: { kind: 'report', id: reportId } });
  const submits = (edit: Edit): boolean =>
    edit.does === 'set' && ['submitted', 'published'].includes(String(edit.after['status']));
  const first = rows.find((row) => editsOfRecord(open.db, row.seq, 'report', reportId).some(submits));
  return first === undefined ? [] : [first.seq];
}
