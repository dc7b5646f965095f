import type { Block, Document } from '../../shared/document/document.ts';

/** A block with where it stands: how breaks of the page and turns of the paper around it come out in Word. */
export type Placed = {
  readonly block: Exclude<Block, { kind: 'pageBreak' }>;
  /** It begins a new page. */
  readonly breaks: boolean;
  /** Its page is turned on its side, against the house's page. */
  readonly turned: boolean;
  /** It is the last before the paper is turned, or before a page that begins without a paragraph. */
  readonly ends: boolean;
  /** The level of the heading it stands under. */
  readonly level: number;
};

/** Every block of the paper but its page breaks, each with what they make of it. */
export function placeBlocks(document: Document): readonly Placed[] {
  const { width, height } = document.style.page;
  const placed: Placed[] = [];
  let turned = false;
  let breaks = false;
  let level = 1;
  for (const block of document.blocks) {
    if (block.kind === 'pageBreak') {
      breaks = true;
      if (block.turn !== null) turned = (block.turn === 'landscape') !== width > height;
      continue;
    }
    if (block.kind === 'heading') level = block.level;
    const before = placed.at(-1);
    const cut = before !== undefined && (before.turned !== turned || (breaks && !beginsWithParagraph(block)));
    if (cut) placed[placed.length - 1] = { ...before, ends: true };
    placed.push({ block, breaks: breaks && before !== undefined && !cut, turned, ends: false, level });
    breaks = false;
  }
  return placed;
}

/** A table without a caption above it cannot itself begin a page. */
function beginsWithParagraph(block: Placed['block']): boolean {
  if (standsInTable(block)) return false;
  return !('caption' in block) || block.caption.place === 'above';
}

/** Whether the last thing `block` prints is a paragraph, which can carry what comes after it. */
export function endsWithParagraph(block: Block): boolean {
  if (standsInTable(block)) return false;
  return block.kind !== 'table' || block.note !== '' || block.caption.place === 'below';
}

/**
 * Front matter in rows, and a box whose text does not all stand at one place: Word draws the edges of paragraphs as one box only
 * where they are equally wide.
 */
export function standsInTable(block: Block): boolean {
  if (block.kind === 'fields') return true;
  return block.kind === 'box' && block.edge === 'box' && block.blocks.some((one) => one.kind !== 'paragraph');
}
