import type { Block } from '../../../../../shared/document/document.ts';
import { plainLine } from '../../../../../shared/document/inline.ts';

/** What the paper prints at each of its anchors, to be found by: a caption, the words of a heading, of a paragraph or of a list's item. */
export function wordsByAnchor(blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap(wordsAt));
}

/** The words of a block as somebody would look for it: without its number, and a heading without its level. */
export function sayBlock(block: Block): string {
  if (block.kind === 'heading') return block.text;
  return block.kind === 'paragraph' ? plainLine(block.text) : '';
}

/** Whether a name says which: a part that the paper prints no heading over is called by the bare word. */
export function saysWhich(name: string): boolean {
  return name.includes(' ');
}

function wordsAt(block: Block): readonly (readonly [string, string])[] {
  if ('caption' in block) return [[block.caption.anchor, block.caption.text]];
  if (block.kind === 'list')
    return block.items.flatMap(({ anchor, text }) => (anchor === null ? [] : [[anchor, plainLine(text)] as const]));
  if (block.kind === 'card') return block.anchor === null ? [] : [[block.anchor, block.title]];
  return 'anchor' in block && block.anchor !== null ? [[block.anchor, sayBlock(block)]] : [];
}
