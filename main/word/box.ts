import type { Block } from '../../shared/document/document.ts';
import { markRow } from './changes.ts';
import { ALONE, type Around, type Draft, draftFlow, writeDrafts } from './flow.ts';
import { twips } from '../../shared/document/lengths.ts';
import type { Side } from './paragraph.ts';
import { standsInTable } from './placing.ts';
import { tableLook } from './table.ts';
import type { Writing } from './writing.ts';
import { type Xml, xml } from './xml.ts';

/** The space beside the words in a box, in millimetres. */
const MARGIN = 2;

/** Text set apart, in a box or between a rule above and a rule below; it stays on one page. */
export function writeBox(writing: Writing, block: Extract<Block, { kind: 'box' }>, around: Around): Xml {
  const drafts = block.blocks.flatMap((one) => draftFlow(writing, one));
  const colour = writing.document.style.table.rule;
  if (!standsInTable(block))
    return writeDrafts(writing, edged(drafts, block.edge, colour, writing.next('box')), around);
  const total = twips(writing.width);
  const rule = xml`w:val="single" w:sz="6" w:space="0" w:color="${colour}"`;
  const edges = xml`<w:tblBorders><w:top ${rule}/><w:left ${rule}/><w:bottom ${rule}/><w:right ${rule}/></w:tblBorders>`;
  const margin = xml`w:w="${twips(MARGIN)}" w:type="dxa"`;
  const margins = xml`<w:tblCellMar><w:top ${margin}/><w:left ${margin}/><w:bottom ${margin}/><w:right ${margin}/></w:tblCellMar>`;
  const look = tableLook({ header: false, total: false, rowHeaders: true });
  const words = writeDrafts(writing, drafts, ALONE);
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${edges}<w:tblLayout w:type="fixed"/>${margins}${look}</w:tblPr><w:tblGrid><w:gridCol w:w="${total}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>${markRow(writing, writing.mark)}</w:trPr><w:tc><w:tcPr><w:tcW w:w="${total}" w:type="dxa"/></w:tcPr>${words}</w:tc></w:tr></w:tbl>`;
}

/** Word draws paragraphs as one box where all of them have the same edges, and another where the next have others. */
function edged(drafts: readonly Draft[], edge: 'box' | 'rules', colour: string, nth: number): readonly Draft[] {
  const end = drafts.length - 1;
  const sides: readonly Side[] = edge === 'box' ? ['top', 'left', 'bottom', 'right'] : ['top', 'bottom'];
  const borders = { sides, colour, space: 4 + (nth % 2) };
  return drafts.map(({ look, words }, at) => {
    return { look: { ...look, borders, ...(at < end && { keepNext: true }) }, words };
  });
}
