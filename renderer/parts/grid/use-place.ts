import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../state/announce.ts';
import { type Direction, type Jump, movePlace, type Place, type Size, tabPlace } from './grid-keys.ts';
import type { Line } from './lines.ts';
import { type CellAt, extendPlace, isWithin, type Range, type Selection, sayRange, spanRange } from './ranges.ts';

type PlaceOptions<Row> = {
  readonly lines: readonly Line<Row>[];
  /** Their ids: the same list as long as no line comes, goes or moves. */
  readonly lineIds: readonly string[];
  readonly columns: readonly { readonly id: string; readonly frozen?: boolean }[];
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
};

/** Rows are counted from 1 in the page, and the titles are the first. */
const FIRST_LINE = 2;

/** How a stop is named in the page. */
export function stopKey(rowId: string | null, columnId: string): string {
  return rowId === null ? columnId : `${rowId} ${columnId}`;
}

/** The grid's one tab stop: a cell or a title, the range that starts there, and how both move. */
export function usePlace<Row>({ lines, lineIds, columns, root, scroller, rowHeight }: PlaceOptions<Row>) {
  const [headerAt, setHeaderAt] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  // Read by keys that come faster than the grid is drawn.
  const now = useRef<{ header: string | null; selection: Selection | null }>({ header: null, selection: null });
  // Where the focus is to go, once that is drawn.
  const wanted = useRef<{ readonly key: string; readonly scroll: boolean } | null>(null);
  const placeOf = useMemo(() => new Map(lineIds.map((id, at) => [id, at])), [lineIds]);

  const put = useCallback((next: Selection | null, header: string | null) => {
    now.current = { header, selection: next };
    setSelection(next);
    setHeaderAt(header);
  }, []);

  const rowOf = (cell: CellAt): number => placeOf.get(cell.rowId) ?? -1;
  const columnOf = (cell: CellAt): number =>
    Math.max(
      columns.findIndex((column) => column.id === cell.columnId),
      0,
    );
  const placeAt = (cell: CellAt): Place => ({ row: rowOf(cell), column: columnOf(cell) });
  const cellAt = (place: Place): CellAt | null => {
    const [line, column] = [lines[place.row], columns[place.column]];
    return line === undefined || column === undefined ? null : { rowId: line.id, columnId: column.id };
  };

  /** The selection as far as its cells are shown; the first cell when there is none. */
  const known = (held: Selection | null): Selection | null => {
    if (held !== null && rowOf(held.at) >= 0) {
      const column = columns[columnOf(held.at)]?.id ?? '';
      const at = { ...held.at, columnId: column };
      return { at, end: rowOf(held.end) >= 0 ? held.end : at };
    }
    const first = cellAt({ row: 0, column: 0 });
    return first === null ? null : { at: first, end: first };
  };
  const rangeOf = (held: Selection | null): Range | null => {
    const whole = known(held);
    return whole === null ? null : spanRange(placeAt(whole.at), placeAt(whole.end));
  };
  const measure = (): Size => ({
    rows: lines.length,
    columns: columns.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 360) / rowHeight) - 2),
  });

  const goToCell = (cell: CellAt, end: CellAt = cell): void => {
    wanted.current = { key: stopKey(cell.rowId, cell.columnId), scroll: true };
    put({ at: cell, end }, null);
  };
  const goToHeader = (columnId: string): void => {
    wanted.current = { key: stopKey(null, columnId), scroll: true };
    put(now.current.selection, columnId);
  };
  const goTo = (place: Place): number => {
    const header = columns[Math.max(place.column, 0)];
    const cell = cellAt(place);
    if (place.row < 0 && header !== undefined) goToHeader(header.id);
    else if (cell !== null) goToCell(cell);
    return place.row;
  };
  const placeNow = (): Place => {
    const { header, selection: held } = now.current;
    if (header !== null) return { row: -1, column: columns.findIndex((column) => column.id === header) };
    const cell = known(held)?.at ?? null;
    return cell === null ? { row: -1, column: 0 } : placeAt(cell);
  };
  const extend = (to: (end: Place, size: Size) => Place): number => {
    const held = known(now.current.selection);
    if (held === null) return -1;
    const end = to(placeAt(held.end), measure());
    put({ at: held.at, end: cellAt(end) ?? held.end }, null);
    const range = rangeOf(now.current.selection);
    if (range !== null) announce(sayRange(range));
    return end.row;
  };
  const select = (at: Place, end: Place): void => {
    const [one, other] = [cellAt(at), cellAt(end)];
    if (one === null || other === null) return;
    put({ at: one, end: other }, null);
    announce(sayRange(spanRange(at, end)));
  };

  /** Gives the stop the focus it is to have; called after each drawing. */
  const follow = (isOpen: boolean): void => {
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
  };

  const held = known(selection);
  return {
    headerAt,
    /** The cell in hand as it was last drawn, and the cells selected with it. */
    cell: held?.at ?? null,
    chosen: selection !== null,
    range: rangeOf(selection),
    placeOf,
    cellNow: (): CellAt | null => known(now.current.selection)?.at ?? null,
    rangeNow: (): Range | null => rangeOf(now.current.selection),
    headerNow: (): string | null => now.current.header,
    /** Each answers the place of the row that is to come into sight. */
    move: (to: Direction | Jump): number => goTo(movePlace(placeNow(), to, measure())),
    tab: (back: boolean): number => goTo(tabPlace(placeNow(), back, measure())),
    extend: (to: Direction | Jump): number => extend((end, size) => extendPlace(end, to, size)),
    selectAll: (): void => select({ row: 0, column: 0 }, { row: lines.length - 1, column: columns.length - 1 }),
    selectRow: (): void => {
      const range = rangeOf(now.current.selection);
      if (range !== null) select({ row: range.top, column: 0 }, { row: range.bottom, column: columns.length - 1 });
    },
    selectColumn: (): void => {
      const range = rangeOf(now.current.selection);
      if (range !== null) select({ row: 0, column: range.left }, { row: lines.length - 1, column: range.right });
    },
    goToCell,
    goToHeader,
    /** Puts a cell in hand; the focus follows only where nothing else has it. */
    putCell: useCallback(
      (cell: CellAt, follows: boolean) => {
        if (follows) wanted.current = { key: stopKey(cell.rowId, cell.columnId), scroll: true };
        put({ at: cell, end: cell }, follows ? null : now.current.header);
      },
      [put],
    ),
    /** The mouse has pressed on a cell, or is drawn over it with the button down. */
    press: (cell: CellAt, withShift: boolean): void => {
      const before = known(now.current.selection);
      const at = withShift && before !== null ? before.at : cell;
      wanted.current = { key: stopKey(at.rowId, at.columnId), scroll: false };
      put({ at, end: cell }, null);
    },
    drag: (cell: CellAt): void => {
      const before = known(now.current.selection);
      if (before !== null) put({ at: before.at, end: cell }, null);
    },
    /** Takes in hand the title or the cell that has the focus now, however it came there: by a screen reader, a click, or a script. */
    followFocus: (focused: Element): void => {
      const stop = focused.closest<HTMLElement>('[data-column]');
      const columnId = stop?.dataset['column'];
      if (stop === null || columnId === undefined || wanted.current !== null) return;
      const cell = cellAt({
        row: Number(stop.closest('[role="row"]')?.getAttribute('aria-rowindex')) - FIRST_LINE,
        column: columns.findIndex((column) => column.id === columnId),
      });
      const held = known(now.current.selection);
      if (cell === null) {
        if (now.current.header !== columnId) put(now.current.selection, columnId);
      } else if (held === null || !isWithin(placeAt(cell), spanRange(placeAt(held.at), placeAt(held.end))))
        put({ at: cell, end: cell }, null);
      else if (now.current.header !== null) put(now.current.selection, null);
    },
    dropFocus: (): void => {
      wanted.current = null;
    },
    follow,
  };
}

/** Runs `follow` after every drawing. */
export function useFollow(follow: (isOpen: boolean) => void, isOpen: boolean): void {
  useEffect(() => follow(isOpen));
}
