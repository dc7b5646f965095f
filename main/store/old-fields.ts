import type { Fields } from '../../shared/changes/edit.ts';
import { RECORDS, type RecordKind } from '../../shared/model/records.ts';

/** Fields as an older version of the file wrote them, in today's form: what has been added since has its default. */
export function refreshFields(kind: RecordKind, fields: Fields, whole: boolean): Fields {
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
