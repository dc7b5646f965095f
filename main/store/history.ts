import { type Edit, type Fields, reverseEdit } from '../../shared/changes/edit.ts';
import type { MadeEdit, Step, StepSource } from '../../shared/changes/step.ts';
import { finish, type InPieces } from '../../shared/model/in-pieces.ts';
import { never } from '../../shared/model/never.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { writeJson } from '../../shared/model/write-json.ts';
import { inTransaction, type ReadableDb, type WritableDb } from './database.ts';
import { settleSearch } from './search.ts';
import { prepare } from './statements.ts';
import { editsOf, insertEdit, insertStep, nameCopy, type NewRow, readHead, type StepRow } from './steps.ts';
import { deleteRecord, hasRecord, insertRecord, readRecord, updateRecord } from './tables.ts';

/** Who does a step, when (an ISO moment), under which id, and in which copy of the file. */
export type StepStamp = {
  readonly id: string;
  readonly who: string;
  readonly at: string;
  /** The copy's id, and the file name it is known by. */
  readonly copy: { readonly id: string; readonly name: string };
};

/** A step as it is recorded: what it is called, why it was made, and the gesture (one edit of one cell) it is part of. */
export type NewStep = StepStamp & {
  readonly label: string;
  readonly why: string;
  readonly gesture: string | null;
  readonly source: StepSource;
  /** A sealed step is a file's birth: undo does not go behind it. */
  readonly sealed: boolean;
  /** A quiet step is none of a person's: undo and redo pass it by. */
  readonly quiet?: true;
};

/** What a merge brings from the other copy: its newest step, the steps not known here yet, and what its copies are called. */
export type Brought = {
  readonly head: string;
  readonly steps: readonly Step[];
  readonly copyNames: ReadonlyMap<string, string>;
};

class StaleEditError extends Error {}

/**
 * Carries out `edits` as one step with its history row, all in one transaction: after an error the file is as it was. `tell` hears
 * now and then how many are done.
 */
export function applyStep(
  db: WritableDb,
  edits: readonly Edit[],
  step: NewStep,
  tell: (edits: number) => void = () => undefined,
): Reply<number> {
  return guardStale(() => done(inTransaction(db, () => finish(carryOut(db, edits, step, null, tell)))));
}

/** The same an edit at a time, inside a transaction of the caller's, who takes it back when this refuses or is not carried on. */
export function* applyStepInPieces(db: WritableDb, edits: readonly Edit[], step: NewStep): InPieces<Reply<number>> {
  try {
    return done(yield* carryOut(db, edits, step, null));
  } catch (error) {
    return refuseStale(error);
  }
}

/**
 * Joins another copy: what it knows is known here from now on, and `edits` are carried out, as one step. A merge that changes
 * no record is recorded too (later merges start from it), but there is nothing in it to undo.
 */
export function applyMerge(db: WritableDb, edits: readonly MadeEdit[], step: NewStep, brought: Brought): Reply<number> {
  const join = (): number => {
    for (const [id, name] of brought.copyNames) nameCopy(db, id, name);
    for (const known of brought.steps) {
      const seq = insertStep(db, { ...known, state: 'dropped', gesture: null, own: false });
      for (const edit of known.edits) insertEdit(db, seq, edit);
    }
    return finish(carryOut(db, edits, step, brought.head));
  };
  return guardStale(() => done(inTransaction(db, join)));
}

const TELL_EVERY = 5000;
/** A step of more edits leaves the index in so many parts that the next small ones would merge them. */
const MANY_EDITS = 2000;

function* carryOut(
  db: WritableDb,
  edits: readonly MadeEdit[],
  step: NewStep,
  merged: string | null,
  tell: (edits: number) => void = () => undefined,
): InPieces<number> {
  const isQuiet = edits.length === 0 || step.quiet === true;
  if (!isQuiet) prepare(db, `UPDATE step SET state = 'dropped' WHERE state = 'undone'`).run();
  const state = step.sealed ? 'sealed' : isQuiet ? 'dropped' : 'done';
  const seq = record(db, step, { ...step, did: 'do', state, of: [], merged });
  for (const [at, edit] of edits.entries()) {
    if (at % TELL_EVERY === 0) tell(at);
    applyEdit(db, seq, edit);
    yield;
  }
  if (edits.length > MANY_EDITS) settleSearch(db);
  return seq;
}

/** Takes back the newest step that stands, with all the steps of its gesture, as one. */
export function undoStep(db: WritableDb, stamp: StepStamp): Reply<number> {
  const takeBack = (): Reply<number> => {
    const steps = stepsToUndo(db);
    const [newest] = steps;
    if (newest === undefined) return refuse('nothing-to-undo', 'There is nothing to undo.');
    const seq = recordMove(db, stamp, 'undo', newest.label, steps);
    for (const step of steps) {
      for (const edit of editsOf(db, step.seq).toReversed()) applyEdit(db, seq, reverseEdit(edit));
      prepare(db, `UPDATE step SET state = 'undone', undone_by = ? WHERE seq = ?`).run(seq, step.seq);
    }
    return done(seq);
  };
  return guardStale(() => inTransaction(db, takeBack));
}

