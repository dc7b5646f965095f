import type { Block, Flow } from '../../shared/document/document.ts';
import { plainLine } from '../../shared/document/inline.ts';
import { markOf, markRow } from './changes.ts';
import { type Around, draftFlow, writeDrafts } from './flow.ts';
import { writeSpoken } from './inlines.ts';
import { splitWhole, twips } from '../../shared/document/lengths.ts';
import { paragraph } from './paragraph.ts';
import { STYLE, TABLE } from './styles.ts';
import { tableLook } from './table.ts';
import { styleIdOf, type Writing } from './writing.ts';
import { joined, type Xml, xml } from './xml.ts';

/** Shares of the width for the names of the rows and for what stands beside them. */
const SHARES = [28, 72];

/** The space beside the words of a cell, in millimetres. */
const MARGIN = 1.6;

/** A row with more letters than this could be higher than a page, and may break. */
const TOO_HIGH = 1500;

/** The first line of a cell stands level with the name of its row. */
const IN_CELL: Around = { first: { before: 40 }, last: {} };

/** Front matter as a table whose first column names the rows: such a table has no header row, and says so. */
export function writeFields(writing: Writing, block: Extract<Block, { kind: 'fields' }>): Xml {
  const total = twips(writing.width);
  const [names = 0, values = 0] = splitWhole(total, SHARES);
  const margin = xml`w:w="${twips(MARGIN)}" w:type="dxa"`;
  const rows = block.rows.map((row) => {
    const outer = writing.mark;
    writing.mark = markOf(writing, row);
    const label = writeSpoken(writing, row, row.label, row.also);
    const name = paragraph(writing, { style: STYLE.fieldName }, label);
    const drafts = row.content.flatMap((one) => draftFlow(writing, one));
    const content =
      drafts.length === 0 ? paragraph(writing, { style: STYLE.fieldText }, []) : writeDrafts(writing, drafts, IN_CELL);
    const letters = row.content.reduce((sum, one) => sum + lettersIn(one), 0);
    const whole = letters <= TOO_HIGH ? xml`<w:cantSplit/>` : null;
    const mark = markRow(writing, writing.mark);
    writing.mark = outer;
    return xml`<w:tr><w:trPr>${whole}${mark}</w:trPr><w:tc><w:tcPr><w:tcW w:w="${names}" w:type="dxa"/></w:tcPr>${name}</w:tc><w:tc><w:tcPr><w:tcW w:w="${values}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`;
  });
  const look = tableLook({ header: false, total: false, rowHeaders: true });
  const properties = xml`<w:tblStyle w:val="${styleIdOf(writing, TABLE)}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left ${margin}/><w:right ${margin}/></w:tblCellMar>${look}<w:tblCaption w:val="${block.name}"/>`;
  return xml`<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol w:w="${names}"/><w:gridCol w:w="${values}"/></w:tblGrid>${joined(rows)}</w:tbl>`;
}

function lettersIn(block: Flow): number {
  const lines = block.kind === 'list' ? block.items.map((item) => item.text) : [block.text];
  return lines.reduce((sum, line) => sum + plainLine(line).length, 0);
}
