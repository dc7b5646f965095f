import { type Block, type Inline, type Line, writeBlock, type Writers } from '../document/document.ts';
import type { Paper } from './paper.ts';

/** The blocks with every reference given the words of what it points to. One that points nowhere stops the paper. */
export function resolveReferences(paper: Paper, blocks: readonly Block[]): readonly Block[] {
  const resolve = (piece: Inline): Inline => {
    if (piece.kind !== 'reference') return piece;
    const text = paper.labels.get(piece.anchor);
    if (text !== undefined) return { ...piece, text };
    paper.find(
      'missing-anchor',
      '',
      `a sentence refers to ${piece.anchor}, and nothing in the report has that name`,
      'stops',
    );
    return { kind: 'text', text: '…' };
  };
  const line = (given: Line): Line => given.map(resolve);
  const through: Writers<Block> = {
    title: (block) => block,
    field: (block) => ({ ...block, value: line(block.value) }),
    heading: (block) => block,
    paragraph: (block) => ({ ...block, text: line(block.text) }),
    bullets: (block) => ({ ...block, items: block.items.map(line) }),
    steps: (block) => ({ ...block, items: block.items.map((item) => ({ ...item, text: line(item.text) })) }),
    quote: (block) => ({ ...block, text: line(block.text) }),
    table: (block) => ({
      ...block,
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: line(cell.text) })) })),
    }),
    chart: (block) => block,
    clearance: (block) => block,
  };
  return blocks.map((block) => writeBlock(through, block));
}
