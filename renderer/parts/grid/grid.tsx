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
import { refuseReadOnly, useReadOnly } from '../../state/read-only.ts';
import type { CellNote, GridColumn, Lead, SaveCell } from './columns.ts';
import './grid.css';
import { GridBar } from './grid-bar.tsx';
import { GridBody } from './grid-body.tsx';
import type { ClosedCell } from './grid-cell.tsx';
import { GridMenus, type OpenMenu } from './grid-menus.tsx';
import { type GridKey, readGridKey } from './grid-keys.ts';
import { HeaderRow } from './header-row.tsx';
import { drawLines } from './lines.ts';
import type { PastedCell } from './paste.ts';
import type { CellAt } from './ranges.ts';
import { listRowActions } from './row-actions.ts';
import type { RowAction } from './row-menu.tsx';
import { useArranged } from './use-arranged.ts';
import { useEditing } from './use-editing.ts';
import { useHands } from './use-hands.ts';
import { useLayout } from './use-layout.ts';
import { useMoving } from './use-moving.tsx';
import { useRangeEdits } from './use-range-edits.ts';
import { useFollow, usePlace } from './use-place.ts';
import { useRowInHand } from './use-row-in-hand.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const ROW_HEIGHT = 36;
/** The keys that change rows, apart from the one that opens a cell. */
const EDITS: ReadonlySet<GridKey['does']> = new Set(['clear', 'fill', 'add', 'remove', 'shift', 'note']);

export type GridProps<Row extends object> = {
  /** The grid's accessible name. Its layout (columns, widths, freeze, sort, group) is kept for next time under it. */
  readonly name: string;
  /** In the order of the file. A row that did not change should be the same object: then it is not drawn again. */
  readonly rows: readonly Row[];
  /** All columns; those marked `optional` are shown once they are chosen. Keep the array as long as nothing in it changes. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** How a person names the row: its ref. */
  readonly rowName: (row: Row) => string;
  /** Words that every row shown has, in any column: what is typed into the screen's search box. */
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
  /** Saves what was pasted, filled down or emptied as one step under a name such as `paste`; answers whether it was saved. */
  readonly savePaste: (cells: readonly PastedCell<Row>[], did: 'paste' | 'fill' | 'clearing') => Promise<boolean>;
  /** Adds a row (Insert, and the menu of the rows); what it asks first is the screen's. */
  readonly onAdd?: () => void;
  /** Removes the rows selected (Ctrl+Delete, and the menu of the rows), as one step that can be undone. */
  readonly onRemove?: (rows: readonly Row[]) => void;
  /**
   * Puts a row just before or after another in the file's order (Alt+Up, Alt+Down, and the menu of the rows), while the rows stand in
   * that order; answers whether it was saved.
   */
  readonly onMove?: (row: Row, side: 'before' | 'after', other: Row) => Promise<boolean>;
  /** Where rows are not moved, the order they stand in, as a sentence. */
  readonly unmoved?: string;
  /** More that can be done with the rows selected, for their menu. */
  readonly actions?: (rows: readonly Row[]) => readonly RowAction[];
  /** Without the buttons for columns, groups and filters above it: a table of few rows and columns. */
  readonly plain?: boolean;
  /** Stands before the buttons above the grid: a search box, a filter of the screen's own. */
  readonly children?: ReactNode;
};

/**
 * A register edited like a spreadsheet: one tab stop, arrow keys, typing opens a cell, and only the rows in sight are drawn. Columns
 * are chosen, moved, widened, frozen, sorted, filtered and grouped by; ranges are copied, pasted, filled down (Ctrl+D) and emptied
 * (Delete), each as one step. What cells hold and how they are saved is the screen's: see `GridColumn` and `CellEditing`.
 */
