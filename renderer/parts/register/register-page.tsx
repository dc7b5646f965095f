import { type ReactElement, type ReactNode, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { MovedKind } from '../../../shared/model/ordered.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import { showHistory } from '../../state/history.ts';
import { showRefusal } from '../../state/problems.ts';
import {
  askForRow,
  type RegisterName,
  selectRow,
  setRegisterPanel,
  useRegisterPanel,
  useRegisters,
} from '../../state/registers.ts';
import { EditButton } from '../edit-button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Grid } from '../grid/grid.tsx';
import type { PastedCell } from '../grid/paste.ts';
import { AddIcon, DeleteIcon, PanelIcon, SearchIcon } from '../icons.ts';
import { OtherWays } from '../other-ways.tsx';
import { Button, Input, Select, Tooltip } from '../kit.ts';
import { AddRecordDialog, type AskedField } from './add-record-dialog.tsx';
import type { FieldColumn } from './field-columns.tsx';
import { editField, editFields } from './field-edits.ts';
import { RecordPanel } from './record-panel.tsx';
import './register.css';
import { showAllAgain, useUi } from '../../state/ui.ts';
import { useRemove } from '../use-remove.ts';
import { FilterButton } from './filter-button.tsx';

/** Which rows are shown; `keep` says whether one is among them. */
export type RowFilter<Row> = { readonly id: string; readonly name: string; readonly keep: (row: Row) => boolean };

type RegisterProps<Row extends { readonly id: string }> = {
  readonly register: RegisterName;
  readonly kind: RecordKind;
  /** What the grid is called, and what its records are: `milestone`, `milestones`. */
  readonly name: string;
  readonly noun: string;
  readonly nouns: string;
  readonly rows: readonly Row[];
  readonly columns: readonly FieldColumn<Row>[];
  readonly rowName: (row: Row) => string;
  /** What stands above the details, where that is more than the row's name. */
  readonly heading?: (row: Row) => string;
  readonly filters?: readonly RowFilter<Row>[];
  readonly asked: readonly AskedField[];
  /** Fields that go with every new record. */
  readonly fixed?: { readonly [field: string]: unknown };
  readonly hint: string;
  /** Where its records are not put in an order by hand, the one they stand in, as a sentence. */
  readonly unmoved?: string;
  /** A table of few rows: without the buttons for columns, groups and filters. */
  readonly plain?: boolean;
  /** What stands before the tools: the heading of the screen. */
  readonly head?: ReactNode;
  /** What stands above the grid. */
  readonly summary?: ReactNode;
  /** Further things to do with the record in hand. */
  readonly actions?: (row: Row) => ReactNode;
  readonly details: (row: Row) => ReactNode;
};

const rowId = (row: { readonly id: string }): string => row.id;

/** A register: a grid to edit, and the details of the row in hand beside it. */
export function RegisterPage<Row extends { readonly id: string }>(props: RegisterProps<Row>): ReactElement {
  const { register, kind, name, noun, nouns, rows, columns, rowName, filters = [] } = props;
  const inHandId = useRegisters((places) => places.inHand[register]) ?? null;
  const asked = useRegisters((places) => places.asked[register]) ?? null;
  // Back on this screen: where the person was before.
  const [entered] = useState(() => (asked === null && inHandId !== null ? { rowId: inHandId } : null));
  const panelOpen = useRegisterPanel((panel) => panel.open);
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState('all');
  const [shown, setShown] = useState(rows.length);
  const [adding, setAdding] = useState(false);
  const remove = useRemove();
  const chosen = filters.find((one) => one.id === filter);
  const only = useUi((ui) => (ui.only?.kind === kind ? ui.only : null));
  const keep = useCallback(
    (row: Row) => (only?.ids.has(row.id) ?? true) && (chosen?.keep(row) ?? true),
    [chosen, only],
  );
  const inHand = rows.find((row) => row.id === inHandId);
  // The details are drawn when there is time: the arrow keys must not wait for them.
  const detailed = useDeferredValue(inHand);
  const first = rows[0]?.id ?? null;
  useEffect(() => {
    if (inHandId === null && first !== null) selectRow(register, first);
  }, [register, inHandId, first]);

  // What was just added is gone to, as soon as it is among the rows.
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const added = before.current === null ? undefined : rows.find((row) => before.current?.has(row.id) === false);
    if (added === undefined) return;
    before.current = null;
    askForRow(register, added.id);
  }, [register, rows]);

  const showAll = (): void => {
    setWords('');
    setFilter('all');
    showAllAgain();
  };
  const save = async (row: Row, columnId: string, value: string, gesture: string): Promise<string | null> => {
    const edit = editField({ kind, columns, rowName }, row, columnId, value);
    return typeof edit === 'string' ? edit : saveEdit({ ...edit, gesture });
  };
  const savePaste = async (cells: readonly PastedCell<Row>[], did: string): Promise<boolean> => {
    const edit = editFields({ kind, columns, rowName }, cells, did);
    if (typeof edit !== 'string') return saveOrShow(edit);
    showRefusal(edit);
    return false;
  };
  const moved = MovedKind.safeParse(kind);
  const move = (row: Row, side: 'before' | 'after', other: Row): Promise<boolean> =>
    moved.success
      ? saveOrShow({
          changes: [{ does: 'move', kind: moved.data, id: row.id, side, other: other.id }],
          label: `place of ${rowName(row)}`.slice(0, 200),
        })
      : Promise.resolve(false);
  const removeRows = (gone: readonly Row[]): void => {
    const [only] = gone;
    if (only === undefined) return;
    void remove({
      name: gone.length === 1 ? rowName(only) : `${gone.length} ${nouns}`,
      changes: gone.map(({ id }) => ({ does: 'remove', kind, id })),
    });
  };
  const takeOff = only === null ? null : <FilterButton said={only.said} onTakeOff={showAllAgain} />;
  const addButton = (
    <EditButton
      size={rows.length === 0 ? 'medium' : 'small'}
      icon={<AddIcon />}
      appearance="primary"
      onClick={() => setAdding(true)}
    >
      {`Add ${noun}`}
    </EditButton>
  );

  return (
    <div className="register">
      <div className="register-bar" role="group" aria-label={`${name} tools`}>
        {props.head}
        {rows.length === 0 ? null : (
          <>
            <Input
              size="small"
              type="search"
              className="register-search"
              aria-label={`Filter ${nouns}`}
              placeholder="Filter by any word"
              contentBefore={<SearchIcon aria-hidden />}
              value={words}
              onChange={(_, data) => setWords(data.value)}
            />
            {filters.length === 0 ? null : (
              <Select
                size="small"
                aria-label={`Show ${nouns}`}
                value={filter}
                onChange={(_, data) => setFilter(data.value)}
              >
                <option value="all">{`All ${nouns}`}</option>
                {filters.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
            <span className="muted register-count" role="status">
              {sayCount(shown, rows.length, noun, nouns)}
            </span>
            {props.plain === true ? takeOff : null}
            <span className="spacer" />
            {inHand === undefined ? null : props.actions?.(inHand)}
            {addButton}
            <EditButton
              size="small"
              icon={<DeleteIcon />}
              disabledFocusable={inHand === undefined}
              aria-label={inHand === undefined ? `Remove ${noun}` : `Remove ${rowName(inHand)}`}
              onClick={() => (inHand === undefined ? undefined : removeRows([inHand]))}
            >
              Remove
            </EditButton>
            <Tooltip content={panelOpen ? 'Hide the details' : 'Show the details'} relationship="description">
              <Button
                size="small"
                icon={<PanelIcon />}
                aria-pressed={panelOpen}
                appearance={panelOpen ? 'secondary' : 'subtle'}
                onClick={() => setRegisterPanel(!panelOpen)}
              >
                Details
              </Button>
            </Tooltip>
          </>
        )}
      </div>
      {props.summary}
      {rows.length === 0 ? (
        <EmptyState title={`No ${nouns} yet`} hint={props.hint}>
          {addButton}
          <OtherWays />
        </EmptyState>
      ) : (
        <div className="register-body">
          <div className="register-grid">
            <Grid
              name={name}
              rows={rows}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              words={words}
              keep={keep}
              keepKey={`${filter} ${only?.said ?? ''}`}
              currentId={inHandId}
              asked={asked ?? entered}
              onCurrent={(id) => selectRow(register, id)}
              onShown={setShown}
              save={save}
              savePaste={savePaste}
              plain={props.plain === true}
              onAdd={() => setAdding(true)}
              onRemove={removeRows}
              {...(moved.success && { onMove: move })}
              {...(props.unmoved !== undefined && { unmoved: props.unmoved })}
              actions={([one, ...others]) =>
                one === undefined || others.length > 0
                  ? []
                  : [{ name: 'History…', run: () => showHistory({ kind, id: one.id, name: rowName(one) }) }]
              }
            >
              {takeOff}
            </Grid>
            {shown === 0 ? (
              <p className="register-none">
                {`No ${noun} matches. `}
                <Button size="small" onClick={showAll}>{`Show all ${nouns}`}</Button>
              </p>
            ) : null}
          </div>
          {panelOpen ? (
            <RecordPanel
              key={detailed?.id ?? ''}
              noun={noun}
              record={detailed === undefined ? null : { kind, id: detailed.id, name: rowName(detailed) }}
              heading={detailed === undefined ? 'Details' : (props.heading ?? rowName)(detailed)}
            >
              {detailed === undefined ? null : props.details(detailed)}
            </RecordPanel>
          ) : null}
        </div>
      )}
      {adding ? (
        <AddRecordDialog
          kind={kind}
          noun={noun}
          asked={props.asked}
          {...(props.fixed === undefined ? {} : { fixed: props.fixed })}
          onClose={() => setAdding(false)}
          onSaving={(saving) => {
            before.current = saving ? new Set(rows.map((row) => row.id)) : null;
            if (saving) showAll();
          }}
        />
      ) : null}
    </div>
  );
}

function sayCount(shown: number, total: number, noun: string, nouns: string): string {
  const all = `${total.toLocaleString('en-GB')} ${total === 1 ? noun : nouns}`;
  return shown === total ? all : `${shown.toLocaleString('en-GB')} of ${all}`;
}
