/** As many words as a long paper has, twice over; what is half typed is asked about too, and an hour of that has no end. */
export const MOST_WORDS = 20_000;

const LONGEST_WORD = 80;
/** No more are asked about at once. */
const MOST_ASKED = 5000;

/** Words that were asked about, and whether they are misspelt: each is asked once as long as it is remembered. */
export type WordMemory = {
  readonly find: (words: Iterable<string>) => Promise<ReadonlySet<string>>;
  readonly forget: () => void;
  readonly size: () => number;
};

/** Remembers what `ask` says of words: it answers which of them are misspelt. */
export function makeWordMemory(ask: (words: string[]) => Promise<readonly string[]>): WordMemory {
  const known = new Map<string, boolean>();
  return {
    find: async (words) => {
      const wanted = new Set(words);
      if (known.size > MOST_WORDS) known.clear();
      const fresh = [...wanted].filter((word) => !known.has(word) && word.length <= LONGEST_WORD).slice(0, MOST_ASKED);
      const found = new Set([...wanted].filter((word) => known.get(word) === true));
      if (fresh.length === 0) return found;
      const misspelt = new Set(await ask(fresh));
      for (const word of fresh) {
        known.set(word, misspelt.has(word));
        if (misspelt.has(word)) found.add(word);
      }
      return found;
    },
    forget: () => known.clear(),
    size: () => known.size,
  };
}
