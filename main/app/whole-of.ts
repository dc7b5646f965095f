import type { Fields } from '../../shared/changes/edit.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import { RELATIONS } from '../../shared/model/relations.ts';
import { readRecord } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** A record that others are a part of. */
export type Whole = { readonly kind: RecordKind; readonly record: Fields };

/** What a record is a part of, up to the top: a value's measure, a cell's profile; null when it stands by itself. */
export function wholeOf(open: ReadProgramme, kind: RecordKind, record: Fields): Whole | null {
  const relation = RELATIONS[kind].find((one) => one.owns);
  const id = relation === undefined ? undefined : record[relation.field];
  if (relation === undefined || typeof id !== 'string') return null;
  const owner = readRecord(open.db, relation.to, id);
  if (owner === undefined) return null;
  return wholeOf(open, relation.to, { ...owner }) ?? { kind: relation.to, record: { ...owner } };
}