export function Grid<Row extends object>(props: GridProps<Row>): ReactElement {
  const { name, rowId, rowName, words, keepKey, keep, currentId, asked, onCurrent, onShown, save } = props;
  const readOnly = useReadOnly();
  const columns = useMemo(
    () => (readOnly ? props.columns.map(({ edit: _edit, ...column }) => column) : props.columns),
    [readOnly, props.columns],
  );
  const lay = useLayout(name, columns);
  const { layout, filters, shown, lefts } = lay;
  const { sort, group } = layout;
  const { rows, ids, isReady } = useArranged({
    rows: props.rows,
    columns,
    rowId,
    sort,
    group,
    words,
    filters,
    keep,
    keepKey,
  });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const groupColumn = columns.find((column) => column.id === group);
  const lines = useMemo(() => drawLines(rows, rowId, groupColumn, closed), [rows, rowId, groupColumn, closed]);
  const lineIds = useMemo(
    () => (groupColumn === undefined ? ids : lines.map((line) => line.id)),
    [groupColumn, ids, lines],
  );
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [filtering, setFiltering] = useState<string | null>(null);
  const moving = useMoving({
    rows,
    rowName,
    onMove: props.onMove,
    unmoved: props.unmoved,
    inFileOrder: sort === null && group === null,
    onClosed: () => giveBack(null),
  });

  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const place = usePlace({ lines, lineIds, columns: shown, root, scroller, rowHeight: ROW_HEIGHT });
  const rowAt = place.chosen && place.cell !== null ? (place.placeOf.get(place.cell.rowId) ?? -1) : -1;
  const virtual = useVirtualRows({ count: lines.length, scroller, rowHeight: ROW_HEIGHT, kept: rowAt });
  const scrollToRow = useCallback(
    (at: number, align: 'auto' | 'center' = 'auto') => {
      if (at < 0) return;
      virtual.moved.expectLeap();
      virtual.rows.scrollToIndex(at, { align });
    },
    [virtual],
  );

  const rowOf = useCallback(
    (id: string): Row | undefined => {
      const line = lines[place.placeOf.get(id) ?? -1];
      return line?.kind === 'row' ? line.row : undefined;
    },
    [lines, place.placeOf],
  );
  const sayCell = useCallback(
    (cell: CellAt) => {
      const row = rowOf(cell.rowId);
      const title = columns.find((column) => column.id === cell.columnId)?.title ?? '';
      return row === undefined ? title : `${title} of ${rowName(row)}`;
    },
    [rowOf, rowName, columns],
  );
  const { putCell } = place;
  const reopen = useCallback(
    (cell: CellAt) => {
      const owns = root.current?.contains(document.activeElement) === true;
      if (owns) putCell(cell, false);
      return owns;
    },
    [putCell],
  );
  const editing = useEditing(sayCell, reopen);
  const isOpen = editing.open !== null;
  useFollow(place.follow, isOpen || menu !== null || filtering !== null || moving.dialog !== null);
  const firstColumn = shown[0]?.id ?? '';
  const heldId = place.chosen ? (place.cell?.rowId ?? null) : null;
  useRowInHand({ lines, placeOf: place.placeOf, heldId, rowAt, firstColumn, asked, onCurrent, putCell, scrollToRow });
  useEffect(() => {
    if (isReady) onShown(rows.length);
  }, [rows.length, isReady, onShown]);
  // What was asked for anew is read from the top.
  useEffect(() => {
    virtual.moved.expectLeap();
    scroller.current?.scrollTo({ top: 0 });
  }, [virtual.moved, sort, group, words, filters, keepKey]);

  const { selectedRows, fill, clear } = useRangeEdits({
    ...props,
    lines,
    shown,
    root,
    isOpen,
    rangeNow: place.rangeNow,
  });
  const remove = (): void => {
    const chosen = selectedRows();
    if (props.onRemove === undefined || chosen.length === 0) return announce('Rows are not removed here.');
    props.onRemove(chosen);
  };
  const toggleGroup = (id: string): void => {
    setClosed((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
    announce(closed.has(id) ? 'Opened.' : 'Closed.');
  };
  const leadOf = (cell: CellAt | null): Lead | null => {
    const row = rowOf(cell?.rowId ?? '');
    return row === undefined ? null : (shown.find((one) => one.id === cell?.columnId)?.leads?.(row) ?? null);
  };
  const noteOf = (cell: CellAt | null): CellNote | null => {
    const row = rowOf(cell?.rowId ?? '');
    return row === undefined ? null : (shown.find((one) => one.id === cell?.columnId)?.note?.(row) ?? null);
  };
  const askNote = (cell: CellAt | null): void => {
    const note = noteOf(cell);
    if (note === null) return announce('A note stands on a figure, and there is none in this cell.');
    note.ask();
  };
  const open = (cell: CellAt, start: string | null): void => {
    const column = shown.find((one) => one.id === cell.columnId);
    const row = rowOf(cell.rowId);
    if (column === undefined || row === undefined) return;
    const lead = leadOf(cell);
    if ((column.edit?.(row) ?? null) !== null) editing.begin(cell, start);
    else if (lead !== null && start === null) lead.go();
    else if (!refuseReadOnly()) announce(`${column.title} cannot be edited here.`);
  };
  const openMenu = (): void => {
    const stop = root.current?.querySelector<HTMLElement>('[data-stop]');
    const header = place.headerNow();
    if (stop === null || stop === undefined) return;
    setMenu(header === null ? { on: 'rows', id: '', target: stop } : { on: 'header', id: header, target: stop });
  };
  const closeMenu = (): void => {
    setMenu(null);
    giveBack(menu?.on === 'header' ? menu.id : null);
  };
  /** The focus goes back to where it came from once a menu or a dialog is closed. */
  const giveBack = (header: string | null): void => {
    const cell = place.cellNow();
    if (header !== null && shown.some((column) => column.id === header)) place.goToHeader(header);
    else if (cell !== null) place.goToCell(cell);
  };

  const press = (event: KeyboardEvent): void => {
    if (isOpen || event.nativeEvent.isComposing) return;
    const key = readGridKey(event);
    if (key === null) return;
    const inHeader = place.headerNow() !== null;
    const cell = place.cellNow();
    if (inHeader ? key.does !== 'move' && key.does !== 'menu' : cell === null && key.does !== 'add') return;
    event.preventDefault();
    act(key, cell);
  };
  const act = (key: GridKey, cell: CellAt | null): void => {
    if (EDITS.has(key.does) && refuseReadOnly()) return;
    switch (key.does) {
      case 'move':
        return scrollToRow(place.move(key.to));
      case 'extend':
        return scrollToRow(place.extend(key.to));
      case 'select':
        return key.what === 'all' ? place.selectAll() : key.what === 'row' ? place.selectRow() : place.selectColumn();
      case 'edit':
        return cell === null ? undefined : open(cell, key.start);
      case 'clear':
        return void clear();
      case 'fill':
        return void fill();
      case 'add':
        return props.onAdd?.();
      case 'remove':
        return remove();
      case 'shift':
        return moving.shift(rowOf(cell?.rowId ?? ''), key.to);
      case 'menu':
        return openMenu();
      case 'note':
        return askNote(cell);
      case 'cancel':
        if (cell === null) return;
        editing.discard(cell);
        return place.goToCell(cell);
    }
  };
  const close = (cell: CellAt, { after, draft, shown: shownDraft, saved }: ClosedCell): void => {
    editing.close(cell, { draft, shown: shownDraft, left: after === 'none' }, saved);
    if (after === 'none') place.dropFocus();
    else if (after === 'stay') place.goToCell(cell);
    else scrollToRow(after === 'down' || after === 'up' ? place.move(after) : place.tab(after === 'back'));
  };
  const hands = useHands<Row>({
    save,
    close,
    open: (cell) => open(cell, null),
    press: place.press,
    drag: place.drag,
    menu: (cell) => {
      const range = place.rangeNow();
      const at = place.placeOf.get(cell.rowId) ?? -1;
      // Within a range the menu is about all of it.
      if (range === null || at < range.top || at > range.bottom) place.press(cell, false);
      const drawn = root.current?.querySelector<HTMLElement>(
        `[role="row"][aria-rowindex="${at + 2}"] [data-column="${cell.columnId}"]`,
      );
      if (drawn !== null && drawn !== undefined) setMenu({ on: 'rows', id: '', target: drawn });
    },
    toggleGroup,
  });

  const rowActions = (): readonly (readonly RowAction[])[] => {
    const [chosen, cell] = [selectedRows(), place.cellNow()];
    return listRowActions({
      rows: chosen.length,
      lead: leadOf(cell),
      note: noteOf(cell),
      own: props.actions?.(chosen) ?? [],
      readOnly,
      canAdd: props.onAdd !== undefined,
      moves: moving.actions(chosen),
      canRemove: props.onRemove !== undefined,
      act: (key) => act(key, place.cellNow()),
    });
  };

  const { range } = place;
  const ranged = range !== null && (range.top !== range.bottom || range.left !== range.right);
  const stop = place.headerAt === null ? place.cell : null;

  return (
    <div className="grid-part">
      {props.plain === true ? null : (
        <GridBar layoutKey={name} layout={layout} columns={columns} filters={filters} onFilter={lay.setFilter}>
          {props.children}
        </GridBar>
      )}
      <div className="grid-scroller" ref={scroller} style={{ scrollPaddingLeft: lay.frozenWidth }}>
        {/* The keys are handled here for all cells; the cells themselves take the focus. */}
        <div
          ref={root}
          role="grid"
          aria-label={name}
          aria-rowcount={lines.length + 1}
          aria-colcount={shown.length}
          aria-multiselectable
          tabIndex={-1}
          style={{ width: lay.width }}
          onKeyDown={press}
          onFocus={(event) => place.followFocus(event.target)}
        >
          <HeaderRow
            columns={shown}
            lefts={lefts}
            sort={sort}
            filters={filters}
            stop={place.headerAt ?? (stop === null ? firstColumn : null)}
            onSort={(id) => {
              place.goToHeader(id);
              lay.toggleSort(id);
            }}
            onMenu={(id, at) => setMenu({ on: 'header', id, target: at })}
            onWidth={lay.setWidth}
          />
          <GridBody
            lines={lines}
            virtual={virtual}
            rowHeight={ROW_HEIGHT}
            rowName={rowName}
            columns={shown}
            lefts={lefts}
            width={lay.width}
            currentId={currentId}
            heldId={heldId}
            stop={stop}
            chosen={place.chosen ? range : null}
            ranged={ranged}
            open={editing.open}
            marksOf={editing.marksOf}
            hands={hands}
          />
        </div>
      </div>
      <GridMenus
        name={name}
        lay={lay}
        columns={columns}
        rows={props.rows}
        menu={menu}
        filtering={filtering}
        actions={rowActions}
        onFilter={setFiltering}
        onCloseMenu={closeMenu}
        onCloseFilter={() => {
          setFiltering(null);
          giveBack(filtering);
        }}
      />
      {moving.dialog}
    </div>
  );
}
