import type { Node } from 'prosemirror-model';

/** How long a text is beside what its format allows it, null where it allows any length. */
export function sayLength(words: number, most: number | null): { readonly said: string; readonly over: boolean } {
  const count = words === 1 ? '1 word' : `${words} words`;
  if (most === null) return { said: count, over: false };
  const over = words > most;
  return { said: `${count} of ${most}${over ? `: ${words - most} too many` : ''}`, over };
}

/** How many words an author sees in a text; a figure or a reference counts as one. */
export function countWords(doc: Node): number {
  let words = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    words += countIn(node);
    return false;
  });
  return words;
}

// A line that was not typed into is the same object as before: it is counted once.
const counted = new WeakMap<Node, number>();

function countIn(line: Node): number {
  const known = counted.get(line);
  if (known !== undefined) return known;
  const words = line.textBetween(0, line.content.size, ' ', 'x').split(/\s+/).filter(Boolean).length;
  counted.set(line, words);
  return words;
}
