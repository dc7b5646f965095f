import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { type After, CellEditor } from './cell-editor.tsx';
import { type GridColumn, sayDraft } from './columns.ts';
import type { Refused } from './use-editing.ts';

type CellProps<Row> = {
  readonly row: Row;
  readonly column: GridColumn<Row>;
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
  readonly open: { readonly start: string | null; readonly refusal: string | null } | null;
  readonly settling: string | undefined;
  readonly refused: Refused | undefined;
  readonly save: (value: string, gesture: string) => Promise<string | null>;
  readonly onClose: (after: After, draft: string, shown: string, saved: Promise<string | null>) => void;
  readonly onPress: (event: unknown) => void;
  readonly onDrag: (event: unknown) => void;
  readonly onOpen: () => void;
};

/** One cell: what it says, the field while it is open, and why a value was refused. */
export function GridCell<Row>(props: CellProps<Row>): ReactElement {
  const { row, column, at, open, refused, settling, name, stop } = props;
  const edit = column.edit?.(row) ?? null;
  const isOpen = open !== null && edit !== null;
  const frozen = column.frozen === true;
  const style: CSSProperties = { width: column.width, ...(frozen && { left: props.left }) };
  const classes = [
    'cell',
    frozen ? 'frozen' : '',
    column.align === 'right' ? 'right' : '',
    edit === null ? '' : 'editable',
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
      role="gridcell"
      className={classes.filter((one) => one !== '').join(' ')}
      style={style}
      aria-colindex={at + 1}
      {...state}
      data-stop={stop}
      data-column={column.id}
      tabIndex={stop !== undefined && !isOpen ? 0 : -1}
      title={isOpen ? undefined : (refused?.message ?? column.say(row))}
      onMouseDown={(event) => (isOpen || event.button !== 0 ? undefined : props.onPress(event))}
      onMouseEnter={props.onDrag}
      onDoubleClick={() => (isOpen ? undefined : props.onOpen())}
    >
      {isOpen ? (
        <CellEditor
          editing={edit}
          start={open.start}
          refusal={open.refusal}
          name={name}
          save={props.save}
          onClose={(after, draft, saved) => props.onClose(after, draft, sayDraft(edit, draft), saved)}
        />
      ) : (
        drawValue(settling ?? refused?.shown, column, row)
      )}
      {refused === undefined || isOpen ? null : <span className="cell-refusal">{refused.message}</span>}
    </div>
  );
}

function drawValue<Row>(draft: string | undefined, column: GridColumn<Row>, row: Row): ReactNode {
  if (draft === undefined && column.show !== undefined) return column.show(row);
  return <span className="cell-text">{draft ?? column.say(row)}</span>;
}
