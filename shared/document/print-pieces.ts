import type { Block } from './document.ts';
import { type Place, sliceBlock } from './slice-block.ts';

/** A part of a block that is printed as one, and where in the block it begins, null at its head. */
export type PrintPiece = { readonly block: Block; readonly from: Place | null };

/** A table with more rows than this is printed in pieces of `PIECE` rows: what Chromium takes for one grows with the square of its pages. */
const MOST_ROWS = 1000;
const PIECE = 250;

/** `block` in the pieces it is printed in; each but the first begins a page, and says by its name what it is a part of. */
export function cutForPrint(block: Block): readonly PrintPiece[] {
  if (block.kind !== 'table' || block.rows.length <= MOST_ROWS) return [{ block, from: null }];
  const { length } = block.rows;
  return Array.from({ length: Math.ceil(length / PIECE) }, (_, at): PrintPiece => {
    const [from, to] = [placeAt(at * PIECE), placeAt((at + 1) * PIECE)];
    return { block: sliceBlock(block, from, to.part < length ? to : null), from: at === 0 ? null : from };
  });
}

function placeAt(part: number): Place {
  return { part, letters: 0 };
}
