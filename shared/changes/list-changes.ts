import { RECORD_KINDS, type RecordKind } from '../model/records.ts';
import type { Fields } from './edit.ts';
import { isChanged, type MarkedEdit, movedFields, netRecords, type NetRecord } from './net.ts';
import { NOTHING, type ReadRecord, sayField, sayRecord, sayValue } from './say-change.ts';

/** One field of a record, as it was first and as it is now, and who set it last. `was` and `now` are in words. */
export type FieldChange = {
  readonly field: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly who: string;
  readonly at: string;
};

/** What happened to one record. */
export type RecordChange = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly did: 'added' | 'changed' | 'removed';
  readonly fields: readonly FieldChange[];
  /** Who touched it last, and when (UTC). */
  readonly who: string;
  readonly at: string;
};

/**
 * What `edits` (in the order they were made) came to, by record and by field: first before, last after, and what cancelled out
 * left out. `read` looks records up as they are now, for their names. Sorted by kind, then in the order of the changes.
 */
export function listChanges(edits: Iterable<MarkedEdit>, read: ReadRecord): readonly RecordChange[] {
  return listNet(netRecords(edits).values(), read);
}

/** The same of what has been added up before. */
export function listNet(net: Iterable<NetRecord>, read: ReadRecord): readonly RecordChange[] {
  const changes = [...net].filter(isChanged).map((one) => toChange(one, read));
  return changes.toSorted((one, other) => RECORD_KINDS.indexOf(one.kind) - RECORD_KINDS.indexOf(other.kind));
}

/** One net change in words. */
function toChange(net: NetRecord, read: ReadRecord): RecordChange {
  const { kind, id, before, after, mark } = net;
  const did = !net.was ? 'added' : net.is ? 'changed' : 'removed';
  const record: Fields = did === 'removed' ? before : (read(kind, id) ?? { id, ...after });
  const touched = did === 'changed' ? movedFields(net) : filledFields(did === 'added' ? after : before);
  const fields = touched.map((field): FieldChange => {
    const by = net.marks[field] ?? mark;
    return {
      field,
      label: sayField(field),
      was: did === 'added' ? NOTHING : sayValue(kind, field, before[field], read),
      now: did === 'removed' ? NOTHING : sayValue(kind, field, after[field], read),
      before: before[field] ?? null,
      after: after[field] ?? null,
      who: by.who,
      at: by.at,
    };
  });
  return { kind, id, name: sayRecord(kind, record, read), did, fields, who: mark.who, at: mark.at };
}

function filledFields(record: Fields): readonly string[] {
  return Object.keys(record).filter((field) => {
    const value = record[field];
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return !empty && field !== 'id' && field !== 'order';
  });
}
