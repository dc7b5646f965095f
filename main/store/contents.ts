import { diffFields } from '../../shared/changes/plan.ts';
import type { Edit, Fields } from '../../shared/changes/edit.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { KindNeed, Need } from '../../shared/model/need.ts';
import { PLURALS, RECORD_KINDS, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import { UNIQUE_KEYS } from '../../shared/model/relations.ts';
import { inOneRead, type ReadableDb } from './database.ts';
import { keepRecords } from './keep-records.ts';
import { listRecords, listRecordsWhere, sortRecords } from './tables.ts';

/** Everything the file holds, read at one moment. */
export function readContents(db: ReadableDb): Contents {
  return readKinds(db, RECORD_KINDS);
}

/** All records of some kinds, read at one moment. */
export function readKinds<K extends RecordKind>(
  db: ReadableDb,
  kinds: readonly K[],
): Pick<Contents, (typeof PLURALS)[K]> {
  return inOneRead(db, () => {
    const read: { [plural: string]: unknown } = {};
    for (const kind of kinds) read[PLURALS[kind]] = listRecords(db, kind);
    return read as Pick<Contents, (typeof PLURALS)[K]>;
  });
}

/**
 * The part of the file that `need` names, read at one moment and frozen. Asking it for a kind that is not needed at all is a
 * mistake of ours and is thrown: an empty list there would make a wrong paper without a word. What was not edited since it was read
 * last is not read again.
 */
export function readNeeded(db: ReadableDb, need: Need): Contents {
  return inOneRead(db, () => {
    const contents = {};
    for (const kind of RECORD_KINDS) {
      const wanted = need[kind];
      if (wanted === 'all' || wanted.length > 0)
        Object.defineProperty(contents, PLURALS[kind], {
          enumerable: true,
          value: keepRecords(db, kind, wanted, () => readKind(db, kind, wanted)),
        });
      else
        Object.defineProperty(contents, PLURALS[kind], {
          get: () => {
            throw new Error(`${PLURALS[kind]} was read, and what is needed does not name it`);
          },
        });
    }
    return Object.freeze(contents) as Contents;
  });
}

function readKind<K extends RecordKind>(db: ReadableDb, kind: K, wanted: KindNeed): readonly RecordOf<K>[] {
  if (wanted === 'all') return Object.freeze(listRecords(db, kind));
  const [first, ...others] = wanted.map((where) => listRecordsWhere(db, kind, where.field, where.values));
  if (first === undefined || others.length === 0) return Object.freeze(first ?? []);
  const byId = new Map([first, ...others].flat().map((record) => [record.id, record] as const));
  return Object.freeze(sortRecords([...byId.values()]));
}

/**
 * The edits that make the file's contents `wanted`: what is gone is removed, what differs set, what is new added, in this order, so
 * that a key is free before it is taken again. A record whose own key moves is removed and added: two may have swapped theirs.
 */
export function planReplacement(present: Contents, wanted: Contents): readonly Edit[] {
  const adds: Edit[] = [];
  const sets: Edit[] = [];
  const removes: Edit[] = [];
  for (const kind of RECORD_KINDS) {
    const before = byId(present, kind);
    const after = byId(wanted, kind);
    for (const [id, record] of after) {
      const old = before.get(id);
      if (old === undefined) adds.push({ does: 'add', kind, id, after: record });
      else {
        const edit = diffFields(kind, id, old, record);
        if (edit === null) continue;
        if (edit.does === 'set' && movesKey(kind, edit.after)) {
          removes.push({ does: 'remove', kind, id, before: old });
          adds.push({ does: 'add', kind, id, after: record });
        } else sets.push(edit);
      }
    }
    for (const [id, record] of before) if (!after.has(id)) removes.push({ does: 'remove', kind, id, before: record });
  }
  return [...removes.reverse(), ...sets, ...adds];
}

function movesKey(kind: RecordKind, moved: Fields): boolean {
  return (UNIQUE_KEYS[kind] ?? []).some((fields) => fields.some((field) => field in moved));
}

function byId(contents: Contents, kind: RecordKind): Map<string, Readonly<Record<string, unknown>>> {
  return new Map(contents[PLURALS[kind]].map((record) => [record.id, { ...record }]));
}
