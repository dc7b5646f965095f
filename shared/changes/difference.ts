import { PLURALS, RECORD_KINDS, type RecordKind } from '../model/records.ts';
import type { Edit, Fields } from './edit.ts';
import { nameOf } from './names.ts';

/** What would differ in one record: added, removed, or changed field by field. */
export type RecordDifference = {
  readonly does: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
};

/** What would differ among the records of one kind. */
export type KindDifference = {
  readonly kind: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly records: readonly RecordDifference[];
};

/** `edits` as a person reviews them: by kind, then by record, then by field. `read` gives a changed record for its name. */
export function describeDifference(
  edits: readonly Edit[],
  read: (kind: RecordKind, id: string) => Fields | undefined,
): readonly KindDifference[] {
  const byKind = Map.groupBy(edits, (edit) => edit.kind);
  return RECORD_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    if (ofKind === undefined) return [];
    const count = (does: Edit['does']): number => ofKind.filter((edit) => edit.does === does).length;
    const records = ofKind.map((edit) => describeEdit(edit, read));
    return [{ kind: PLURALS[kind], added: count('add'), changed: count('set'), removed: count('remove'), records }];
  });
}

function describeEdit(edit: Edit, read: (kind: RecordKind, id: string) => Fields | undefined): RecordDifference {
  const { kind, id } = edit;
  switch (edit.does) {
    case 'add':
      return { does: 'added', id, name: nameOf(kind, edit.after), fields: [] };
    case 'remove':
      return { does: 'removed', id, name: nameOf(kind, edit.before), fields: [] };
    case 'set': {
      const fields = Object.keys(edit.after).map((field) => ({
        field,
        before: edit.before[field] ?? null,
        after: edit.after[field] ?? null,
      }));
      return { does: 'changed', id, name: nameOf(kind, read(kind, id) ?? { id }), fields };
    }
  }
}
