import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { ConflictView, MergePreview } from '../../shared/api/views.ts';
import { findStrayAnswers, type MergeAnswers, resolveBy } from '../../shared/changes/answers.ts';
import { type JoinedCopies, joinCopies } from '../../shared/changes/join-copies.ts';
import { listChanges, listNet } from '../../shared/changes/list-changes.ts';
import type { Conflict } from '../../shared/changes/merge.ts';
import { type ReadRecord, sayRecord } from '../../shared/changes/say-change.ts';
import { sayConflict } from '../../shared/changes/say-conflict.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { bringPayloads, readCopy } from '../store/copy.ts';
import { inTransaction } from '../store/database.ts';
import { applyMerge, type NewStep } from '../store/history.ts';
import { readCopyNames, readStep } from '../store/steps.ts';
import { attempt } from './attempt.ts';
import { checkMerged, findSameRefs } from './check-merged.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { closeProgramme, openProgrammeToRead } from './open-programme.ts';
import { stampStep } from './stamp-step.ts';

export { readMergeAnswers } from '../files/merge-answers.ts';

/** What a merge did: the preview it carried out, and whether anything was written. */
export type Merged = MergePreview & { readonly merged: boolean };

/** What joining the copy at `otherPath` to the open programme would do. Writes nothing. */
export function previewMerge(
  deps: Deps,
  open: ReadProgramme & { readonly path: string },
  otherPath: string,
  answers: MergeAnswers,
): Reply<MergePreview> {
  return withOther(deps, open, otherPath, answers, (other, joined) => done(toPreview(open, other, joined)));
}

/**
 * Joins the copy at `otherPath` to the open programme, field by field, as one step that can be undone. What both changed in
 * different ways must be answered; without all the answers nothing is written. The other file is only read.
 */
export function mergeProgramme(
  deps: Deps,
  open: OpenProgramme,
  otherPath: string,
  answers: MergeAnswers,
  why: string,
): Reply<Merged> {
  return withOther(deps, open, otherPath, answers, (other, joined): Reply<Merged> => {
    const preview = toPreview(open, other, joined);
    const left = preview.conflicts.filter((conflict) => conflict.chosen === null);
    if (left.length > 0) return refuseConflicts(left);
    const stray = findStrayAnswers(answers, joined.conflicts);
    if (stray.length > 0)
      return refuse('bad-request', `There is no conflict ${stray[0] ?? ''}; nothing was merged.`, stray);
    if (!bringsAnything(other, joined)) return done({ ...preview, merged: false });
    const findings = checkMerged(open, other, joined);
    if (findings.length > 0)
      return refuse(
        'bad-programme',
        `The two copies do not hold together once joined: ${findings[0] ?? ''}. Put that right in one of them first.`,
        findings,
      );
    const label = `merge ${other.fileName}`.slice(0, 200);
    const step = { ...stampStep(deps, open), label, why, gesture: null, source: 'merge' as const, sealed: false };
    const written = attempt(open.fileName, () => write(open, other, joined, step));
    return written.ok ? done({ ...preview, merged: true }) : written;
  });
}

/** Whether the other copy has something to say: records that differ, or steps of its own that later merges should start from. */
function bringsAnything(other: ReadProgramme, joined: JoinedCopies): boolean {
  const isOwnWork = (id: string): boolean => readStep(other.db, id).merged === null;
  return joined.edits.length > 0 || joined.theirSteps.some(isOwnWork);
}

function write(open: OpenProgramme, other: ReadProgramme, joined: JoinedCopies, step: NewStep): Reply<number> {
  const mine = readCopy(open.db);
  const theirs = readCopy(other.db);
  if (mine === null || theirs === null) throw new Error('a copy without a history was joined');
  const steps = joined.theirSteps.filter((id) => !mine.lineage.has(id)).map((id) => theirs.readStep(id));
  return inTransaction(open.db, () => {
    bringPayloads(other.db, open.db);
    const brought = { head: theirs.head, steps, copyNames: readCopyNames(other.db) };
    return applyMerge(open.db, joined.edits, step, brought);
  });
}

function withOther<T>(
  deps: Deps,
  open: ReadProgramme & { readonly path: string },
  otherPath: string,
  answers: MergeAnswers,
  act: (other: ReadProgramme, joined: JoinedCopies) => Reply<T>,
): Reply<T> {
  if (isSameFile(open.path, otherPath))
    return refuse('bad-request', `${open.fileName} cannot be merged with itself. Choose another copy of it.`);
  const other = openProgrammeToRead(deps, otherPath);
  if (!other.ok) return other;
  try {
    return attempt(basename(otherPath), () => {
      const mine = readCopy(open.db);
      const theirs = readCopy(other.value.db);
      const joined = mine === null || theirs === null ? null : joinCopies(mine, theirs, resolveBy(answers));
      return joined === null ? refuseStranger(open, other.value) : act(other.value, joined);
    });
  } finally {
    closeProgramme(other.value);
  }
}

function refuseStranger(open: ReadProgramme, other: ReadProgramme): Reply<never> {
  return refuse(
    'not-related',
    `${other.fileName} is no copy of ${open.fileName}: their histories have no step in common, so nobody can tell who changed what. To take over what it holds, write it out with dump and read it in with load.`,
  );
}

function refuseConflicts(left: readonly ConflictView[]): Reply<never> {
  const count = left.length === 1 ? 'one thing' : `${left.length} things`;
  return refuse(
    'merge-conflicts',
    `Both copies changed ${count} in different ways. Nothing was merged; decide which holds, then merge again.`,
    left.map(
      (one) => `${one.key}: ${one.name}${one.field === '' ? '' : `, ${one.field}`}: ${one.mine} | ${one.theirs}`,
    ),
  );
}

function toPreview(open: ReadProgramme, other: ReadProgramme, joined: JoinedCopies): MergePreview {
  const [mine, theirs] = [readCopy(open.db), readCopy(other.db)];
  const read: ReadRecord = (kind, id) => mine?.read(kind, id) ?? theirs?.read(kind, id);
  const writes = joined.edits.map((edit) => ({ edit, mark: edit.by ?? { id: '', who: '', at: '', clock: 0 } }));
  return {
    fileName: other.fileName,
    mine: { steps: joined.mySteps.length, changes: listNet(joined.mine.values(), read) },
    theirs: { steps: joined.theirSteps.length, changes: listNet(joined.theirs.values(), read) },
    writes: listChanges(writes, read),
    conflicts: joined.conflicts.map((conflict) => toView(conflict, read)),
    kept: joined.kept.map(({ kind, id }) => sayRecord(kind, read(kind, id) ?? { id }, read)),
    notes: findSameRefs(open, joined),
  };
}

function toView(conflict: Conflict, read: ReadRecord): ConflictView {
  const { key, about, myMark, theirMark, newest, chosen } = conflict;
  return {
    key,
    about,
    newest,
    chosen,
    ...sayConflict(conflict, read),
    myWho: myMark?.who ?? '',
    myAt: myMark?.at ?? '',
    theirWho: theirMark?.who ?? '',
    theirAt: theirMark?.at ?? '',
  };
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return one === other;
  }
}
