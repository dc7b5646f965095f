const indexes = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The record of `records` with `id`: they are gone through once, however many are looked for in a list that stays the same. */
export function findById<T extends { readonly id: string }>(records: readonly T[], id: T['id'] | null): T | undefined {
  let index = indexes.get(records);
  if (index === undefined) {
    index = new Map(records.map((record) => [record.id, record]));
    indexes.set(records, index);
  }
  return id === null ? undefined : (index.get(id) as T | undefined);
}
