import type { StepLink } from './step.ts';

/** Every step a copy knows, by id. */
export type Lineage = ReadonlyMap<string, StepLink>;

/** Steps by their id. */
export function toLineage(links: readonly StepLink[]): Lineage {
  return new Map(links.map((link) => [link.id, link]));
}

/**
 * The steps whose effect is in the contents at `head`, with itself: its parents, and what merges joined. A merge that was taken
 * back (and not done again since) no longer counts as having joined anything, so that it can be made anew with other answers.
 */
export function listKnown(lineage: Lineage, head: string): ReadonlySet<string> {
  const known = new Set([head]);
  const standing = new Map<string, boolean>();
  // A step's clock is greater than that of all it was made on, so from the greatest down nothing is met before its successors.
  for (const link of [...lineage.values()].toSorted((one, other) => other.clock - one.clock)) {
    if (!known.has(link.id)) continue;
    if (link.did !== 'do') for (const id of link.of) if (!standing.has(id)) standing.set(id, link.did === 'redo');
    if (link.parent !== null) known.add(link.parent);
    if (link.merged !== null && standing.get(link.id) !== false) known.add(link.merged);
  }
  return known;
}

/** The newest steps that both copies know: those on which no other step that both know was made. Greatest clock first. */
export function findBases(
  mine: Lineage,
  myKnown: ReadonlySet<string>,
  theirKnown: ReadonlySet<string>,
): readonly string[] {
  const common = [...myKnown].flatMap((id) => (theirKnown.has(id) ? (mine.get(id) ?? []) : []));
  const built = new Set(common.flatMap(({ parent, merged }) => [parent, merged]));
  return common
    .filter((link) => !built.has(link.id))
    .toSorted((one, other) => other.clock - one.clock || (one.id < other.id ? -1 : 1))
    .map((link) => link.id);
}

/** How to come from the contents at one step to those at another: which steps to take back, then which to do, in this order. */
export type Way = { readonly back: readonly string[]; readonly on: readonly string[] };

/** The way from `from` to `to` along parents: contents change only along these. */
export function findWay(lineage: Lineage, from: string, to: string): Way {
  const behind = chainOf(lineage, from);
  const places = new Map(behind.map((id, at) => [id, at]));
  const on: string[] = [];
  for (const id of chainOf(lineage, to)) {
    const at = places.get(id);
    if (at !== undefined) return { back: behind.slice(0, at), on: on.toReversed() };
    on.push(id);
  }
  throw new Error(`${from} and ${to} have no step in common`);
}

function chainOf(lineage: Lineage, from: string): readonly string[] {
  const chain: string[] = [];
  for (let id: string | null = from; id !== null; id = lineage.get(id)?.parent ?? null) chain.push(id);
  return chain;
}
