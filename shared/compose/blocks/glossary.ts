import type { Block } from '../../document/document.ts';
import { acronymsOf } from '../acronyms.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, type Spot, table } from './tables.ts';

/** The short forms this programme uses and what they stand for, in alphabetical order. Widely known ones are left out. */
export function composeGlossary(paper: Paper, block: Bound<'glossary'>, spot: Spot): Block | null {
  const acronyms = acronymsOf(paper).toSorted((a, b) => (a.short < b.short ? -1 : 1));
  if (acronyms.length === 0) return null;
  const rows = acronyms.map((one) => row(cell(one.short), cell(one.expansion)));
  const columns = [column('Short form', 25), column('In full', 75)];
  return table(paper.captionTable(block.caption, spot.anchor), columns, rows);
}
