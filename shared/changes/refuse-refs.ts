import type { RecordKind } from '../model/records.ts';
import { foldRef } from '../rules/seen-words.ts';
import type { Fields } from './edit.ts';
import type { Pending } from './lookup.ts';
import { sayKind } from './names.ts';

/** Kinds whose records are told apart by their ref, in papers and in sheets, and what a record is called besides. */
const TOLD_BY_REF: { readonly [K in RecordKind]?: string } = { risk: 'title', measure: 'name' };

/**
 * Why the refs that a plan gives cannot be: another record has one of them once all of the plan is done, so that two may swap theirs.
 * Records that had the same ref before may keep it. Null where each is its own.
 */
export function refuseRefs(pending: Pending): string | null {
  for (const [kind, title] of Object.entries(TOLD_BY_REF) as [RecordKind, string][]) {
    const given = pending.edits.flatMap((edit) =>
      edit.kind === kind && edit.does !== 'remove' && 'ref' in edit.after ? [edit.id] : [],
    );
    if (given.length === 0) continue;
    const byRef = Map.groupBy(pending.listRefs(kind), ({ ref }) => foldRef(ref));
    for (const id of given) {
      const record = pending.read(kind, id);
      const other = byRef.get(foldRef(String(record?.['ref'])))?.find((one) => one.id !== id);
      if (record !== undefined && other !== undefined)
        return say(kind, record, pending.read(kind, other.id) ?? {}, title);
    }
  }
  return null;
}

function say(kind: RecordKind, record: Fields, other: Fields, title: string): string {
  const [own, its] = [record, other].map((one) => String(one[title]));
  return `The ${sayKind(kind)} “${own ?? ''}” cannot have the ref ${String(record['ref'])}: “${its ?? ''}” has it. Give it another ref.`;
}
