import {
  type Cell,
  cellSelectionFeature,
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { announce } from '../../state/announce.ts';
import './grid.css';
import { type After, CellEditor } from './cell-editor.tsx';
import { type GridColumn, type SaveCell, sayDraft } from './columns.ts';
import { HeaderRow } from './header-row.tsx';
import { type Direction, type Jump, movePlace, type Place, readGridKey, tabPlace } from './grid-keys.ts';
import { useArranged } from './use-arranged.ts';
import { useCopy } from './use-copy.ts';
import { type CellAt, useEditing } from './use-editing.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const ROW_HEIGHT = 36;
const features = tableFeatures({ cellSelectionFeature, rowSortingFeature });
type Features = typeof features;

export type GridProps<Row extends object> = {
  /** The grid's accessible name. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** How a person names the row: its ref. */
  readonly rowName: (row: Row) => string;
  readonly words: string;
  readonly keep: (row: Row) => boolean;
  readonly keepKey: string;
  readonly currentId: string | null;
  readonly onCurrent: (rowId: string) => void;
  readonly onShown: (count: number) => void;
  readonly save: SaveCell<Row>;
};

/** A register edited like a spreadsheet: one tab stop, arrow keys, typing opens a cell, and only the rows in sight are drawn. */
export function Grid<Row extends object>(props: GridProps<Row>): ReactElement {
  const { name, columns, rowId, rowName, currentId, onCurrent, onShown, save } = props;
  const [sorting, setSorting] = useState<SortingState>([]);
  const [headerAt, setHeaderAt] = useState<string | null>(null);
  const rows = useArranged({ ...props, sort: sorting[0] ?? null });
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const keyboard = useRef(false);

  const defs = useMemo(() => {
    const helper = createColumnHelper<Features, Row>();
    return columns.map((column) =>
      helper.accessor((row): unknown => column.say(row), { id: column.id, header: column.title }),
    );
  }, [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: rowId,
    autoResetCellSelection: false,
    manualSorting: true,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: setSorting,
  });

  const list = table.getRowModel().rows;
  const focused = table.getFocusedCell();
  const rowAt = focused === undefined ? -1 : list.findIndex((row) => row.id === focused.row.id);
  const columnAt = focused === undefined ? 0 : columns.findIndex((column) => column.id === focused.column.id);
  const stop: CellAt | null =
    rowAt >= 0 && focused !== undefined
      ? { rowId: focused.row.id, columnId: focused.column.id }
      : list[0] === undefined
        ? null
        : { rowId: list[0].id, columnId: columns[0]?.id ?? '' };

  const virtual = useVirtualRows({ count: list.length, scroller, rowHeight: ROW_HEIGHT, kept: rowAt });

  const sayCell = useCallback(
    (cell: CellAt) => {
      const row = rows.find((one) => rowId(one) === cell.rowId);
      const title = columns.find((column) => column.id === cell.columnId)?.title ?? '';
      return row === undefined ? title : `${title} of ${rowName(row)}`;
    },
    [rows, rowId, rowName, columns],
  );
  const { setFocusedCell } = table;
  const reopen = useCallback(
    (cell: CellAt) => {
      const owns = root.current?.contains(document.activeElement) === true;
      if (owns) setFocusedCell(cell.rowId, cell.columnId);
      return owns;
    },
    [setFocusedCell],
  );
  const editing = useEditing(sayCell, reopen);
  const isOpen = editing.open !== null;

  const goTo = (place: Place): void => {
    keyboard.current = true;
    const column = columns[Math.max(place.column, 0)];
    if (column === undefined) return;
    if (place.row < 0) {
      setHeaderAt(column.id);
      return;
    }
    const row = list[place.row];
    if (row === undefined) return;
    setHeaderAt(null);
    setFocusedCell(row.id, column.id);
    virtual.scrollToIndex(place.row, { align: 'auto' });
  };
  const here: Place = {
    row: headerAt === null ? Math.max(rowAt, 0) : -1,
    column: headerAt === null ? columnAt : columns.findIndex((column) => column.id === headerAt),
  };
  // Asked when a key is pressed: the grid may have grown since it was drawn.
  const measure = () => ({
    rows: list.length,
    columns: columns.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 360) / ROW_HEIGHT) - 2),
  });
  const move = (to: Direction | Jump): void => goTo(movePlace(here, to, measure()));

  const open = (cell: CellAt, start: string | null): void => {
    const column = columns.find((one) => one.id === cell.columnId);
    const row = rows.find((one) => rowId(one) === cell.rowId);
    if (column === undefined || row === undefined) return;
    if ((column.edit?.(row) ?? null) === null) announce(`${column.title} cannot be edited here.`);
    else editing.begin(cell, start);
  };

  const press = (event: KeyboardEvent): void => {
    if (isOpen || event.nativeEvent.isComposing) return;
    const key = readGridKey(event);
    if (key === null || stop === null) return;
    if (headerAt !== null && key.does !== 'move') return;
    event.preventDefault();
    keyboard.current = true;
    if (key.does === 'move') move(key.to);
    else if (key.does === 'extend') table.extendCellSelection(key.to);
    else if (key.does === 'all') table.selectAllCells();
    else if (key.does === 'cancel') cancel(stop);
    else open(stop, key.start);
  };
  const cancel = (cell: CellAt): void => {
    editing.discard(cell);
    setFocusedCell(cell.rowId, cell.columnId);
  };

  const closeCell = (cell: CellAt, after: After, draft: string, shown: string, saved: Promise<string | null>): void => {
    editing.close(cell, draft, shown, saved);
    keyboard.current = after !== 'none';
    if (after === 'down' || after === 'up') move(after);
    else if (after === 'tab' || after === 'back') goTo(tabPlace(here, after === 'back', measure()));
  };

  useEffect(() => onShown(list.length), [list.length, onShown]);

  // Someone asked for a row from outside (a top risk, a risk just added): go there without taking the focus.
  const currentAt = currentId === null ? -1 : list.findIndex((row) => row.id === currentId);
  const focusedId = focused?.row.id;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (currentId === null || currentId === focusedId || asked.current === currentId || currentAt < 0) return;
    asked.current = currentId;
    setFocusedCell(currentId, columns[0]?.id ?? '');
    virtual.scrollToIndex(currentAt, { align: 'center' });
  }, [currentId, currentAt, focusedId, columns, setFocusedCell, virtual]);
  useEffect(() => {
    if (focusedId === undefined || rowAt < 0) return;
    asked.current = focusedId;
    onCurrent(focusedId);
  }, [focusedId, rowAt, onCurrent]);

  useEffect(() => {
    if (isOpen || !keyboard.current) return;
    const cell = root.current?.querySelector<HTMLElement>('[data-stop="true"]');
    if (cell === null || cell === undefined) return;
    keyboard.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (columns.find((column) => column.id === cell.dataset['column'])?.frozen === true)
      scroller.current?.scrollTo({ left: 0 });
  });

  useCopy(root, isOpen, () =>
    (table.getSelectedCellRangesData()[0] ?? []).map((cells) =>
      cells.map((value) => (typeof value === 'string' ? value : '')),
    ),
  );

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const lefts = columns.map((_, at) => columns.slice(0, at).reduce((sum, column) => sum + column.width, 0));

  const drawCell = (cell: Cell<Features, Row, unknown>, at: number): ReactElement | null => {
    const column = columns[at];
    if (column === undefined) return null;
    const row = cell.row.original;
    const place: CellAt = { rowId: cell.row.id, columnId: column.id };
    const edit = column.edit?.(row) ?? null;
    const isThis = editing.open?.rowId === place.rowId && editing.open.columnId === column.id;
    const refused = editing.refusedIn(place);
    const settling = editing.shownIn(place);
    const isStop = headerAt === null && stop?.rowId === place.rowId && stop.columnId === column.id;
    const classes = [
      'cell',
      column.frozen === true ? 'frozen' : '',
      column.align === 'right' ? 'right' : '',
      edit === null ? '' : 'editable',
      cell.getIsSelected() && table.getSelectedCellCount() > 1 ? 'selected' : '',
      isThis ? 'open' : '',
      refused === undefined ? '' : 'refused',
    ];
    const state = {
      'aria-selected': cell.getIsSelected(),
      'aria-readonly': edit === null,
      'aria-invalid': refused !== undefined,
    };
    return (
      <div
        key={column.id}
        role="gridcell"
        className={classes.filter((one) => one !== '').join(' ')}
        style={{ width: column.width, ...(column.frozen === true && { left: lefts[at] }) }}
        aria-colindex={at + 1}
        {...state}
        data-stop={isStop}
        data-column={column.id}
        tabIndex={isStop && !isThis ? 0 : -1}
        title={isThis ? undefined : (refused?.message ?? column.say(row))}
        onMouseDown={(event) => {
          if (isThis || event.button !== 0) return;
          keyboard.current = true;
          setHeaderAt(null);
          cell.getSelectionStartHandler()(event);
        }}
        onMouseEnter={cell.getSelectionExtendHandler()}
        onDoubleClick={() => (isThis ? undefined : open(place, null))}
      >
        {isThis && edit !== null ? (
          <CellEditor
            key={`${place.rowId} ${column.id}`}
            editing={edit}
            start={editing.open?.start ?? null}
            refusal={editing.open?.refusal ?? null}
            name={`${column.title} of ${rowName(row)}`}
            save={(value, gesture) => save(row, column.id, value, gesture)}
            onClose={(after, draft, saved) => closeCell(place, after, draft, sayDraft(edit, draft), saved)}
          />
        ) : (
          drawValue(settling ?? refused?.draft, column, row)
        )}
        {refused === undefined || isThis ? null : <span className="cell-refusal">{refused.message}</span>}
      </div>
    );
  };

  return (
    <div className="grid-scroller" ref={scroller}>
      {/* The keys are handled here for all cells; the cells themselves take the focus. */}
      <div
        ref={root}
        role="grid"
        aria-label={name}
        aria-rowcount={list.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        tabIndex={-1}
        style={{ width }}
        onKeyDown={press}
      >
        <HeaderRow
          columns={columns}
          lefts={lefts}
          sort={sorting[0] ?? null}
          stop={headerAt ?? (stop === null ? (columns[0]?.id ?? null) : null)}
          onFocus={(id) => setHeaderAt(id)}
          onSort={(id) => {
            keyboard.current = true;
            table.getColumn(id)?.toggleSorting();
          }}
        />
        <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = list[item.index];
            if (row === undefined) return null;
            const isCurrent = row.id === currentId;
            const hasOpen = editing.open?.rowId === row.id;
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={`row ${isCurrent ? 'current' : ''} ${hasOpen ? 'has-open' : ''}`}
                style={{ height: ROW_HEIGHT, transform: `translateY(${item.start}px)` }}
              >
                {row.getAllCells().map((cell, at) => drawCell(cell, at))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function drawValue<Row>(draft: string | undefined, column: GridColumn<Row>, row: Row): ReactNode {
  if (draft === undefined && column.show !== undefined) return column.show(row);
  return <span className="cell-text">{draft ?? column.say(row)}</span>;
}
