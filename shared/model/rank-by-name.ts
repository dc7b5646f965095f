/** `all` with those that are called just what was typed first, then those whose name begins so, then the others, each as they were. */
export function rankByName<T>(all: readonly T[], words: readonly string[], nameOf: (one: T) => string): readonly T[] {
  if (words.length === 0) return all;
  const whole = words.join(' ');
  const rank = (one: T): number => {
    const plain = nameOf(one).toLowerCase();
    return plain === whole ? 0 : plain.startsWith(whole) ? 1 : 2;
  };
  return all.toSorted((one, other) => rank(one) - rank(other));
}
