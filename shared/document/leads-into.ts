import type { Block, ListItem } from './document.ts';
import { type Line, plainLine } from './inline.ts';

/** A line with more letters than this is a paragraph that begins in bold. */
const LONGEST_LINE = 120;

/** Whether `block` leads into the `next` one, and must not stand at the foot of a page without how that begins. */
export function leadsInto(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'pageBreak') return false;
  if (block.kind === 'paragraph')
    return next.kind === 'list' || announces(block.text) || (next.kind === 'paragraph' && isLabelled(block));
  // Lines of front matter, and those that close the paper, stand together.
  if (block.kind === 'field') return next.kind === 'list' || next.kind === 'field' || announces(block.value);
  return block.kind === 'list' && announces(block.items.at(-1)?.text ?? []);
}

/** Whether an item of a list leads into the `next` one: into the list under it, or by its colon. */
export function itemLeadsInto(item: ListItem, next: ListItem | undefined): boolean {
  return next !== undefined && (next.level > item.level || announces(item.text));
}

/** Whether `line` ends in a colon, and says that something follows. */
function announces(line: Line): boolean {
  return /:\s*$/.test(plainLine(line));
}

/** Whether `block` is one short line that a label in bold leads: `Owner: Head of Finance`. Several of them stay together. */
function isLabelled(block: Extract<Block, { kind: 'paragraph' }>): boolean {
  if (block.number !== null) return false;
  const [label] = block.text;
  const leads = label?.kind === 'text' && label.bold === true && announces([label]);
  return leads && plainLine(block.text).length <= LONGEST_LINE;
}
