import { type CSSProperties, memo, type ReactElement, type ReactNode } from 'react';
import { type After, CellEditor } from './cell-editor.tsx';
import { type GridColumn, type LaidColumn, sayDraft } from './columns.ts';
import type { CellAt } from './ranges.ts';
import type { Refused } from './use-editing.ts';

/** How a cell closed: where to go on, what was typed, how that is shown, and the answer of the file. */
export type ClosedCell = {
  readonly after: After;
  readonly draft: string;
  readonly shown: string;
  readonly saved: Promise<string | null>;
};

/** What cells ask of their grid. The same object as long as the grid stands, so that rows are drawn only when they change. */
export type GridHands<Row> = {
  readonly save: (row: Row, columnId: string, value: string, gesture: string) => Promise<string | null>;
  readonly close: (cell: CellAt, closed: ClosedCell) => void;
  readonly open: (cell: CellAt) => void;
  readonly press: (cell: CellAt, withShift: boolean) => void;
  readonly drag: (cell: CellAt) => void;
  readonly menu: (cell: CellAt) => void;
  readonly toggleGroup: (id: string) => void;
};

type CellProps<Row> = {
  readonly row: Row;
  readonly rowId: string;
  readonly column: LaidColumn<Row>;
  readonly at: number;
  /** Where a frozen column stands. */
  readonly left: number;
  readonly name: string;
  /** The name of this cell as the grid's tab stop, when it is that. */
  readonly stop: string | undefined;
  readonly selected: boolean;
  readonly inRange: boolean;
  readonly nearRight: boolean;
  readonly nearBottom: boolean;
  /** One of the first cells, by which a row is known. */
  readonly leads: boolean;
  /** Not shown for the moment, and so left as it is. */
  readonly passing: boolean;
  readonly open: { readonly start: string | null; readonly refusal: string | null } | null;
  readonly settling: string | undefined;
  readonly refused: Refused | undefined;
  readonly hands: GridHands<Row>;
};

function DrawCell<Row>(props: CellProps<Row>): ReactElement {
  const { row, rowId, column, at, open, refused, settling, name, stop, hands } = props;
  const edit = column.edit?.(row) ?? null;
  const said = column.say(row);
  const isOpen = open !== null && edit !== null;
  const note = column.note?.(row)?.said ?? '';
  const frozen = column.frozen === true;
  const here: CellAt = { rowId, columnId: column.id };
  const style: CSSProperties = { width: column.width, ...(frozen && { left: props.left }) };
  const classes = [
    'cell',
    frozen ? 'frozen' : '',
    props.leads ? 'lead' : '',
    column.align === 'right' ? 'right' : '',
    edit === null ? '' : 'editable',
    note === '' ? '' : 'noted',
    props.inRange ? 'selected' : '',
    isOpen ? 'open' : '',
    refused === undefined ? '' : 'refused',
    props.nearRight ? 'near-right' : '',
    props.nearBottom ? 'near-bottom' : '',
  ];
  const state = {
    'aria-selected': props.selected,
    'aria-readonly': edit === null,
    'aria-invalid': refused !== undefined,
  };
  return (
    <div
      role={column.names && said !== '' ? 'rowheader' : 'gridcell'}
      className={classes.filter((one) => one !== '').join(' ')}
      style={style}
      aria-colindex={at + 1}
      {...state}
      data-stop={stop}
      data-column={column.id}
      tabIndex={stop !== undefined && !isOpen ? 0 : -1}
      title={isOpen ? undefined : (refused?.message ?? sayTitle(said, note))}
      onMouseDown={(event) => (isOpen || event.button !== 0 ? undefined : hands.press(here, event.shiftKey))}
      onMouseEnter={(event) => (event.buttons === 1 && !isOpen ? hands.drag(here) : undefined)}
      onDoubleClick={() => (isOpen ? undefined : hands.open(here))}
      onContextMenu={(event) => {
        if (isOpen) return;
        event.preventDefault();
        hands.menu(here);
      }}
    >
      {isOpen ? (
        <CellEditor
          editing={edit}
          start={open.start}
          refusal={open.refusal}
          name={name}
          save={(value, gesture) => hands.save(row, column.id, value, gesture)}
          onClose={(after, draft, saved) => hands.close(here, { after, draft, shown: sayDraft(edit, draft), saved })}
        />
      ) : (
        <CellValue draft={settling ?? refused?.shown} column={column} row={row} />
      )}
      {note === '' || isOpen ? null : <span className="visually-hidden">; note: {note}</span>}
      {refused === undefined || isOpen ? null : <span className="cell-refusal">{refused.message}</span>}
    </div>
  );
}

function sayTitle(said: string, note: string): string {
  return note === '' ? said : `${said}\nNote: ${note}`;
}

/** Whether a cell can stay as it was drawn last. */
function isSame<Row>(before: CellProps<Row>, next: CellProps<Row>): boolean {
  if (next.passing) return true;
  return (Object.keys(next) as (keyof CellProps<Row>)[]).every((key) => before[key] === next[key]);
}

/** One cell: what it says, the field while it is open, and why a value was refused. */
export const GridCell = memo(DrawCell, isSame) as typeof DrawCell;

type ValueProps<Row> = {
  readonly draft: string | undefined;
  readonly column: GridColumn<Row>;
  readonly row: Row;
};

function CellValue<Row>({ draft, column, row }: ValueProps<Row>): ReactNode {
  if (draft !== undefined) return draft;
  const value = column.show?.(row) ?? column.say(row);
  const lead = column.leads?.(row) ?? null;
  if (lead === null) return value;
  // The cell is the stop of the keyboard, and its Enter goes the same way.
  return (
    <button type="button" tabIndex={-1} className="text-link cell-link" aria-label={lead.said} onClick={lead.go}>
      {value}
    </button>
  );
}
