import { memo, type ReactElement } from 'react';
import type { LaidColumn } from './columns.ts';
import { GridCell, type GridHands } from './grid-cell.tsx';
import type { Marks, Open } from './use-editing.ts';
import { stopKey } from './use-place.ts';

type RowProps<Row> = {
  readonly row: Row;
  readonly rowId: string;
  readonly name: string;
  /** Its place among the lines, from nought. */
  readonly at: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly LaidColumn<Row>[];
  readonly lefts: readonly number[];
  readonly current: boolean;
  /** Only rushing by: the cells that name it are written, the others are not shown. */
  readonly hurried: boolean;
  /** The column of the grid's tab stop, when it is in this row. */
  readonly stopColumn: string | null;
  /** The selected columns of this row, ends counted; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly ranged: boolean;
  readonly nearBottom: boolean;
  readonly open: Open | null;
  readonly marks: Marks | null;
  readonly hands: GridHands<Row>;
};

/** How many cells name a row where no column is frozen. */
const LEADS = 2;

function DrawRow<Row>(props: RowProps<Row>): ReactElement {
  const { row, rowId, name, at, columns, open, marks, from, to, hurried } = props;
  const leads = columns.filter((column) => column.frozen === true).length || LEADS;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={`row ${props.current ? 'current' : ''} ${open === null ? '' : 'has-open'} ${hurried ? 'hurried' : ''}`}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, columnAt) => {
        const selected = columnAt >= from && columnAt <= to;
        return (
          <GridCell
            key={column.id}
            row={row}
            rowId={rowId}
            column={column}
            at={columnAt}
            left={props.lefts[columnAt] ?? 0}
            name={`${column.title} of ${name}`}
            stop={props.stopColumn === column.id ? stopKey(rowId, column.id) : undefined}
            selected={selected}
            inRange={selected && props.ranged}
            // The sentence of a refusal must not be cut off by the edge of the grid.
            nearRight={columnAt >= columns.length - 3}
            nearBottom={props.nearBottom}
            leads={columnAt < leads}
            passing={hurried && columnAt >= leads}
            open={open?.columnId === column.id ? open : null}
            settling={marks?.settling.get(column.id)}
            refused={marks?.refused.get(column.id)}
            hands={props.hands}
          />
        );
      })}
    </div>
  );
}

/** One row of a grid; drawn again only when something of it changed. */
export const GridRow = memo(DrawRow) as typeof DrawRow;

type GroupProps = {
  readonly label: string;
  readonly count: number;
  readonly open: boolean;
  readonly rowId: string;
  readonly at: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly columns: number;
  readonly stop: string | undefined;
  readonly column: string;
  readonly onPress: () => void;
  readonly onToggle: () => void;
};

/** The head of a group of rows: Enter, Space or a click opens and closes it. */
export function GroupRow(props: GroupProps): ReactElement {
  const { label, count, open, stop } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.at + 2}
      className="row group"
      style={{ height: props.height, width: props.width, transform: `translateY(${props.top}px)` }}
    >
      <div
        role="gridcell"
        className="cell group-cell"
        aria-colindex={1}
        aria-colspan={props.columns}
        aria-expanded={open}
        data-stop={stop}
        data-column={props.column}
        tabIndex={stop === undefined ? -1 : 0}
        onMouseDown={(event) => (event.button === 0 ? props.onPress() : undefined)}
        onClick={props.onToggle}
        onKeyDown={(event) => {
          const toggles =
            event.key === 'Enter' || event.key === ' ' || event.key === (open ? 'ArrowLeft' : 'ArrowRight');
          if (!toggles || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          props.onToggle();
        }}
      >
        <span className={`group-mark ${open ? 'open' : ''}`} aria-hidden />
        <span className="cell-text">{label}</span>
        <span className="muted">{count.toLocaleString('en-GB')}</span>
      </div>
    </div>
  );
}
