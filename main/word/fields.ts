import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Flow } from '../../shared/document/document.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { splitWhole, textWidth, twips } from './measure.ts';
import { STYLE } from './styles.ts';

/** Front matter as a table whose first column names the rows. */
export function writeFields(
  block: Extract<Block, { kind: 'fields' }>,
  style: HouseStyle,
  write: (block: Flow) => readonly IParagraphOptions[],
): Table {
  const total = twips(textWidth(style));
  const [names = 0, values = 0] = splitWhole(total, [28, 72]);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: style.table.rule };
  const margin = twips(1.6);
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: [names, values],
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    margins: { left: margin, right: margin, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: false, lastRow: false, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true },
    rows: block.rows.map(
      (row) =>
        new TableRow({
          children: [
            new TableCell({ children: [new Paragraph({ style: STYLE.tableTotal, text: row.label })] }),
            new TableCell({ children: row.content.flatMap(write).map((piece) => new Paragraph(piece)) }),
          ],
        }),
    ),
  });
}
