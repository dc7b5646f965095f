import type { Fields } from '../changes/edit.ts';
import type { ImportedKind } from './import-fields.ts';
import { fold } from './read-values.ts';

/**
 * By which fields a row and a record are the same one: the first of these whose fields the row has all of. A record that has nothing
 * there yet (somebody whose e-mail nobody had given) is found by the next.
 */
const KEYS: { readonly [K in ImportedKind]: readonly (readonly string[])[] } = {
  risk: [['ref'], ['title']],
  mitigation: [['riskId', 'action']],
  workstream: [['code'], ['name']],
  workstreamUpdate: [['workstreamId', 'period']],
  milestone: [['workstreamId', 'name'], ['name']],
  condition: [['ref'], ['title']],
  measure: [['ref'], ['name']],
  measureValue: [['measureId', 'comparator', 'asAt']],
  measureTarget: [['measureId', 'by']],
  scheme: [['name']],
  allocation: [['name', 'asAt'], ['name']],
  officer: [['email'], ['name']],
  committee: [['bodyId', 'name'], ['name']],
  meeting: [['committeeId', 'date']],
  source: [['title']],
  acronym: [['short']],
};

/** Fields of keys that may be empty: the body's own series has no name. */
const MAY_BE_EMPTY = new Set(['comparator']);

/** The records of a kind, found by what a row says of itself. */
export class RecordIndex {
  readonly #kind: ImportedKind;
  readonly #byId = new Map<string, Fields>();
  readonly #byKey: readonly Map<string, Fields | null>[];

  constructor(kind: ImportedKind, records: readonly Fields[]) {
    this.#kind = kind;
    for (const record of records) this.#byId.set(String(record['id']), record);
    this.#byKey = KEYS[kind].map((fields) => {
      const map = new Map<string, Fields | null>();
      for (const record of records) {
        const key = keyOf(fields, record);
        // Two records of one name: neither is meant by it alone.
        if (key !== null) map.set(key, map.has(key) ? null : record);
      }
      return map;
    });
  }

  /** The record that `row` is about, and the key it was found or looked for by; or why there are several. */
  find(row: Fields): { readonly key: string | null; readonly record: Fields | null; readonly why: string | null } {
    const id = row['id'];
    if (typeof id === 'string' && id !== '') {
      const record = this.#byId.get(id) ?? null;
      return {
        key: `id ${id}`,
        record,
        why: record === null ? `no record here has the id ${id}: it may be of another file, or removed` : null,
      };
    }
    const tried: (readonly string[])[] = [];
    let first: string | null = null;
    for (const [at, fields] of KEYS[this.#kind].entries()) {
      const key = keyOf(fields, row);
      if (key === null) continue;
      first ??= `${at} ${key}`;
      const record = this.#byKey[at]?.get(key);
      if (record === null && tried.length === 0)
        return {
          key,
          record: null,
          why: `several records here have the same ${fields.join(' and ').replaceAll('Id', '')}`,
        };
      if (record !== undefined && record !== null && tried.every((before) => keyOf(before, record) === null))
        return { key: first, record, why: null };
      tried.push(fields);
    }
    return { key: first, record: null, why: null };
  }
}

function keyOf(fields: readonly string[], record: Fields): string | null {
  const parts: string[] = [];
  for (const field of fields) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') parts.push(fold(value));
    else if (MAY_BE_EMPTY.has(field)) parts.push('');
    else return null;
  }
  return parts.join('\u0000');
}
