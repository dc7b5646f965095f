import type { Allocation } from '../model/finance.ts';
import type { Pence } from '../model/units.ts';

/**
 * What is set aside and what of it is committed. `unknown` counts the allocations whose commitment is to be confirmed, `uncommitted` is
 * what is left of the others, and `unconfirmed` what was set aside for those nobody knows of: none of it is taken for nought.
 */
export type AllocationSum = {
  readonly allocated: Pence;
  readonly committed: Pence;
  readonly uncommitted: Pence;
  readonly unconfirmed: Pence;
  readonly unknown: number;
};

/** The sums of `allocations`: allocated = committed + uncommitted + unconfirmed. */
export function sumAllocations(allocations: readonly Allocation[]): AllocationSum {
  const known = allocations.filter((one) => one.committed !== null);
  const add = (sums: readonly number[]): number => sums.reduce((sum, one) => sum + one, 0);
  const allocated = add(allocations.map((one) => one.allocated));
  const committed = add(known.map((one) => one.committed ?? 0));
  const ofKnown = add(known.map((one) => one.allocated));
  return {
    allocated: allocated as Pence,
    committed: committed as Pence,
    uncommitted: (ofKnown - committed) as Pence,
    unconfirmed: (allocated - ofKnown) as Pence,
    unknown: allocations.length - known.length,
  };
}
