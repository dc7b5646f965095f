const frozen = new WeakSet<object>();

/** The same value with everything in it frozen: what is shared by many readers is changed by none. */
export function freezeDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value;
  for (const inner of Object.values(value)) freezeDeep(inner);
  // A schema freezes the lists it makes and not what stands in them: only what was frozen here counts.
  frozen.add(value);
  return Object.freeze(value);
}

/** Whether nothing in `value` can change any more, because `freezeDeep` has seen to it. */
export function isFrozenDeep(value: unknown): value is object {
  return typeof value === 'object' && value !== null && frozen.has(value);
}
