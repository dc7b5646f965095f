import type { CSSProperties, ReactElement } from 'react';
import type { Cell, Document, Row, Table } from '../../../shared/document/document.ts';
import { hex } from '../chart/colour.ts';
import { textWidth } from '../../../shared/document/lengths.ts';
import { staysTogether } from '../../../shared/document/stays-together.ts';
import { widthsOf } from '../../../shared/document/table-widths.ts';
import { CaptionWords } from './caption-words.tsx';
import { InlineLine } from './inline.tsx';
import { RowsInSight } from './rows-in-sight.tsx';

const MILLIMETRES_OF_A_TWIP = 25.4 / 1440;

type TableProps = {
  readonly block: Table;
  /** The table that it is a part of: its columns are as wide on every page. */
  readonly whole: Table;
  readonly document: Pick<Document, 'style' | 'figures'>;
  /** The row it goes on with from the page before, 0 where it begins. */
  readonly from: number;
};

/** A table of the paper: a header row, row headers, totals, and ratings in words and colour. */
export function PaperTable({ block, whole, document, from }: TableProps): ReactElement {
  const { style } = document;
  const { caption } = block;
  const widths = widthsOf(whole, style, textWidth(style));
  const margin = `${MILLIMETRES_OF_A_TWIP * widths.margin}mm`;
  const head = { background: hex(style.table.headerFill), color: hex(style.table.headerText) };
  const edge = { borderColor: hex(style.table.rule), paddingLeft: margin, paddingRight: margin };
  const align = (at: number): CSSProperties => ({
    textAlign: block.columns[at]?.align === 'centre' ? 'center' : block.columns[at]?.align,
  });
  const paint = (cell: Cell): CSSProperties =>
    cell.rating === null
      ? {}
      : { background: hex(style.rag[cell.rating].fill), color: hex(style.rag[cell.rating].text), fontWeight: 700 };
  const drawRow = (row: Row, rowAt: number): ReactElement => (
    <tr
      key={rowAt}
      aria-rowindex={from + rowAt + 2}
      style={row.total ? { background: hex(style.table.totalFill), fontWeight: 700 } : undefined}
    >
      {row.cells.map((cell, at) => {
        const look = {
          ...edge,
          ...align(at),
          ...paint(cell),
          ...(row.part === true && at === 0 && { paddingLeft: '5mm' }),
        };
        const words = <InlineLine line={cell.text} figures={document.figures} />;
        return at === 0 && block.rowHeaders ? (
          <th key={at} scope="row" style={look}>
            {words}
          </th>
        ) : (
          <td key={at} style={look}>
            {words}
          </td>
        );
      })}
    </tr>
  );
  const note = block.note === '' ? null : <p className="paper-note">{block.note}</p>;
  // All its rows stand on the page before.
  if (from > 0 && block.rows.length === 0) return <div className="paper-table-wrap">{note}</div>;
  return (
    <div className={`paper-table-wrap${staysTogether(whole) ? ' paper-together' : ''}`}>
      <table
        className="paper-table"
        style={{ fontSize: `${style.table.size}pt` }}
        aria-label={caption.place === 'none' ? caption.text : undefined}
        aria-rowcount={from + block.rows.length + 1}
        {...(caption.place === 'none' && from === 0 && { id: caption.anchor, tabIndex: -1 })}
      >
        {caption.place === 'none' ? null : (
          <caption
            className="paper-caption"
            id={caption.anchor}
            tabIndex={-1}
            style={{ captionSide: caption.place === 'below' ? 'bottom' : 'top' }}
          >
            <CaptionWords caption={caption} />
          </caption>
        )}
        <colgroup>
          {block.columns.map((column, at) => (
            <col key={column.title} style={{ width: `${((widths.columns[at] ?? 0) / widths.total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.columns.map((column, at) => (
              <th key={column.title} scope="col" style={{ ...head, ...edge, ...align(at) }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <RowsInSight rows={block.rows} columns={block.columns.length} draw={drawRow} />
      </table>
      {note}
    </div>
  );
}
