import { type Block, mapLines } from '../document/document.ts';
import { type Line, plainLine } from '../document/inline.ts';
import type { Acronym } from '../model/library.ts';
import type { Paper } from './paper.ts';

/** The short forms that are not widely known, each once: a body's own wording stands before one that is everybody's. */
export function acronymsOf(paper: Paper): readonly Acronym[] {
  const { bodyId } = paper.snapshot.programme;
  const usable = paper.contents.acronyms.filter((one) => one.bodyId === null || one.bodyId === bodyId);
  return usable.filter(
    (one) =>
      !one.known &&
      (one.bodyId !== null || !usable.some((other) => other.short === one.short && other.bodyId !== null)),
  );
}

/** Blocks whose words are the author's own: another's words are left as they are, and a cell has no room. */
const EXPANDED: readonly Block['kind'][] = ['field', 'fields', 'paragraph', 'list', 'box'];

/** The blocks with each short form written out where it is first used, where the template asks for it. */
export function expandAcronyms(paper: Paper, blocks: readonly Block[]): readonly Block[] {
  if (!paper.template.acronyms.expand) return blocks;
  const waiting = new Map(acronymsOf(paper).map((one) => [one.short, one.expansion]));
  return blocks.map((block) =>
    EXPANDED.includes(block.kind) ? mapLines(block, (line) => expandIn(line, waiting)) : block,
  );
}

function expandIn(line: Line, waiting: Map<string, string>): Line {
  if (waiting.size === 0) return line;
  const whole = plainLine(line);
  // What the author wrote out needs no help.
  for (const [short, expansion] of waiting)
    if (whole.toLowerCase().includes(`${expansion} (${short})`.toLowerCase())) waiting.delete(short);
  return line.map((piece) => {
    if (piece.kind !== 'text') return piece;
    let { text } = piece;
    for (const [short, expansion] of waiting) {
      const found = findWord(text, short);
      if (found < 0) continue;
      text = `${text.slice(0, found)}${expansion} (${short})${text.slice(found + short.length)}`;
      waiting.delete(short);
    }
    return text === piece.text ? piece : { ...piece, text };
  });
}

/** Where `word` stands as a word of its own in `text`, or -1. A plural `s` after it is another word: `EHCPs` is left alone. */
function findWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) return at;
  }
  return -1;
}
