import type { Block } from './document.ts';
import { plainLine } from './inline.ts';

/** A line with more letters than this is a paragraph that begins in bold. */
const LONGEST_LINE = 120;

/** Whether `block` is one short line that a label in bold leads: `Owner: Head of Finance`. Such a line stays with what it is followed by. */
export function isLabelled(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.number !== null) return false;
  const [label] = block.text;
  const leads = label?.kind === 'text' && label.bold === true && /:\s*$/.test(label.text);
  return leads && plainLine(block.text).length <= LONGEST_LINE;
}
