import type { RecordKind } from '../model/records.ts';
import type { Fields } from './edit.ts';
import type { MadeEdit, Step, StepMark } from './step.ts';

/** An edit and the step that made it. */
export type MarkedEdit = { readonly edit: MadeEdit; readonly mark: StepMark };

/**
 * What a run of edits came to for one record: whether it was there before and is there after, the first value and the last of
 * every field that was touched (of all fields where it was added or removed), and which step set each field last.
 */
export type NetRecord = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly was: boolean;
  readonly is: boolean;
  readonly before: Fields;
  readonly after: Fields;
  readonly marks: { readonly [field: string]: StepMark };
  readonly mark: StepMark;
};

/** The edits of `steps` in their order, each with who first made it. */
export function markEdits(steps: readonly Step[]): readonly MarkedEdit[] {
  return steps.flatMap((step) => step.edits.map((edit) => ({ edit, mark: edit.by ?? step })));
}

/** How records are told apart in maps: `risk r1`. */
export function keyOf(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

/** Whether two values of a field are the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What `edits` came to, record by record, in the order the records were first touched; changes that cancelled out included. */
export function netRecords(edits: Iterable<MarkedEdit>): ReadonlyMap<string, NetRecord> {
  const net = new Map<string, NetRecord>();
  for (const { edit, mark } of edits) {
    const key = keyOf(edit.kind, edit.id);
    net.set(key, fold(net.get(key), edit, mark));
  }
  return net;
}

function fold(net: NetRecord | undefined, edit: MadeEdit, mark: StepMark): NetRecord {
  const { kind, id } = edit;
  const was = net?.was ?? edit.does !== 'add';
  const is = edit.does !== 'remove';
  const before = was && edit.does !== 'add' ? { ...edit.before, ...net?.before } : (net?.before ?? {});
  const after = edit.does === 'remove' ? {} : edit.does === 'add' ? edit.after : { ...net?.after, ...edit.after };
  const touched = Object.keys(edit.does === 'remove' ? edit.before : edit.after);
  const marks = { ...net?.marks, ...Object.fromEntries(touched.map((field) => [field, mark])) };
  return { kind, id, was, is, before, after, marks, mark };
}

/** The fields that ended up with another value than they had. */
export function movedFields({ before, after }: NetRecord): readonly string[] {
  return Object.keys(after).filter((field) => !sameValue(before[field], after[field]));
}

/** Whether anything is left of the changes to the record. */
export function isChanged(net: NetRecord): boolean {
  return net.was && net.is ? movedFields(net).length > 0 : net.was !== net.is;
}
