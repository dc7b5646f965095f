import type { Need, NeedWhere } from '../model/need.ts';
import { RECORD_KINDS, type RecordKind } from '../model/records.ts';

/** Gathers what is needed; the same condition on a field is kept once. */
export class Needs {
  readonly #kinds = new Map<RecordKind, 'all' | Map<string, Set<string>>>();

  addAll(kind: RecordKind): void {
    this.#kinds.set(kind, 'all');
  }

  add(kind: RecordKind, where: NeedWhere): void {
    const known = this.#kinds.get(kind) ?? new Map<string, Set<string>>();
    if (known === 'all') return;
    known.set(where.field, new Set([...(known.get(where.field) ?? []), ...where.values]));
    this.#kinds.set(kind, known);
  }

  said(): Need {
    const said = (kind: RecordKind): 'all' | readonly NeedWhere[] => {
      const known = this.#kinds.get(kind) ?? new Map<string, Set<string>>();
      return known === 'all' ? 'all' : [...known].map(([field, values]) => ({ field, values: [...values] }));
    };
    return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, said(kind)])) as Need;
  }
}
