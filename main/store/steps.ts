import type { Edit, Fields } from '../../shared/changes/edit.ts';
import type { MadeEdit, Step, StepLink, StepMark, StepSource } from '../../shared/changes/step.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { parseText } from './json-reader.ts';
import { refreshFields } from './old-fields.ts';
import { gatherPieces, type KeptParts, type KnownPieces, splitPieces } from './pieces.ts';
import { DamagedRowError } from './rows.ts';
import { prepare } from './statements.ts';
import { readDoes, readEdited, readKind, readStepIds } from './step-values.ts';

/**
 * How a step stands with undo: `done` can be taken back, `undone` done again, `dropped` neither (an undo or redo itself, one that
 * was undone before something else was done, one from another copy); `sealed` is the file's birth, behind which undo does not go.
 */
export type StepState = 'done' | 'undone' | 'dropped' | 'sealed';

export type StepRow = {
  readonly seq: number;
  readonly id: string;
  readonly did: StepLink['did'];
  readonly state: StepState;
  readonly gesture: string | null;
  readonly label: string;
  readonly why: string;
  readonly who: string;
  readonly at: string;
  readonly copy: string;
  readonly clock: number;
  readonly source: StepSource;
  readonly parent: string | null;
  readonly merged: string | null;
  readonly of: string;
  readonly own: 0 | 1;
};

type EditRow = {
  readonly does: string;
  readonly kind: string;
  readonly record_id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly by: string | null;
  readonly by_who: string | null;
  readonly by_at: string | null;
  readonly by_clock: number | null;
};

/** A step as it goes into the file; `edits` are recorded apart. */
export type NewRow = Omit<Step, 'edits'> & {
  readonly state: StepState;
  readonly gesture: string | null;
  readonly own: boolean;
};

/** The newest step of this file's own line, or null before its birth. */
export function readHead(db: ReadableDb): StepRow | null {
  const row = prepare(db, 'SELECT * FROM step WHERE own = 1 ORDER BY seq DESC LIMIT 1').get() as StepRow | undefined;
  return row ?? null;
}

