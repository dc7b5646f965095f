import { type ReactElement, useState } from 'react';
import { KeyCarrier } from './carry-keys.ts';
import type { LaidColumn } from './columns.ts';
import type { GridHands } from './grid-cell.tsx';
import { GridRow, GroupRow } from './grid-row.tsx';
import type { Line } from './lines.ts';
import type { CellAt, Range } from './ranges.ts';
import type { Marks, Open } from './use-editing.ts';
import { stopKey } from './use-place.ts';
import { useRedraw, type VirtualRows } from './use-virtual-rows.ts';

type BodyProps<Row> = {
  readonly lines: readonly Line<Row>[];
  readonly virtual: VirtualRows;
  readonly rowHeight: number;
  readonly rowName: (row: Row) => string;
  readonly columns: readonly LaidColumn<Row>[];
  readonly lefts: readonly number[];
  readonly width: number;
  readonly currentId: string | null;
  /** The line that may have the focus, or null. */
  readonly heldId: string | null;
  /** The cell that is the grid's one tab stop, or null when a title is. */
  readonly stop: CellAt | null;
  /** The cells in hand once the person has put some there, else null. */
  readonly chosen: Range | null;
  readonly ranged: boolean;
  readonly open: Open | null;
  readonly marksOf: (rowId: string) => Marks | null;
  readonly hands: GridHands<Row>;
};

/** The lines in sight. What scrolls into it is written into what has gone out of it. */
export function GridBody<Row>(props: BodyProps<Row>): ReactElement {
  const { lines, virtual, columns, stop, chosen, hands, rowHeight } = props;
  const firstColumn = columns[0]?.id ?? '';
  const hurried = useRedraw(virtual);
  const [carrier] = useState(() => new KeyCarrier());
  const inSight = virtual.rows.getVirtualItems().flatMap(({ index, start }) => {
    const line = lines[index];
    return line === undefined ? [] : [{ line, at: index, top: start }];
  });
  const keys = carrier.draw(
    inSight.map(({ line }) => line.id),
    props.heldId,
  );
  const drawLine = (line: Line<Row>, at: number, top: number, key: string): ReactElement => {
    const isStop = stop?.rowId === line.id;
    if (line.kind === 'group')
      return (
        <GroupRow
          key={key}
          label={line.label}
          count={line.count}
          open={line.open}
          rowId={line.id}
          at={at}
          top={top}
          height={rowHeight}
          width={props.width}
          columns={columns.length}
          stop={isStop ? stopKey(line.id, stop.columnId) : undefined}
          column={stop?.columnId ?? firstColumn}
          onPress={() => hands.press({ rowId: line.id, columnId: firstColumn }, false)}
          onToggle={() => hands.toggleGroup(line.id)}
        />
      );
    const inRange = chosen !== null && at >= chosen.top && at <= chosen.bottom;
    return (
      <GridRow
        key={key}
        row={line.row}
        rowId={line.id}
        name={props.rowName(line.row)}
        at={at}
        top={top}
        height={rowHeight}
        columns={columns}
        lefts={props.lefts}
        current={line.id === props.currentId}
        // The line in hand is always whole.
        hurried={hurried && !isStop && line.id !== props.heldId}
        stopColumn={isStop ? stop.columnId : null}
        from={inRange ? chosen.left : -1}
        to={inRange ? chosen.right : -1}
        ranged={props.ranged}
        nearBottom={lines.length > 4 && at >= lines.length - 2}
        open={props.open?.rowId === line.id ? props.open : null}
        marks={props.marksOf(line.id)}
        hands={hands}
      />
    );
  };
  return (
    <div role="rowgroup" className="grid-body" style={{ height: virtual.rows.getTotalSize() }}>
      {inSight.map(({ line, at, top }, place) => drawLine(line, at, top, keys[place]?.key ?? line.id))}
    </div>
  );
}
