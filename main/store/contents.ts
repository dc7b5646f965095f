import { diffFields } from '../../shared/changes/plan.ts';
import type { Edit, Fields } from '../../shared/changes/edit.ts';
import type { Contents } from '../../shared/model/contents.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { UNIQUE_KEYS } from '../../shared/model/relations.ts';
import { inOneRead, type ReadableDb } from './database.ts';
import { listRecords } from './tables.ts';

/** Everything the file holds, read at one moment. */
export function readContents(db: ReadableDb): Contents {
  return inOneRead(db, () => {
    const entries = RECORD_KINDS.map((kind) => [PLURALS[kind], listRecords(db, kind)] as const);
    return Object.fromEntries(entries) as Contents;
  });
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
          removes.unshift({ does: 'remove', kind, id, before: old });
          adds.push({ does: 'add', kind, id, after: record });
        } else sets.push(edit);
      }
    }
    for (const [id, record] of before)
      if (!after.has(id)) removes.unshift({ does: 'remove', kind, id, before: record });
  }
  return [...removes, ...sets, ...adds];
}

function movesKey(kind: RecordKind, moved: Fields): boolean {
  return (UNIQUE_KEYS[kind] ?? []).some((fields) => fields.some((field) => field in moved));
}

function byId(contents: Contents, kind: RecordKind): Map<string, Readonly<Record<string, unknown>>> {
  return new Map(contents[PLURALS[kind]].map((record) => [record.id, { ...record }]));
}
