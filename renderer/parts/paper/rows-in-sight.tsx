import { createContext, type ReactElement, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../../../shared/document/document.ts';
import { useInSight } from './use-in-sight.ts';

/** Whether every row is drawn at once: what is printed is never in sight. */
export const DrawWhole = createContext(false);

/** Rows are drawn so many at a time; a table that has no more is drawn at once. */
const PIECE = 200;
/** How high a row is taken to be until the first of the table have been seen, in CSS pixels. */
const USUAL_ROW = 32;

type RowsProps = {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly draw: (row: Row, at: number) => ReactElement;
};

/**
 * The rows of a table of the paper. Of a long one only the pieces are drawn that are in sight or have been: ten thousand risks
 * would keep the screen blank for seconds.
 */
export function RowsInSight({ rows, columns, draw }: RowsProps): ReactElement {
  const whole = useContext(DrawWhole);
  const first = useRef<HTMLTableSectionElement>(null);
  const [rowHeight, setRowHeight] = useState(USUAL_ROW);
  const length = whole ? rows.length : PIECE;
  const isLong = rows.length > length;
  useLayoutEffect(() => {
    // Asked of every table, it would have the whole paper laid out once for each.
    const height = isLong ? (first.current?.offsetHeight ?? 0) : 0;
    if (height > 0) setRowHeight(height / length);
  }, [isLong, length]);
  const later = Array.from(
    { length: Math.ceil(Math.max(0, rows.length - length) / length) },
    (_, at) => (at + 1) * length,
  );
  return (
    <>
      <tbody ref={first}>{rows.slice(0, length).map(draw)}</tbody>
      {later.map((from) => (
        <LaterRows
          key={from}
          rows={rows.slice(from, from + length)}
          from={from}
          columns={columns}
          rowHeight={rowHeight}
          draw={draw}
        />
      ))}
    </>
  );
}

type LaterProps = RowsProps & { readonly from: number; readonly rowHeight: number };

function LaterRows({ rows, from, columns, rowHeight, draw }: LaterProps): ReactElement {
  const place = useRef<HTMLTableSectionElement>(null);
  const drawn = useInSight(place);
  return (
    <tbody ref={place}>
      {drawn ? (
        rows.map((row, at) => draw(row, from + at))
      ) : (
        <tr aria-hidden="true" data-first={from} data-rows={rows.length}>
          <td colSpan={columns} style={{ height: rows.length * rowHeight, border: 'none' }}>
            …
          </td>
        </tr>
      )}
    </tbody>
  );
}
