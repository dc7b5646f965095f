import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { MeasureRegister, MeasureSummary } from '../../../shared/api/measure-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { PastedCell } from '../../parts/grid/paste.ts';
import { AddIcon, DeleteIcon, HistoryIcon, SearchIcon } from '../../parts/icons.ts';
import { OtherWays } from '../../parts/other-ways.tsx';
import { Button, Input, Select } from '../../parts/kit.ts';
import { FilterButton } from '../../parts/register/filter-button.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import { readMeasureIds, useMeasures } from '../../state/figures.ts';
import { showHistory } from '../../state/history.ts';
import { suggestNextRef } from '../../../shared/rules/next-ref.ts';
import { showRefusal } from '../../state/problems.ts';
import { showAllAgain, useUi } from '../../state/ui.ts';
import { editMeasure, joinEdits } from './measure-changes.ts';
import { measureColumns } from './measure-columns.tsx';
import './measures.css';
import { SeriesPanel } from './series-panel.tsx';
import { POLARITY_CHOICES, UNIT_CHOICES } from './words.ts';

const rowId = (measure: MeasureSummary): string => measure.id;
const rowName = (measure: MeasureSummary): string => measure.ref;

const FILTERS = {
  all: { name: 'All measures', keep: () => true },
  worse: { name: 'Getting worse', keep: (one: MeasureSummary) => one.direction === 'worse' },
  'off target': { name: 'Target not met', keep: (one: MeasureSummary) => one.target?.isMet === false },
  provisional: { name: 'Provisional', keep: (one: MeasureSummary) => one.latest?.status === 'provisional' },
  'no value': { name: 'Without a value', keep: (one: MeasureSummary) => one.latest === null },
} as const;
type Filter = keyof typeof FILTERS;

/** The measures: the register of them, and the series of the one in hand. */
export function MeasuresScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useMeasures(programme);
  return (
    <div className="measures">
      <ReadView read={read} what="The measures">
        {(register) => <Register programme={programme} register={register} />}
      </ReadView>
    </div>
  );
}

type RegisterProps = { readonly programme: ProgrammeState; readonly register: MeasureRegister };

