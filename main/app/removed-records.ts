import type { RemovedView } from '../../shared/api/removed-api.ts';
import type { Change } from '../../shared/changes/change.ts';
import { nameOf } from '../../shared/changes/names.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { listRemovals, readStep } from '../store/steps.ts';
import { hasRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';

const MOST = 100;

/** What was removed and is not there now, newest first: the history keeps it, so it can be brought back. */
export function listRemoved(open: ReadProgramme): Reply<readonly RemovedView[]> {
  return attempt(open.fileName, () =>
    done(
      listRemovals(open.db, MOST)
        .filter((row) => !hasRecord(open.db, row.kind, row.id))
        .map(({ kind, fields, step, at, who, edits }) => ({
          stepId: step,
          name: nameOf(kind, fields),
          at,
          who,
          parts: edits - 1,
        })),
    ),
  );
}

/** Brings back all that the step `stepId` removed, as one step. */
export function bringBack(deps: Deps, open: OpenProgramme, stepId: string): Reply<null> {
  return attempt(open.fileName, () => {
    const found = listRemovals(open.db, MOST).find((row) => row.step === stepId);
    if (found === undefined) return refuse('unknown-record', 'That is no longer in the list of what was removed.');
    // Parts were removed before what they are part of: they come back after it.
    const changes = readStep(open.db, stepId)
      .edits.toReversed()
      .flatMap((edit): readonly Change[] =>
        edit.does === 'remove' ? [{ does: 'add', kind: edit.kind, record: edit.before }] : [],
      );
    const label = `bringing back ${nameOf(found.kind, found.fields)}`.slice(0, 200);
    return applyChanges(deps, open, changes, { label, gesture: null });
  });
}
