/** How much one memory holds: the texts of a paper of several hundred pages, and never more however long the day. */
export const MOST_REMEMBERED = { texts: 4096, characters: 2_000_000 };

/** Remembers what was made of a text. */
export type TextMemory = {
  readonly recall: (text: string, make: () => unknown) => unknown;
  readonly size: () => number;
};

/** A memory that is emptied when it is full: what is still in use comes back with the next read. */
export function makeTextMemory(): TextMemory {
  const kept = new Map<string, unknown>();
  let characters = 0;
  return {
    recall: (text, make) => {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const made = make();
      if (text.length > MOST_REMEMBERED.characters) return made;
      if (kept.size >= MOST_REMEMBERED.texts || characters + text.length > MOST_REMEMBERED.characters) {
        kept.clear();
        characters = 0;
      }
      kept.set(text, made);
      characters += text.length;
      return made;
    },
    size: () => characters,
  };
}
