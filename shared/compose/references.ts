import { type Block, type Inline, mapLines } from '../document/document.ts';
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
  return blocks.map((block) => mapLines(block, (line) => line.map(resolve)));
}