/** Writes a step's row and answers its place in this file. */
export function insertStep(db: WritableDb, row: NewRow): number {
  const { lastInsertRowid } = prepare(
    db,
    `INSERT INTO step (id, did, state, gesture, label, why, who, at, copy, clock, source, parent, merged, "of", own)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.id,
    row.did,
    row.state,
    row.gesture,
    row.label,
    row.why,
    row.who,
    row.at,
    row.copy,
    row.clock,
    row.source,
    row.parent,
    row.merged,
    JSON.stringify(row.of),
    row.own ? 1 : 0,
  );
  return Number(lastInsertRowid);
}

/** Writes one edit of step `seq`. What a long list held before and holds after it shares its pieces with every other edit. */
export function insertEdit(db: WritableDb, seq: number, edit: MadeEdit): void {
  const kept: KeptParts = new Map();
  prepare(db, 'INSERT INTO edit (step, does, kind, record_id, before, after, by) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    seq,
    edit.does,
    edit.kind,
    edit.id,
    edit.does === 'add' ? null : JSON.stringify(splitPieces(db, edit.before, kept)),
    edit.does === 'remove' ? null : JSON.stringify(splitPieces(db, edit.after, kept)),
    edit.by?.id ?? null,
  );
}

const EDITS = `SELECT does, kind, record_id, before, after, edit.by, made.who AS by_who, made.at AS by_at, made.clock AS by_clock
  FROM edit LEFT JOIN step made ON made.id = edit.by WHERE edit.step = ?`;

/** The edits of step `seq`, in the order they were made; only the first `most` where there may be very many. */
export function editsOf(db: ReadableDb, seq: number, most = -1, known: KnownPieces = new Map()): readonly MadeEdit[] {
  const rows = prepare(db, `${EDITS} ORDER BY edit.seq LIMIT ?`).all(seq, most) as readonly EditRow[];
  return rows.map((row) => toEdit(db, row, known));
}

/** The edits of one record in step `seq`: a step may hold a hundred thousand of others. */
export function editsOfRecord(db: ReadableDb, seq: number, kind: RecordKind, id: string): readonly MadeEdit[] {
  const rows = prepare(db, `${EDITS} AND kind = ? AND record_id = ? ORDER BY edit.seq`).all(seq, kind, id);
  return (rows as readonly EditRow[]).map((row) => toEdit(db, row, new Map()));
}

/** How many records step `seq` touched. */
export function countTouched(db: ReadableDb, seq: number): number {
  const row = prepare(
    db,
    'SELECT count(*) AS count FROM (SELECT DISTINCT kind, record_id FROM edit WHERE step = ?)',
  ).get(seq) as { readonly count: number };
  return row.count;
}

/** The kinds of records that steps after `seq` touched. */
export function listEditedKinds(db: ReadableDb, seq: number): readonly RecordKind[] {
  // The plus keeps SQLite from going through the whole history in the order of the kinds.
  const rows = prepare(db, 'SELECT kind, min(record_id) AS id FROM edit WHERE step > ? GROUP BY +kind').all(seq);
  return (rows as readonly { readonly kind: string; readonly id: string }[]).map(({ kind, id }) => readKind(kind, id));
}

/** How many edits this file's own line holds from step `fromSeq` on, counted no further than `most`. */
export function countEditsFrom(db: ReadableDb, fromSeq: number, most: number): number {
  const row = prepare(
    db,
    'SELECT count(*) AS count FROM (SELECT 1 FROM edit WHERE step IN (SELECT seq FROM step WHERE seq >= ? AND own = 1) LIMIT ?)',
  ).get(fromSeq, most) as { readonly count: number };
  return row.count;
}

/** How every step known here stands in the graph. */
export function listLinks(db: ReadableDb): readonly StepLink[] {
  const rows = prepare(db, 'SELECT id, clock, did, parent, merged, "of" FROM step').all() as readonly (Pick<
    StepRow,
    'id' | 'clock' | 'did' | 'parent' | 'merged'
  > & { readonly of: string })[];
  const clocks = new Map(rows.map(({ id, clock }) => [id, clock]));
  // Every step is later than those it comes from: what is not goes round in a ring, which nobody comes to the end of.
  for (const { id, clock, parent, merged } of rows)
    for (const from of [parent, merged])
      if (from !== null && (clocks.get(from) ?? -1) >= clock)
        throw new DamagedRowError(`step ${id} of the history comes from one that is later`);
  return rows.map((row) => ({ ...row, of: readStepIds(row.of, row.id) }));
}

/** The step `id` with its edits. It must be known here. */
export function readStep(db: ReadableDb, id: string): Step {
  const row = prepare(db, 'SELECT * FROM step WHERE id = ?').get(id) as StepRow | undefined;
  if (row === undefined) throw new Error(`step ${id} is not in this file`);
  return toStep(db, row);
}

/** Which steps to list. Without anything: all of them, oldest first. */
export type StepFilter = {
  /** Only the newest so many. */
  readonly most?: number;
  /** Only those from this place of the file's own line on. */
  readonly fromSeq?: number;
  /** Only those made in this file's own line: together they are what happened to it. */
  readonly ownOnly?: boolean;
  /** Only those that touched this record. */
  readonly record?: { readonly kind: RecordKind; readonly id: string };
};

/** Steps with their edits, oldest first. */
export function listSteps(db: ReadableDb, filter: StepFilter): readonly Step[] {
  const known: KnownPieces = new Map();
  return listRows(db, filter).map((row) => toStep(db, row, known));
}

/** The rows of steps without their edits, oldest first. */
export function listRows(db: ReadableDb, filter: StepFilter): readonly StepRow[] {
  const { most = -1, fromSeq = 0, ownOnly = false, record } = filter;
  const rows = prepare(
    db,
    `SELECT * FROM step WHERE seq >= ? ${ownOnly ? 'AND own = 1' : ''}
     ${record === undefined ? '' : 'AND seq IN (SELECT step FROM edit WHERE kind = ? AND record_id = ?)'}
     ORDER BY seq DESC LIMIT ?`,
  ).all(fromSeq, ...(record === undefined ? [] : [record.kind, record.id]), most) as readonly StepRow[];
  return rows.toReversed();
}

/** What the record `id` held when it was last removed, or undefined: it can still be named then. */
export function readRemoved(db: ReadableDb, kind: RecordKind, id: string): Fields | undefined {
  const row = prepare(
    db,
    `SELECT before FROM edit WHERE kind = ? AND record_id = ? AND does = 'remove' ORDER BY seq DESC LIMIT 1`,
  ).get(kind, id) as { readonly before: string } | undefined;
  return row === undefined ? undefined : parseFields(db, row.before, id);
}

/** The records that steps after `seq` touched, each once; null when there are more than `most`. */
export function listTouched(
  db: ReadableDb,
  seq: number,
  most: number,
): readonly { readonly kind: RecordKind; readonly id: string; readonly does: Edit['does'] }[] | null {
  const rows = prepare(
    db,
    `SELECT DISTINCT kind, record_id AS id, does FROM edit
     WHERE step IN (SELECT seq FROM step WHERE seq > ? AND own = 1) LIMIT ?`,
  ).all(seq, most + 1) as readonly { readonly kind: string; readonly id: string; readonly does: Edit['does'] }[];
  return rows.length > most ? null : rows.map((row) => ({ ...row, kind: readKind(row.kind, row.id) }));
}

/** A record that was removed and is not there now: what it held, in which step, when and by whom. */
export type RemovedRow = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: Fields;
  readonly step: string;
  readonly at: string;
  readonly who: string;
  readonly edits: number;
};

/** The first record of each of the newest removals, newest first: its parts went with it in the same step. */
export function listRemovals(db: ReadableDb, most: number): readonly RemovedRow[] {
  const rows = prepare(
    db,
    `SELECT edit.kind, edit.record_id AS id, edit.before, step.id AS step, step.at, step.who,
       (SELECT count(*) FROM edit other WHERE other.step = step.seq AND other.does = 'remove') AS edits
     FROM step JOIN edit ON edit.seq =
       (SELECT max(seq) FROM edit removal WHERE removal.step = step.seq AND removal.does = 'remove')
     WHERE step.own = 1 AND step.did = 'do' AND step.source = 'person' AND step.state = 'done' ORDER BY step.seq DESC LIMIT ?`,
  ).all(most) as readonly (Omit<RemovedRow, 'fields' | 'kind'> & { readonly kind: string; readonly before: string })[];
  return rows.map(({ before, ...row }) => ({
    ...row,
    kind: readKind(row.kind, row.id),
    fields: parseFields(db, before, row.id),
  }));
}

/** The file names by which copies were last known, by the copy's id. */
export function readCopyNames(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = prepare(db, 'SELECT id, name FROM copy').all() as readonly { id: string; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Remembers the file name of the copy `id`. */
export function nameCopy(db: WritableDb, id: string, name: string): void {
  prepare(
    db,
    'INSERT INTO copy (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name',
  ).run(id, name);
}

function toStep(db: ReadableDb, row: StepRow, known?: KnownPieces): Step {
  const { id, did, label, why, who, at, copy, clock, source, parent, merged } = row;
  const of = readStepIds(row.of, id);
  return {
    id,
    did,
    label,
    why,
    who,
    at,
    copy,
    clock,
    source,
    parent,
    merged,
    of,
    edits: editsOf(db, row.seq, -1, known),
  };
}

function toEdit(db: ReadableDb, row: EditRow, known: KnownPieces): MadeEdit {
  const { record_id: id } = row;
  const kind = readKind(row.kind, id);
  const does = readDoes(row.does, id);
  const read = (json: string | null): Fields =>
    json === null ? {} : readEdited(kind, refreshFields(kind, parseFields(db, json, id, known), does !== 'set'), id);
  const [before, after] = [read(row.before), read(row.after)];
  const mark = row.by === null ? {} : { by: markOf(row, row.by) };
  switch (does) {
    case 'add':
      return { does, kind, id, after, ...mark };
    case 'set':
      return { does, kind, id, before, after, ...mark };
    case 'remove':
      return { does, kind, id, before, ...mark };
  }
}

/** The fields an edit holds. What is no longer JSON was damaged by something else. */
function parseFields(db: ReadableDb, json: string, id: string, known: KnownPieces = new Map()): Fields {
  const fields = parseText(json);
  const isObject = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
  const whole = isObject ? gatherPieces(db, fields as Fields, known) : null;
  if (whole === null) throw new DamagedRowError(`an edit of ${id} in the history does not hold what it should`);
  return whole;
}

function markOf(row: EditRow, id: string): StepMark {
  return { id, who: row.by_who ?? '', at: row.by_at ?? '', clock: row.by_clock ?? 0 };
}
