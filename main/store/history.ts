import { type Edit, type Fields, reverseEdit } from '../../shared/changes/edit.ts';
import { never } from '../../shared/model/never.ts';
import { RECORDS, type RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { inTransaction, type ReadableDb, type WritableDb } from './database.ts';
import { prepare } from './statements.ts';
import { deleteRecord, insertRecord, readRecord, updateRecord } from './tables.ts';

/** Who does a step, when (an ISO moment), and under which id. */
export type StepStamp = { readonly id: string; readonly who: string; readonly at: string };

/** A step as it is recorded: what it is called, why it was made, and the gesture (one edit of one cell) it is part of. */
export type NewStep = StepStamp & {
  readonly label: string;
  readonly why: string;
  readonly gesture: string | null;
  /** A sealed step is a file's birth: undo does not go behind it. */
  readonly sealed: boolean;
};

type StepRow = {
  readonly seq: number;
  readonly id: string;
  readonly did: 'do' | 'undo' | 'redo';
  readonly state: 'done' | 'undone' | 'dropped' | 'sealed';
  readonly undone_by: number | null;
  readonly gesture: string | null;
  readonly label: string;
  readonly why: string;
  readonly who: string;
  readonly at: string;
};
type EditRow = {
  readonly does: Edit['does'];
  readonly kind: RecordKind;
  readonly record_id: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A step of the history, newest first in lists. */
export type RecordedStep = Pick<StepRow, 'seq' | 'id' | 'did' | 'label' | 'why' | 'who' | 'at'>;

class StaleEditError extends Error {}

/** Carries out `edits` as one step with its history row, all in one transaction: after an error the file is as it was. */
export function applyStep(db: WritableDb, edits: readonly Edit[], step: NewStep): Reply<number> {
  return guardStale(() =>
    inTransaction(db, () => {
      prepare(db, `UPDATE step SET state = 'dropped' WHERE state = 'undone'`).run();
      const seq = recordStep(db, { ...step, did: 'do', state: step.sealed ? 'sealed' : 'done' });
      for (const edit of edits) applyEdit(db, seq, edit);
      return seq;
    }),
  );
}

/** Takes back the newest step that stands, with all the steps of its gesture, as one. */
export function undoStep(db: WritableDb, stamp: StepStamp): Reply<number> {
  const steps = stepsToUndo(db);
  const [newest] = steps;
  if (newest === undefined) return refuse('nothing-to-undo', 'There is nothing to undo.');
  return guardStale(() =>
    inTransaction(db, () => {
      const seq = recordStep(db, { ...stamp, label: newest.label, why: '', gesture: null, did: 'undo', state: 'done' });
      for (const step of steps) {
        for (const edit of editsOf(db, step.seq).toReversed()) applyEdit(db, seq, reverseEdit(edit));
        prepare(db, `UPDATE step SET state = 'undone', undone_by = ? WHERE seq = ?`).run(seq, step.seq);
      }
      return seq;
    }),
  );
}

/** Does again what the last undo took back. */
export function redoStep(db: WritableDb, stamp: StepStamp): Reply<number> {
  const steps = stepsToRedo(db);
  const [first] = steps;
  if (first === undefined) return refuse('nothing-to-redo', 'There is nothing to redo.');
  return guardStale(() =>
    inTransaction(db, () => {
      const seq = recordStep(db, { ...stamp, label: first.label, why: '', gesture: null, did: 'redo', state: 'done' });
      for (const step of steps) {
        for (const edit of editsOf(db, step.seq)) applyEdit(db, seq, edit);
        prepare(db, `UPDATE step SET state = 'done', undone_by = NULL WHERE seq = ?`).run(step.seq);
      }
      return seq;
    }),
  );
}

/** What undo would take back and redo do again, in words, or null. */
export function readUndoState(db: ReadableDb): { readonly undo: string | null; readonly redo: string | null } {
  return { undo: stepsToUndo(db)[0]?.label ?? null, redo: stepsToRedo(db)[0]?.label ?? null };
}

/** A number that grows with every step: whoever holds an older one should read again. */
export function readRevision(db: ReadableDb): number {
  const row = prepare(db, 'SELECT max(seq) AS seq FROM step').get() as { readonly seq: number | null };
  return row.seq ?? 0;
}

/** The newest `most` steps, newest first. */
export function listSteps(db: ReadableDb, most: number): readonly RecordedStep[] {
  return prepare(db, 'SELECT seq, id, did, label, why, who, at FROM step ORDER BY seq DESC LIMIT ?').all(
    most,
  ) as readonly RecordedStep[];
}

/** The edits of step `seq`, in the order they were made. */
export function editsOf(db: ReadableDb, seq: number): readonly Edit[] {
  const rows = prepare(db, 'SELECT does, kind, record_id, before, after FROM edit WHERE step = ? ORDER BY seq').all(
    seq,
  ) as readonly EditRow[];
  return rows.map(toEdit);
}

function stepsToUndo(db: ReadableDb): readonly StepRow[] {
  const rows = prepare(
    db,
    `SELECT * FROM step WHERE did = 'do' AND state = 'done' ORDER BY seq DESC LIMIT 500`,
  ).all() as readonly StepRow[];
  const gesture = rows[0]?.gesture ?? null;
  const end = gesture === null ? 1 : rows.findIndex((row) => row.gesture !== gesture);
  return rows.slice(0, end === -1 ? rows.length : end);
}

function stepsToRedo(db: ReadableDb): readonly StepRow[] {
  return prepare(
    db,
    `SELECT * FROM step WHERE did = 'do' AND state = 'undone'
       AND undone_by = (SELECT max(undone_by) FROM step WHERE state = 'undone') ORDER BY seq`,
  ).all() as readonly StepRow[];
}

function recordStep(
  db: WritableDb,
  step: Omit<NewStep, 'sealed'> & { readonly did: StepRow['did']; readonly state: StepRow['state'] },
): number {
  const copy = prepare(db, `SELECT value FROM file WHERE key = 'copy'`).get() as { readonly value: string } | undefined;
  const clock = readRevision(db) + 1;
  const { lastInsertRowid } = prepare(
    db,
    `INSERT INTO step (id, did, state, gesture, label, why, who, at, copy, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(step.id, step.did, step.state, step.gesture, step.label, step.why, step.who, step.at, copy?.value ?? '', clock);
  return Number(lastInsertRowid);
}

function applyEdit(db: WritableDb, step: number, edit: Edit): void {
  const present = readRecord(db, edit.kind, edit.id);
  switch (edit.does) {
    case 'add':
      if (present !== undefined) throw new StaleEditError();
      insertRecord(db, edit.kind, edit.after);
      break;
    case 'set':
      if (present === undefined || !holds(present, edit.before)) throw new StaleEditError();
      updateRecord(db, edit.kind, edit.id, edit.after);
      break;
    case 'remove':
      if (present === undefined) throw new StaleEditError();
      deleteRecord(db, edit.kind, edit.id);
      break;
    default:
      never(edit);
  }
  prepare(db, 'INSERT INTO edit (step, does, kind, record_id, before, after) VALUES (?, ?, ?, ?, ?, ?)').run(
    step,
    edit.does,
    edit.kind,
    edit.id,
    edit.does === 'add' ? null : JSON.stringify(edit.before),
    edit.does === 'remove' ? null : JSON.stringify(edit.after),
  );
}

function holds(record: Fields, expected: Fields): boolean {
  return Object.entries(expected).every(([field, value]) => JSON.stringify(record[field]) === JSON.stringify(value));
}

function guardStale(act: () => number): Reply<number> {
  try {
    return done(act());
  } catch (error) {
    if (!(error instanceof StaleEditError)) throw error;
    return refuse(
      'stale-edit',
      'The record was changed by something else in the meantime. Nothing was saved; look at it again, then try again.',
    );
  }
}

/** Fields as an older version of the file wrote them, in today's form: what has been added since has its default. */
function refreshFields(kind: RecordKind, fields: Fields, whole: boolean): Fields {
  const { data } = (whole ? RECORDS[kind] : partOf(kind)).safeParse(fields);
  if (data === undefined || whole) return (data as Fields | undefined) ?? fields;
  return Object.fromEntries(Object.keys(fields).map((field) => [field, (data as Fields)[field]]));
}

const parts = new Map<RecordKind, ReturnType<typeof makePart>>();
const makePart = (kind: RecordKind) => RECORDS[kind].unwrap().partial();

function partOf(kind: RecordKind): ReturnType<typeof makePart> {
  const part = parts.get(kind) ?? makePart(kind);
  parts.set(kind, part);
  return part;
}

function toEdit(row: EditRow): Edit {
  const { does, kind, record_id: id } = row;
  const read = (json: string | null): Fields =>
    json === null ? {} : refreshFields(kind, JSON.parse(json) as Fields, does !== 'set');
  const [before, after] = [read(row.before), read(row.after)];
  switch (does) {
    case 'add':
      return { does, kind, id, after };
    case 'set':
      return { does, kind, id, before, after };
    case 'remove':
      return { does, kind, id, before };
  }
}
