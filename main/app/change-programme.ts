import type { Change } from '../../shared/changes/change.ts';
import { planChanges } from '../../shared/changes/plan.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { inOneRead, inTransaction } from '../store/database.ts';
import { applyStep, type NewStep, redoStep, undoStep } from '../store/history.ts';
import { storePayload } from '../store/payloads.ts';
import { attempt } from './attempt.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { guardChanges } from './gate.ts';
import { lookupIn } from './lookup-in.ts';
import type { Bytes } from './packed.ts';
import { stampStep } from './stamp-step.ts';

/** How a step is called in the history and on the undo button, why it is made, where it comes from, and the gesture (one edit of one cell) it belongs to. */
export type StepName = {
  readonly label: string;
  readonly gesture: string | null;
  readonly why?: string;
  readonly quiet?: true;
  readonly source?: 'person' | 'import';
};

/** Saves `changes` as one step with its history, or saves nothing and says why. */
export function applyChanges(deps: Deps, open: OpenProgramme, changes: readonly Change[], name: StepName): Reply<null> {
  return attempt(open.fileName, () => {
    const allowed = guardChanges(open, changes);
    return allowed.ok ? applyWithBytes(deps, open, changes, [], name) : allowed;
  });
}

/**
 * The same with bytes that the changed records name. It asks no gate: whoever moves a report on or takes a clearance in has asked
 * its own.
 */
export function applyWithBytes(
  deps: Deps,
  open: OpenProgramme,
  changes: readonly Change[],
  payloads: readonly Bytes[],
  name: StepName,
): Reply<null> {
  return attempt(open.fileName, () => {
    const { today } = deps.readClock();
    const lookup = lookupIn(open);
    const withBytes = {
      ...lookup,
      hasPayload: (sha256: string) => payloads.some((one) => one.sha256 === sha256) || lookup.hasPayload(sha256),
    };
    // One view for all that planning looks up: taking the file's lock for each of them costs more than reading it.
    const planned = inOneRead(open.db, () => planChanges(changes, withBytes, { makeId: deps.makeId, today }));
    if (!planned.ok) return planned;
    if (planned.value.length === 0) return done(null);
    const step = makeStep(deps, open, name);
    return inTransaction(open.db, () => {
      const applied = applyStep(open.db, planned.value, step);
      if (!applied.ok) return applied;
      for (const { sha256, bytes } of payloads) storePayload(open.db, sha256, bytes);
      return done(null);
    });
  });
}

/** The step of `name`, as of now: a person's, unless it says otherwise. */
export function makeStep(deps: Deps, open: OpenProgramme, name: StepName): NewStep {
  return { ...stampStep(deps, open), why: '', source: 'person', ...name, sealed: false };
}

/** Takes the last step back. */
export function undo(deps: Deps, open: OpenProgramme): Reply<null> {
  return move(deps, open, undoStep);
}

/** Does again what was last undone. */
export function redo(deps: Deps, open: OpenProgramme): Reply<null> {
  return move(deps, open, redoStep);
}

function move(deps: Deps, open: OpenProgramme, act: typeof undoStep): Reply<null> {
  return attempt(open.fileName, () => {
    const moved = act(open.db, stampStep(deps, open));
    return moved.ok ? done(null) : moved;
  });
}
