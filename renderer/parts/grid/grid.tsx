import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef } from 'react';
import { announce } from '../../state/announce.ts';
import { showProblem } from '../../state/problems.ts';
import type { After } from './cell-editor.tsx';
import type { GridColumn, SaveCell } from './columns.ts';
import './grid.css';
import { GridCell } from './grid-cell.tsx';
import { readGridKey } from './grid-keys.ts';
import { type GridTableRow, useGridTable } from './grid-table.ts';
import { HeaderRow } from './header-row.tsx';
import { type PastedCell, planPaste, readTsv, sayPaste } from './paste.ts';
import { useCopy } from './use-copy.ts';
import { usePaste } from './use-paste.ts';
import { type CellAt, useEditing } from './use-editing.ts';
import { stopKey, usePlace } from './use-place.ts';
import { useRowInHand } from './use-row-in-hand.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const ROW_HEIGHT = 36;

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
  /** Changes when `keep` does. */
  readonly keepKey: string;
  readonly currentId: string | null;
  /** The row to go to; another object asks anew. */
  readonly asked: { readonly rowId: string } | null;
  readonly onCurrent: (rowId: string) => void;
  readonly onShown: (count: number) => void;
  readonly save: SaveCell<Row>;
  /** Saves what was pasted as one step; answers whether it was saved. */
  readonly savePaste: (cells: readonly PastedCell<Row>[]) => Promise<boolean>;
};

/** A register edited like a spreadsheet: one tab stop, arrow keys, typing opens a cell, and only the rows in sight are drawn. */
export function Grid<Row extends object>(props: GridProps<Row>): ReactElement {
  const { name, columns, rowId, rowName, words, keepKey, currentId, asked, onCurrent, onShown, save, savePaste } =
    props;
  const { table, sort, rows } = useGridTable(props);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const list = table.getRowModel().rows;
  const focused = table.getFocusedCell();
  const rowAt = focused === undefined ? -1 : list.findIndex((row) => row.id === focused.row.id);
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
  const scrollToRow = (at: number): void => virtual.scrollToIndex(at, { align: 'auto' });
  const place = usePlace({ table, columns, root, scroller, rowHeight: ROW_HEIGHT, scrollToRow, isOpen });
  useRowInHand({ table, list, rowAt, firstColumn: columns[0]?.id ?? '', asked, onCurrent, virtual });
  useCopy(root, isOpen, () =>
    (table.getSelectedCellRangesData()[0] ?? []).map((cells) =>
      cells.map((value) => (typeof value === 'string' ? value : '')),
    ),
  );
  useEffect(() => onShown(list.length), [list.length, onShown]);
  // What was asked for anew is read from the top.
  useEffect(() => {
    // In braces: newer Chromium answers a promise, which is no clean-up.
    scroller.current?.scrollTo({ top: 0 });
  }, [sort, words, keepKey]);

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
    const cell = place.cellNow();
    if (key === null || cell === null || (place.isInHeader() && key.does !== 'move')) return;
    event.preventDefault();
    if (key.does === 'move') place.move(key.to);
    else if (key.does === 'extend') table.extendCellSelection(key.to);
    else if (key.does === 'all') table.selectAllCells();
    else if (key.does === 'edit') open(cell, key.start);
    else {
      editing.discard(cell);
      place.goToCell(cell);
    }
  };

  const close = (cell: CellAt, after: After, draft: string, shown: string, saved: Promise<string | null>): void => {
    editing.close(cell, { draft, shown, left: after === 'none' }, saved);
    if (after === 'none') place.dropFocus();
    else if (after === 'stay') place.goToCell(cell);
    else if (after === 'down' || after === 'up') place.move(after);
    else place.tab(after === 'back');
  };

  const paste = async (text: string): Promise<void> => {
    const [bounds] = table.getCellSelectionBounds();
    if (bounds === undefined) return;
    const range = {
      row: bounds.minRowIndex,
      column: bounds.minColumnIndex,
      rows: bounds.maxRowIndex - bounds.minRowIndex + 1,
      columns: bounds.maxColumnIndex - bounds.minColumnIndex + 1,
    };
    const plan = planPaste(readTsv(text), { rows, columns, rowName, range });
    const saved = plan.cells.length === 0 || (await savePaste(plan.cells));
    if (!saved) return;
    if (plan.refusals.length === 0) announce(sayPaste(plan));
    else
      showProblem(
        { code: 'bad-request', message: sayPaste(plan), details: plan.refusals },
        'Not everything was pasted',
      );
  };

  usePaste(root, isOpen, (text) => void paste(text));

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const lefts = columns.map((_, at) => columns.slice(0, at).reduce((sum, column) => sum + column.width, 0));
  const stop = place.cellNow();
  const ranged = table.getSelectedCellCount() > 1;

  const drawRow = (row: GridTableRow<Row>, at: number, top: number): ReactElement => {
    const opened = editing.open?.rowId === row.id ? editing.open : null;
    return (
      <div
        key={row.id}
        role="row"
        aria-rowindex={at + 2}
        className={`row ${row.id === currentId ? 'current' : ''} ${opened === null ? '' : 'has-open'}`}
        style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      >
        {row.getAllCells().map((cell, columnAt) => {
          const column = columns[columnAt];
          if (column === undefined) return null;
          const here: CellAt = { rowId: row.id, columnId: column.id };
          const isStop = place.headerAt === null && stop?.rowId === row.id && stop.columnId === column.id;
          const selected = cell.getIsSelected();
          return (
            <GridCell
              key={column.id}
              row={row.original}
              column={column}
              at={columnAt}
              left={lefts[columnAt] ?? 0}
              name={`${column.title} of ${rowName(row.original)}`}
              stop={isStop ? stopKey(row.id, column.id) : undefined}
              selected={selected}
              inRange={selected && ranged}
              // The sentence of a refusal must not be cut off by the edge of the grid.
              nearRight={columnAt >= columns.length - 3}
              nearBottom={list.length > 4 && at >= list.length - 2}
              open={opened?.columnId === column.id ? opened : null}
              settling={editing.shownIn(here)}
              refused={editing.refusedIn(here)}
              save={(value, gesture) => save(row.original, column.id, value, gesture)}
              onClose={(after, draft, shown, saved) => close(here, after, draft, shown, saved)}
              onPress={(event) => {
                cell.getSelectionStartHandler()(event);
                place.follow();
              }}
              onDrag={cell.getSelectionExtendHandler()}
              onOpen={() => open(here, null)}
            />
          );
        })}
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
          sort={sort}
          stop={place.headerAt ?? (stop === null ? (columns[0]?.id ?? null) : null)}
          onSort={(id) => {
            place.goToHeader(id);
            table.getColumn(id)?.toggleSorting();
          }}
        />
        <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = list[item.index];
            return row === undefined ? null : drawRow(row, item.index, item.start);
          })}
        </div>
      </div>
    </div>
  );
}
