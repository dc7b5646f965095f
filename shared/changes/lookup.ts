import type { RecordKind } from '../model/records.ts';
import type { Placed } from '../model/ordered.ts';
import { namedIds, RELATIONS } from '../model/relations.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import type { Edit, Fields } from './edit.ts';

/** A record by kind and id, and whether it belongs to the one that was asked about. */
export type Naming = { readonly kind: RecordKind; readonly id: string; readonly owned: boolean };

/** A record by its id, and its ref. */
export type Reffed = { readonly id: string; readonly ref: string };

/** What planning may look up: records, and which of them name one. It can read nothing else and write nothing. */
export type Lookup = {
  readonly read: (kind: RecordKind, id: string) => Fields | undefined;
  /** All records of a kind. */
  readonly list: (kind: RecordKind) => readonly Fields[];
  /** The ids of the records of `kind` that have these values; null is a value. */
  readonly listSame: (kind: RecordKind, values: Fields) => readonly string[];
  /** The places of all records of a kind that has them, in their order. */
  readonly listPlaces: (kind: RecordKind) => readonly Placed[];
  /** The refs of all records of a kind that has them. */
  readonly listRefs: (kind: RecordKind) => readonly Reffed[];
  readonly listNaming: (kind: RecordKind, id: string) => readonly Naming[];
  /** Whether the file keeps bytes under this SHA-256. */
  readonly hasPayload: (sha256: string) => boolean;
};

/** The programme as it will be once the edits so far are done: later changes of a step see the earlier ones. */
export class Pending implements Lookup {
  readonly edits: Edit[] = [];
  readonly #lookup: Lookup;
  readonly #now = new Map<RecordKind, Map<string, Fields | null>>();
  /** What was read of the programme, which does not move while a plan is made. */
  readonly #read = new Map<RecordKind, Map<string, Fields | undefined>>();
  /** The last place of each kind that was asked for, kept as records are added. */
  readonly #last = new Map<RecordKind, number>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  read(kind: RecordKind, id: string): Fields | undefined {
    const changed = this.#now.get(kind)?.get(id);
    return changed === undefined ? this.#readOnce(kind, id) : (changed ?? undefined);
  }

  #readOnce(kind: RecordKind, id: string): Fields | undefined {
    let ofKind = this.#read.get(kind);
    if (ofKind === undefined) {
      ofKind = new Map();
      this.#read.set(kind, ofKind);
    }
    if (!ofKind.has(id)) ofKind.set(id, this.#lookup.read(kind, id));
    return ofKind.get(id);
  }

  list(kind: RecordKind): readonly Fields[] {
    const changed = this.#now.get(kind) ?? new Map<string, Fields | null>();
    const untouched = this.#lookup.list(kind).filter((record) => !changed.has(String(record['id'])));
    return [...untouched, ...[...changed.values()].filter((record) => record !== null)];
  }

  listSame(kind: RecordKind, values: Fields): readonly string[] {
    const changed = [...(this.#now.get(kind)?.keys() ?? [])];
    return [...new Set([...this.#lookup.listSame(kind, values), ...changed])].filter((id) => {
      const record = this.read(kind, id);
      return record !== undefined && Object.entries(values).every(([field, value]) => record[field] === value);
    });
  }

  listPlaces(kind: RecordKind): readonly Placed[] {
    const changed = this.#now.get(kind);
    const untouched = this.#lookup.listPlaces(kind);
    if (changed === undefined) return untouched;
    const touched = [...changed].flatMap(([id, record]) =>
      record === null ? [] : [{ id, order: Number(record['order'] ?? 0) }],
    );
    return [...untouched.filter((one) => !changed.has(one.id)), ...touched].sort(
      (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
    );
  }

  listRefs(kind: RecordKind): readonly Reffed[] {
    const changed = this.#now.get(kind) ?? new Map<string, Fields | null>();
    const touched = [...changed].flatMap(([id, record]) =>
      record === null ? [] : [{ id, ref: String(record['ref']) }],
    );
    return [...this.#lookup.listRefs(kind).filter((one) => !changed.has(one.id)), ...touched];
  }

  /** The place after the last of its kind. */
  nextPlace(kind: RecordKind): number {
    const last = this.#last.get(kind) ?? this.listPlaces(kind).at(-1)?.order ?? -1;
    this.#last.set(kind, last);
    return last + 1;
  }

  listNaming(kind: RecordKind, id: string): readonly Naming[] {
    const untouched = this.#lookup.listNaming(kind, id).filter((one) => this.#now.get(one.kind)?.has(one.id) !== true);
    const touched = [...this.#now].flatMap(([other, records]) =>
      RELATIONS[other]
        .filter((relation) => relation.to === kind)
        .flatMap((relation) =>
          [...records]
            .filter(([, record]) => record !== null && namedIds(record, relation).includes(id))
            .map(([otherId]) => ({ kind: other, id: otherId, owned: relation.owns })),
        ),
    );
    return [...untouched, ...touched];
  }

  hasPayload(sha256: string): boolean {
    return this.#lookup.hasPayload(sha256);
  }

  take(edit: Edit): void {
    this.edits.push(edit);
    const before = edit.does === 'add' ? {} : (this.read(edit.kind, edit.id) ?? {});
    const ofKind = this.#now.get(edit.kind) ?? new Map<string, Fields | null>();
    this.#now.set(edit.kind, ofKind);
    const last = this.#last.get(edit.kind);
    if (last !== undefined && edit.does !== 'remove')
      this.#last.set(edit.kind, Math.max(last, Number(edit.after['order'] ?? 0)));
    ofKind.set(edit.id, edit.does === 'remove' ? null : { ...before, ...edit.after });
  }
}

/** The matrix the programme rates its risks by, or null. */
export function findMatrix(lookup: Pick<Lookup, 'read' | 'list'>): RiskMatrix | null {
  const id = lookup.list('programme')[0]?.['matrixId'];
  return typeof id === 'string' ? ((lookup.read('riskMatrix', id) as RiskMatrix | undefined) ?? null) : null;
}
