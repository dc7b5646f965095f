import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Direction, type Jump, movePlace, type Place, tabPlace } from './grid-keys.ts';
import type { GridTable } from './grid-table.ts';
import type { CellAt } from './use-editing.ts';

type PlaceOptions<Row extends object> = {
  readonly table: GridTable<Row>;
  readonly columns: readonly { readonly id: string; readonly frozen?: boolean }[];
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly scrollToRow: (at: number) => void;
  /** While a cell is open its own field has the focus. */
  readonly isOpen: boolean;
};

/** How a stop is named in the page. */
export function stopKey(rowId: string | null, columnId: string): string {
  return rowId === null ? columnId : `${rowId} ${columnId}`;
}

/** The grid's one tab stop: a cell or a title, how it moves, and the focus that follows it. */
export function usePlace<Row extends object>(options: PlaceOptions<Row>) {
  const { table, columns, root, scroller, rowHeight, scrollToRow, isOpen } = options;
  const [headerAt, setHeaderAt] = useState<string | null>(null);
  // Read by keys that come faster than the grid is drawn.
  const headerNow = useRef<string | null>(null);
  // Where the focus is to go, once that is drawn.
  const wanted = useRef<{ readonly key: string; readonly scroll: boolean } | null>(null);
  const { setFocusedCell } = table;
  const firstColumn = columns[0]?.id ?? '';

  const putHeader = useCallback((columnId: string | null) => {
    headerNow.current = columnId;
    setHeaderAt(columnId);
  }, []);

  /** The cell in hand at this moment, or the first; null when there is no row. */
  const cellNow = (): CellAt | null => {
    const rows = table.getRowModel();
    const focused = table.getFocusedCell();
    if (focused !== undefined && rows.rowsById[focused.row.id] !== undefined)
      return { rowId: focused.row.id, columnId: focused.column.id };
    const first = rows.rows[0];
    return first === undefined ? null : { rowId: first.id, columnId: firstColumn };
  };

  const placeNow = (): Place => {
    if (headerNow.current !== null)
      return { row: -1, column: columns.findIndex((column) => column.id === headerNow.current) };
    const cell = cellNow();
    const row = table.getRowModel().rows.findIndex((one) => one.id === cell?.rowId);
    return { row: Math.max(row, 0), column: columns.findIndex((column) => column.id === cell?.columnId) };
  };

  const measure = () => ({
    rows: table.getRowModel().rows.length,
    columns: columns.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 360) / rowHeight) - 2),
  });

  const goToCell = (cell: CellAt): void => {
    putHeader(null);
    wanted.current = { key: stopKey(cell.rowId, cell.columnId), scroll: true };
    setFocusedCell(cell.rowId, cell.columnId);
  };

  const goToHeader = (columnId: string): void => {
    putHeader(columnId);
    wanted.current = { key: stopKey(null, columnId), scroll: true };
  };

  const goTo = (place: Place): void => {
    const column = columns[Math.max(place.column, 0)];
    if (column === undefined) return;
    if (place.row < 0) return goToHeader(column.id);
    const row = table.getRowModel().rows[place.row];
    if (row === undefined) return;
    goToCell({ rowId: row.id, columnId: column.id });
    scrollToRow(place.row);
  };

  useEffect(() => {
    const want = wanted.current;
    if (isOpen || want === null) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body && root.current?.contains(active) !== true) {
      // The person has gone elsewhere meanwhile: the focus stays with them.
      wanted.current = null;
      return;
    }
    const stop = root.current?.querySelector<HTMLElement>('[data-stop]');
    if (stop?.dataset['stop'] !== want.key) return;
    wanted.current = null;
    stop.focus({ preventScroll: true });
    if (!want.scroll) return;
    stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const column = columns.find((one) => one.id === stop.dataset['column']);
    if (column?.frozen === true) scroller.current?.scrollTo({ left: 0 });
  });

  return {
    headerAt,
    cellNow,
    isInHeader: () => headerNow.current !== null,
    move: (to: Direction | Jump) => goTo(movePlace(placeNow(), to, measure())),
    tab: (back: boolean) => goTo(tabPlace(placeNow(), back, measure())),
    goToCell,
    goToHeader,
    /** The mouse has put a cell in hand, which is in sight already. */
    follow: () => {
      const cell = cellNow();
      putHeader(null);
      wanted.current = cell === null ? null : { key: stopKey(cell.rowId, cell.columnId), scroll: false };
    },
    dropFocus: () => {
      wanted.current = null;
    },
  };
}
