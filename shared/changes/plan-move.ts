import { done, type Reply, refuse } from '../model/reply.ts';
import type { Placed } from '../model/ordered.ts';
import type { Change } from './change.ts';
import type { Edit } from './edit.ts';
import type { Pending } from './lookup.ts';
import { sayKind } from './names.ts';

/** The edits that put a record just before or after another of its kind; no others than need be get a new place. */
export function planMove(change: Extract<Change, { does: 'move' }>, pending: Pending): Reply<readonly Edit[]> {
  const { kind, id, side, other } = change;
  const places = pending.listPlaces(kind);
  for (const named of [id, other])
    if (!places.some((one) => one.id === named))
      return refuse('unknown-record', `There is no ${sayKind(kind)} with the id ${named} in this programme.`);
  if (id === other) return done([]);
  const moved = moveBeside(places, id, side, other);
  return done(
    places.flatMap(({ id: each, order }): readonly Edit[] => {
      const now = moved.get(each) ?? order;
      return now === order ? [] : [{ does: 'set', kind, id: each, before: { order }, after: { order: now } }];
    }),
  );
}

function moveBeside(
  places: readonly Placed[],
  id: string,
  side: 'before' | 'after',
  other: string,
): ReadonlyMap<string, number> {
  const rest = places.filter((one) => one.id !== id);
  const to = rest.findIndex((one) => one.id === other) + (side === 'after' ? 1 : 0);
  const from = places.findIndex((one) => one.id === id);
  const next = [...rest.slice(0, to), ...places.slice(from, from + 1), ...rest.slice(to)];
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  // Those between the two places change places among themselves, where each has one to itself.
  const apart = places
    .slice(Math.max(first - 1, 0), last + 2)
    .every((one, at, near) => at === 0 || (near[at - 1]?.order ?? 0) < one.order);
  if (!apart) return new Map(next.map((one, at) => [one.id, at]));
  return new Map(next.slice(first, last + 1).map((one, at) => [one.id, places[first + at]?.order ?? one.order]));
}
