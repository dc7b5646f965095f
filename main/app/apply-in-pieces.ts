import type { Change } from '../../shared/changes/change.ts';
import { planInPieces } from '../../shared/changes/plan.ts';
import type { InPieces } from '../../shared/model/in-pieces.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { inLongTransaction } from '../store/database.ts';
import { sayFailure } from '../store/failures.ts';
import { applyStepInPieces } from '../store/history.ts';
import { makeStep, type StepName } from './change-programme.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { guardChanges } from './gate.ts';
import { lookupIn } from './lookup-in.ts';
import type { OnStage } from './on-stage.ts';

/** How something long says how far it is, and how it is called off. */
export type Going = { readonly onStage: OnStage; readonly signal: AbortSignal };

/** How long work goes on before whatever else waits has its turn, in milliseconds: less than a frame. */
const TURN_MS = 12;

/**
 * Saves thousands of `changes` as one step, or nothing: like `applyChanges`, but whoever waits for something else has a turn now and
 * then. Called off, or with the programme closed meanwhile, nothing is written. Whoever calls it keeps others from `open` until then.
 */
export async function applyInPieces(
  deps: Deps,
  open: OpenProgramme,
  changes: readonly Change[],
  name: StepName,
  going: Going,
): Promise<Reply<null>> {
  try {
    const allowed = guardChanges(open, changes);
    if (!allowed.ok) return allowed;
    return await inLongTransaction(open.db, async () => {
      const { today } = deps.readClock();
      const planning = planInPieces(changes, lookupIn(open), { makeId: deps.makeId, today });
      const planned = await takeTurns(open, planning, 'Checking the changes', changes.length, going);
      if (!planned.ok) return planned;
      const edits = planned.value;
      if (edits.length === 0) return done(null);
      const applying = applyStepInPieces(open.db, edits, makeStep(deps, open, name));
      const applied = await takeTurns(open, applying, 'Writing them into the file', edits.length, going);
      return applied.ok ? done(null) : applied;
    });
  } catch (error) {
    return sayFailure(error, open.fileName);
  }
}

async function takeTurns<T>(
  open: OpenProgramme,
  work: InPieces<Reply<T>>,
  stage: string,
  of: number,
  { onStage, signal }: Going,
): Promise<Reply<T>> {
  let began = performance.now();
  for (let at = 1; ; at += 1) {
    const next = work.next();
    if (next.done === true) return next.value;
    if (performance.now() - began < TURN_MS) continue;
    onStage(stage, at, of);
    await new Promise((turn) => setImmediate(turn));
    if (signal.aborted || !open.db.open) return refuse('cancelled', 'It was called off. Nothing has changed.');
    began = performance.now();
  }
}
