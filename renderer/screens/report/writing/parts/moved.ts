import type { Change } from '../../../../../shared/changes/change.ts';

type Ordered = { readonly id: string; readonly order: number };

/** The changes that put `id` one place up or down among `all`; none at the end of the list. */
export function moveBy(
  kind: 'recommendation' | 'appendix',
  all: readonly Ordered[],
  id: string,
  by: -1 | 1,
): readonly Change[] {
  const at = all.findIndex((one) => one.id === id);
  const to = at + by;
  const [one, other] = [all[at], all[to]];
  if (one === undefined || other === undefined) return [];
  const next = all.map((item, place) => (place === at ? other : place === to ? one : item));
  return next.flatMap((item, order): readonly Change[] =>
    item.order === order ? [] : [{ does: 'set', kind, id: item.id, fields: { order } }],
  );
}

/** The place of one more at the end of the list. */
export function nextOrder(all: readonly Ordered[]): number {
  return all.reduce((most, one) => Math.max(most, one.order + 1), 0);
}