/** Does again what the last undo took back. */
export function redoStep(db: WritableDb, stamp: StepStamp): Reply<number> {
  const doAgain = (): Reply<number> => {
    const steps = stepsToRedo(db);
    const [first] = steps;
    if (first === undefined) return refuse('nothing-to-redo', 'There is nothing to redo.');
    const seq = recordMove(db, stamp, 'redo', first.label, steps);
    for (const step of steps) {
      for (const edit of editsOf(db, step.seq)) applyEdit(db, seq, edit);
      prepare(db, `UPDATE step SET state = 'done', undone_by = NULL WHERE seq = ?`).run(step.seq);
    }
    return done(seq);
  };
  return guardStale(() => inTransaction(db, doAgain));
}

/** What undo would take back and redo do again, in words, or null. */
export function readUndoState(db: ReadableDb): { readonly undo: string | null; readonly redo: string | null } {
  return { undo: newestDone(db)?.label ?? null, redo: stepsToRedo(db)[0]?.label ?? null };
}

/** A number that grows with every step: whoever holds an older one should read again. */
export function readRevision(db: ReadableDb): number {
  const row = prepare(db, 'SELECT max(seq) AS seq FROM step').get() as { readonly seq: number | null };
  return row.seq ?? 0;
}

/** The id the file was given at its birth: the same in every copy the operating system makes of it. */
export function readBirthId(db: ReadableDb): string {
  const row = prepare(db, `SELECT value FROM file WHERE key = 'copy'`).get() as { readonly value: string } | undefined;
  return row?.value ?? '';
}

function newestDone(db: ReadableDb): StepRow | undefined {
  return prepare(db, `SELECT * FROM step WHERE state = 'done' ORDER BY seq DESC LIMIT 1`).get() as StepRow | undefined;
}

/** The newest step that stands and, before it, those of the same gesture, newest first. */
function stepsToUndo(db: ReadableDb): readonly StepRow[] {
  const newest = newestDone(db);
  if (newest === undefined) return [];
  if (newest.gesture === null) return [newest];
  return prepare(
    db,
    `SELECT * FROM step WHERE state = 'done' AND seq > coalesce(
       (SELECT seq FROM step WHERE state = 'done' AND gesture IS NOT ? ORDER BY seq DESC LIMIT 1), 0) ORDER BY seq DESC`,
  ).all(newest.gesture) as readonly StepRow[];
}

function stepsToRedo(db: ReadableDb): readonly StepRow[] {
  return prepare(
    db,
    `SELECT * FROM step WHERE state = 'undone'
     AND undone_by = (SELECT max(undone_by) FROM step WHERE state = 'undone') ORDER BY seq`,
  ).all() as readonly StepRow[];
}

function recordMove(
  db: WritableDb,
  stamp: StepStamp,
  did: 'undo' | 'redo',
  label: string,
  steps: readonly StepRow[],
): number {
  const of = steps.map((step) => step.id);
  return record(db, stamp, {
    did,
    of,
    label,
    why: '',
    gesture: null,
    state: 'dropped',
    source: 'person',
    merged: null,
  });
}

type Recorded = Pick<NewRow, 'did' | 'of' | 'label' | 'why' | 'gesture' | 'state' | 'source' | 'merged'>;

// The clock is one more than the largest known: the head was made knowing everything, and steps a merge has just brought are
// the only ones it may not have known.
function record(db: WritableDb, { id, who, at, copy }: StepStamp, rest: Recorded): number {
  const head = readHead(db);
  const clock = Math.max(head?.clock ?? 0, rest.merged === null ? 0 : readClock(db, rest.merged)) + 1;
  nameCopy(db, copy.id, copy.name);
  return insertStep(db, { ...rest, id, who, at, copy: copy.id, clock, parent: head?.id ?? null, own: true });
}

function readClock(db: ReadableDb, id: string): number {
  const row = prepare(db, 'SELECT clock FROM step WHERE id = ?').get(id) as { readonly clock: number } | undefined;
  return row?.clock ?? 0;
}

function applyEdit(db: WritableDb, step: number, edit: MadeEdit): void {
  switch (edit.does) {
    case 'add':
      if (hasRecord(db, edit.kind, edit.id)) throw new StaleEditError();
      insertRecord(db, edit.kind, edit.after);
      break;
    case 'set': {
      const present = readRecord(db, edit.kind, edit.id);
      if (present === undefined || !holds(present, edit.before)) throw new StaleEditError();
      updateRecord(db, edit.kind, edit.id, edit.after);
      break;
    }
    case 'remove':
      if (!hasRecord(db, edit.kind, edit.id)) throw new StaleEditError();
      deleteRecord(db, edit.kind, edit.id);
      break;
    default:
      never(edit);
  }
  insertEdit(db, step, edit);
}

function holds(record: Fields, expected: Fields): boolean {
  return Object.entries(expected).every(([field, value]) => writeJson(record[field]) === writeJson(value));
}

function guardStale(act: () => Reply<number>): Reply<number> {
  try {
    return act();
  } catch (error) {
    return refuseStale(error);
  }
}

function refuseStale(error: unknown): Reply<never> {
  if (!(error instanceof StaleEditError)) throw error;
  return refuse(
    'stale-edit',
    'The record was changed by something else in the meantime. Nothing was saved; look at it again, then try again.',
  );
}
