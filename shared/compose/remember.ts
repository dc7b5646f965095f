/** What was made of a list, and what else it was made of. */
type Made = { readonly of: readonly unknown[]; readonly made: unknown };

/** So many things are remembered of one list: a paper hardly has more tables of one register. */
const MOST = 8;

const remembered = new WeakMap<readonly unknown[], readonly Made[]>();

/** What `make` makes of `list` and all that is in `of`: the very same as before where all of these are the very same. */
export function remember<T>(list: readonly unknown[], of: readonly unknown[], make: () => T): T {
  const known = remembered.get(list) ?? [];
  const before = known.find((one) => one.of.length === of.length && one.of.every((part, at) => part === of[at]));
  if (before !== undefined) return before.made as T;
  const made = make();
  remembered.set(list, [{ of, made }, ...known].slice(0, MOST));
  return made;
}