function Register({ programme, register }: RegisterProps): ReactElement {
  const sentHere = useUi((ui) => (ui.recordAsked?.screen === 'measures' ? ui.recordAsked : null));
  const [answered, setAnswered] = useState<typeof sentHere>(null);
  const [asked, setAsked] = useState<{ readonly rowId: string } | null>(null);
  const only = useUi((ui) => (ui.only?.kind === 'measure' ? ui.only : null));
  const [currentId, setCurrentId] = useState<string | null>(
    () => register.measures.find((one) => only?.ids.has(one.id) ?? true)?.id ?? null,
  );
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(register.measures.length);
  const [adding, setAdding] = useState(false);
  const remove = useRemove();
  const columns = useMemo(() => measureColumns(register), [register]);
  const keep = useCallback(
    (one: MeasureSummary) => (only?.ids.has(one.id) ?? true) && FILTERS[filter].keep(one),
    [filter, only],
  );
  const current = register.measures.find((one) => one.id === currentId) ?? register.measures[0];
  const total = register.measures.length;

  // React draws again at once with the measure that was asked for; this pass is thrown away.
  if (sentHere !== answered) {
    setAnswered(sentHere);
    if (sentHere !== null) showRow(sentHere.id);
  }

  const save = async (
    measure: MeasureSummary,
    columnId: string,
    value: string,
    gesture: string,
  ): Promise<string | null> => {
    const edit = editMeasure(measure, columnId, value);
    return typeof edit === 'string' ? edit : saveEdit({ ...edit, gesture });
  };

  const savePaste = async (cells: readonly PastedCell<MeasureSummary>[], did: string): Promise<boolean> => {
    const edit = joinEdits(cells, did, ({ row, columnId, value }) => editMeasure(row, columnId, value));
    if (typeof edit !== 'string') return saveOrShow(edit);
    showRefusal(edit);
    return false;
  };

  const moveMeasure = (row: MeasureSummary, side: 'before' | 'after', other: MeasureSummary): Promise<boolean> =>
    saveOrShow({
      changes: [{ does: 'move', kind: 'measure', id: row.id, side, other: other.id }],
      label: `place of ${rowName(row)}`.slice(0, 200),
    });
  const removeMeasures = (chosen: readonly MeasureSummary[]): Promise<boolean> => {
    const [first] = chosen;
    if (first === undefined) return Promise.resolve(false);
    return remove({
      name: chosen.length === 1 ? first.ref : sayCount(chosen.length),
      about: chosen.map((one) => one.name).join('; '),
      changes: chosen.map(({ id }) => ({ does: 'remove', kind: 'measure', id })),
    });
  };

  const add = async (record: { readonly [field: string]: string }): Promise<string | null> => {
    const known = new Set<string>(register.measures.map((one) => one.id));
    const refusal = await saveEdit({
      changes: [{ does: 'add', kind: 'measure', record: { ...record, order: total + 1 } }],
      label: `adding ${record['ref'] ?? ''}`,
    });
    if (refusal !== null) return refusal;
    const added = (await readMeasureIds()).find((id) => !known.has(id));
    if (added !== undefined) {
      showAllAgain();
      showRow(added);
    }
    return null;
  };

  function showRow(id: string): void {
    setWords('');
    setFilter('all');
    setAsked({ rowId: id });
  }
  const showAll = (): void => {
    setWords('');
    setFilter('all');
    showAllAgain();
  };

  return (
    <>
      <div className="measures-bar" role="group" aria-label="Measure tools">
        <h1 className="screen-title">Measures</h1>
        <Input
          size="small"
          type="search"
          className="measures-search"
          aria-label="Filter measures"
          placeholder="Filter by any word"
          contentBefore={<SearchIcon aria-hidden />}
          value={words}
          onChange={(_, data) => setWords(data.value)}
        />
        <Select
          size="small"
          aria-label="Show measures"
          value={filter}
          onChange={(_, data) => setFilter(data.value as Filter)}
        >
          {Object.entries(FILTERS).map(([value, { name }]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
        <span className="muted measures-count" role="status">
          {shown === total ? sayCount(total) : `${shown} of ${sayCount(total)}`}
        </span>
        <span className="spacer" />
        <EditButton size="small" icon={<AddIcon />} appearance="primary" onClick={() => setAdding(true)}>
          Add measure
        </EditButton>
        <EditButton
          size="small"
          icon={<DeleteIcon />}
          disabledFocusable={current === undefined}
          aria-label={current === undefined ? 'Remove measure' : `Remove ${current.ref}`}
          onClick={() => (current === undefined ? undefined : void removeMeasures([current]))}
        >
          Remove
        </EditButton>
        <Button
          size="small"
          icon={<HistoryIcon />}
          disabledFocusable={current === undefined}
          aria-label={current === undefined ? 'History of the measure' : `History of ${current.ref}`}
          onClick={() =>
            current === undefined ? undefined : showHistory({ kind: 'measure', id: current.id, name: current.ref })
          }
        >
          History
        </Button>
      </div>
      {total === 0 ? (
        <EmptyState
          title="No measures yet"
          hint="Add the first one: what is measured, in which unit, and which way is good. Its values follow day by day."
        >
          <EditButton appearance="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
            Add measure
          </EditButton>
          <OtherWays />
        </EmptyState>
      ) : (
        <div className="measures-body">
          <div className="measures-grid">
            <Grid
              name="Measures"
              rows={register.measures}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              words={words}
              keep={keep}
              keepKey={`${filter} ${only?.said ?? ''}`}
              currentId={current?.id ?? null}
              asked={asked}
              onCurrent={setCurrentId}
              onShown={setShown}
              save={save}
              savePaste={savePaste}
              onAdd={() => setAdding(true)}
              onRemove={(chosen) => void removeMeasures(chosen)}
              onMove={moveMeasure}
            >
              {only === null ? null : <FilterButton said={only.said} onTakeOff={showAllAgain} />}
            </Grid>
            {shown === 0 ? (
              <p className="measures-none">
                No measure matches.{' '}
                <Button size="small" onClick={showAll}>
                  Show all measures
                </Button>
              </p>
            ) : null}
          </div>
          {current === undefined ? null : (
            <SeriesPanel key={current.id} programme={programme} register={register} measure={current} />
          )}
        </div>
      )}
      {adding ? (
        <FormDialog
          title="Add measure"
          fields={[
            { id: 'name', label: 'What is measured', kind: 'text', start: '', required: 'Say what is measured.' },
            {
              id: 'ref',
              label: 'Ref',
              kind: 'text',
              start: suggestNextRef(
                register.measures.map((one) => one.ref),
                'M1',
              ),
              required: 'Give the measure a ref, such as M8.',
            },
            { id: 'unit', label: 'Unit', kind: 'choice', start: 'count', choices: UNIT_CHOICES },
            {
              id: 'polarity',
              label: 'Which way is good',
              kind: 'choice',
              start: 'up is good',
              choices: POLARITY_CHOICES,
            },
          ]}
          hint="Owner, baseline and the rest can follow in the register."
          go="Add measure"
          submit={add}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

function sayCount(count: number): string {
  return count === 1 ? '1 measure' : `${count.toLocaleString('en-GB')} measures`;
}
