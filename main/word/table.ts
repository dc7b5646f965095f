import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Line, Row } from '../../shared/document/document.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { plainLine } from '../../shared/document/inline.ts';
import type { Anchors } from './anchors.ts';
import { writeLine } from './inlines.ts';
import { RATING_STYLE, STYLE } from './styles.ts';
import { widthsOf } from './table-widths.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What a cell with nothing in it prints: a screen reader and a clerk should both see that it was meant. */
const BLANK: Line = [{ kind: 'text', text: '–' }];

/** A table up to this size stays on one page with its caption and note; a longer one repeats its header instead. */
const TOGETHER = { rows: 8, letters: 900 };

const ALIGNMENT = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const;

/** The table as Word's own: a header row that repeats, rows that do not break, widths that add up to the text. */
export function writeTable(block: TableBlock, style: HouseStyle, anchors: Anchors): Table {
  const widths = widthsOf(block, style);
  const together = staysTogether(block);
  const last = block.rows.length - 1;
  return new Table({
    width: { size: widths.total, type: WidthType.DXA },
    columnWidths: widths.columns,
    layout: TableLayoutType.FIXED,
    borders: borders(style),
    margins: { left: widths.margin, right: widths.margin, marginUnitType: WidthType.DXA },
    tableLook: {
      firstRow: true,
      lastRow: block.rows[last]?.total === true,
      firstColumn: block.rowHeaders,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headerRow(block.columns, style),
      ...block.rows.map((row, at) =>
        bodyRow(row, block, style, anchors, at === last ? block.note !== '' : together || at === last - 1),
      ),
    ],
  });
}

function staysTogether(block: TableBlock): boolean {
  const letters = block.rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + plainLine(cell.text).length, 0);
  return block.rows.length <= TOGETHER.rows && letters <= TOGETHER.letters;
}

function headerRow(columns: readonly Column[], style: HouseStyle): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column) =>
        new TableCell({
          shading: { fill: style.table.headerFill },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [
            new Paragraph({
              style: STYLE.tableHeader,
              alignment: ALIGNMENT[column.align],
              text: columnTitle(column),
            }),
          ],
        }),
    ),
  });
}

/** What stands at the head of `column`: never nothing, for a header cell names its column to a screen reader. */
export function columnTitle(column: Column): string {
  return column.title.trim() === '' ? plainLine(BLANK) : column.title;
}

function bodyRow(row: Row, block: TableBlock, style: HouseStyle, anchors: Anchors, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: block.columns.map((column, at) => {
      const cell = row.cells[at] ?? { text: BLANK, rating: null };
      const names = row.total || (block.rowHeaders && at === 0);
      const fill = cell.rating === null ? (row.total ? style.table.totalFill : null) : style.rag[cell.rating].fill;
      return new TableCell({
        ...(fill !== null && { shading: { fill } }),
        children: [
          new Paragraph({
            style: names ? STYLE.tableTotal : STYLE.tableText,
            alignment: ALIGNMENT[column.align],
            children: cellWords(cell, anchors),
          }),
        ],
      });
    }),
  });
}

function cellWords(cell: Cell, anchors: Anchors): ReturnType<typeof writeLine> {
  const blank = plainLine(cell.text).trim() === '';
  return writeLine(blank ? BLANK : cell.text, anchors, cell.rating === null ? undefined : RATING_STYLE[cell.rating]);
}

function borders(style: HouseStyle) {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: style.table.rule };
  return { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
}
