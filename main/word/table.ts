import type { Block, Cell, Column, Line, Row } from '../../shared/document/document.ts';
import { plainLine } from '../../shared/document/inline.ts';
import { staysTogether } from '../../shared/document/stays-together.ts';
import { sayCaption } from '../../shared/document/plain-text.ts';
import { markOf, markRow } from './changes.ts';
import { writeLine } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { RATING_STYLE, STYLE, TABLE } from './styles.ts';
import { type Widths, widthsOf } from '../../shared/document/table-widths.ts';
import { styleIdOf, type Writing } from './writing.ts';
import { when, type Xml, xml } from './xml.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What a cell with nothing in it prints: a screen reader and a clerk should both see that it was meant. */
const BLANK: Line = [{ kind: 'text', text: '–' }];

/** A row with more letters than this in one cell could be higher than a page, and may break. */
const TOO_HIGH = 1500;

/** How far the name of a part stands in, in twips. */
const PART_INSET = 200;

/** The table as Word's own: a header row that repeats, rows that do not break, widths that add up to the text. */
export function writeTable(writing: Writing, block: TableBlock): Xml {
  const widths = widthsOf(block, writing.document.style, writing.width);
  const together = staysTogether(block);
  const grid = widths.columns.map((width) => xml`<w:gridCol w:w="${width}"/>`);
  const rows = block.rows.map((row, at) => {
    const keepNext = keepsNext(block, at, together);
    return bodyRow(writing, row, block, widths, keepNext);
  });
  return xml`<w:tbl><w:tblPr>${tableProperties(writing, block, widths)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headerRow(writing, block.columns, widths)}${rows}</w:tbl>`;
}

function tableProperties(writing: Writing, block: TableBlock, widths: Widths): Xml {
  const total = block.rows.at(-1)?.total === true;
  const columns = block.columns.map(columnTitle).join(', ');
  const rows = block.rows.length === 1 ? '1 row' : `${block.rows.length} rows`;
  const look = tableLook({ header: true, total, rowHeaders: block.rowHeaders });
  const margin = xml`w:w="${widths.margin}" w:type="dxa"`;
  return xml`<w:tblStyle w:val="${styleIdOf(writing, TABLE)}"/><w:tblW w:w="${widths.total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left ${margin}/><w:right ${margin}/></w:tblCellMar>${look}<w:tblCaption w:val="${sayCaption(block.caption)}"/><w:tblDescription w:val="${`Columns: ${columns}. ${rows}.`}"/>`;
}

/** Which rows and columns head the others; the bits are those of ST_ShortHexNumber, with no bands. */
export function tableLook(heads: {
  readonly header: boolean;
  readonly total: boolean;
  readonly rowHeaders: boolean;
}): Xml {
  const [first, last, column] = [heads.header, heads.total, heads.rowHeaders].map(Number);
  const bits = 0x0600 + (first ?? 0) * 0x20 + (last ?? 0) * 0x40 + (column ?? 0) * 0x80;
  const value = bits.toString(16).toUpperCase().padStart(4, '0');
  return xml`<w:tblLook w:val="${value}" w:firstRow="${first ?? 0}" w:lastRow="${last ?? 0}" w:firstColumn="${column ?? 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
}

/** Whether row `at` stays with what follows: neither the first row nor the last stands alone on a page. */
export function keepsNext(block: TableBlock, at: number, together: boolean): boolean {
  const last = block.rows.length - 1;
  if (at === last) return block.note !== '' || block.caption.place === 'below';
  return together || at === 0 || at === last - 1;
}

function headerRow(writing: Writing, columns: readonly Column[], widths: Widths): Xml {
  const cells = columns.map((column, at) => {
    const title = run(writing, columnTitle(column));
    const words = paragraph(writing, { style: STYLE.tableHeader, align: column.align }, title);
    return xml`<w:tc><w:tcPr><w:tcW w:w="${widths.columns[at] ?? 0}" w:type="dxa"/></w:tcPr>${words}</w:tc>`;
  });
  return xml`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>${markRow(writing, writing.mark)}</w:trPr>${cells}</w:tr>`;
}

/** What stands at the head of `column`: never nothing, for a header cell names its column to a screen reader. */
function columnTitle(column: Column): string {
  return column.title.trim() === '' ? plainLine(BLANK) : column.title;
}

function bodyRow(writing: Writing, row: Row, block: TableBlock, widths: Widths, keepNext: boolean): Xml {
  const { style } = writing.document;
  const outer = writing.mark;
  writing.mark = markOf(writing, row);
  const cells = block.columns.map((column, at) => {
    const cell = row.cells[at] ?? { text: BLANK, rating: null };
    const names = row.total || (block.rowHeaders && at === 0);
    const fill = cell.rating === null ? (row.total ? style.table.totalFill : null) : style.rag[cell.rating].fill;
    const shading = fill === null ? null : xml`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
    const look = {
      style: names ? STYLE.tableTotal : STYLE.tableText,
      align: column.align,
      keepNext,
      // The name of a part stands in under the row it is a part of.
      ...(at === 0 && row.part === true && { left: PART_INSET }),
    };
    return xml`<w:tc><w:tcPr><w:tcW w:w="${widths.columns[at] ?? 0}" w:type="dxa"/>${shading}</w:tcPr>${paragraph(writing, look, cellWords(writing, cell))}</w:tc>`;
  });
  const whole = row.cells.every((cell) => plainLine(cell.text).length <= TOO_HIGH);
  const properties = [when(whole, xml`<w:cantSplit/>`), markRow(writing, writing.mark)];
  writing.mark = outer;
  return xml`<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

function cellWords(writing: Writing, cell: Cell): Xml {
  const blank = plainLine(cell.text).trim() === '';
  return writeLine(writing, blank ? BLANK : cell.text, cell.rating === null ? undefined : RATING_STYLE[cell.rating]);
}
