/**
 * `all` with those that are called just what was typed first, then those whose name begins so, then those that have each word typed
 * at the beginning of a word, then the others, each as they were. `saidOf` is all that is shown of one: its group and name, say.
 */
export function rankByName<T>(
  all: readonly T[],
  words: readonly string[],
  nameOf: (one: T) => string,
  saidOf: (one: T) => string = nameOf,
): readonly T[] {
  if (words.length === 0) return all;
  const whole = words.join(' ');
  const ranks: readonly T[][] = [[], [], [], []];
  for (const one of all) {
    const name = nameOf(one).toLowerCase();
    const rank = name === whole ? 0 : name.startsWith(whole) ? 1 : beginAll(saidOf(one).toLowerCase(), words) ? 2 : 3;
    ranks[rank]?.push(one);
  }
  return ranks.flat();
}

/** Whether each of `words` begins a word of `said`: “count” does in “Counts”, and not in “Accounting”. */
function beginAll(said: string, words: readonly string[]): boolean {
  return words.every((word) => {
    for (let at = said.indexOf(word); at !== -1; at = said.indexOf(word, at + 1))
      if (at === 0 || !IN_WORD.test(said.charAt(at - 1))) return true;
    return false;
  });
}

const IN_WORD = /[\p{L}\p{N}]/u;
