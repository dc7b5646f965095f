import type { KindNeed } from '../../shared/model/need.ts';
import type { RecordKind, RecordOf } from '../../shared/model/records.ts';
import { isBeingWritten, type ReadableDb } from './database.ts';
import { prepare } from './statements.ts';
import { listEditedKinds } from './steps.ts';

/** What was read of a kind last: the list asked for, and its records. */
type KeptList = { readonly wanted: string; readonly records: readonly unknown[] };

/** The lists kept of one open file, and the state of it that they were read in. */
type Kept = { state: FileState; readonly lists: Map<RecordKind, KeptList> };

/** `others` moves when another connection writes: that may be without a step. */
type FileState = { readonly seq: number; readonly id: string; readonly others: number };

const kept = new WeakMap<ReadableDb, Kept>();

/**
 * The records of `kind` that are `wanted`, by `read` where they were not read before or the kind was edited since; else the very same
 * list. One list of each kind is kept.
 */
export function keepRecords<K extends RecordKind>(
  db: ReadableDb,
  kind: K,
  wanted: KindNeed,
  read: () => readonly RecordOf<K>[],
): readonly RecordOf<K>[] {
  // What is written may yet be taken back.
  if (isBeingWritten(db)) return read();
  const { lists } = refresh(db);
  const name = JSON.stringify(wanted);
  const known = lists.get(kind);
  if (known?.wanted === name) return known.records as readonly RecordOf<K>[];
  const records = read();
  lists.set(kind, { wanted: name, records });
  return records;
}

/** What is kept of `db`, without the kinds that were edited since. */
function refresh(db: ReadableDb): Kept {
  const now = readState(db);
  const before = kept.get(db);
  if (before === undefined || !leadsTo(db, before.state, now)) {
    const fresh = { state: now, lists: new Map<RecordKind, KeptList>() };
    kept.set(db, fresh);
    return fresh;
  }
  if (before.state.seq !== now.seq) for (const kind of listEditedKinds(db, before.state.seq)) before.lists.delete(kind);
  before.state = now;
  return before;
}

function readState(db: ReadableDb): FileState {
  const newest = prepare(db, 'SELECT seq, id FROM step ORDER BY seq DESC LIMIT 1').get() as
    | Pick<FileState, 'seq' | 'id'>
    | undefined;
  const others = prepare(db, 'PRAGMA data_version').pluck().get() as number;
  return { seq: newest?.seq ?? 0, id: newest?.id ?? '', others };
}

/** Whether all that became of the file since `before` stands in its history. */
function leadsTo(db: ReadableDb, before: FileState, now: FileState): boolean {
  if (before.others !== now.others) return false;
  if (before.seq === now.seq) return before.id === now.id;
  return before.seq === 0 || prepare(db, 'SELECT id FROM step WHERE seq = ?').pluck().get(before.seq) === before.id;
}
