import { type ReactElement, useMemo, useState } from 'react';
import type { MeasureRegister, MeasureSeries, MeasureSummary, SeriesRow } from '../../../shared/api/measure-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { Day } from '../../../shared/model/units.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { EditButton } from '../../parts/edit-button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FigureNotes } from '../../parts/figure-notes.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { PastedCell } from '../../parts/grid/paste.ts';
import { AddIcon, DeleteIcon, EditIcon, HistoryIcon } from '../../parts/icons.ts';
import { Button } from '../../parts/kit.ts';
import { NoteDialog } from '../../parts/note-dialog.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import { useMeasure } from '../../state/figures.ts';
import { showHistory } from '../../state/history.ts';
import { typeDay } from '../../state/parse-day.ts';
import type { NotedFigure } from '../../state/note-figure.ts';
import { showRefusal } from '../../state/problems.ts';
import { editComparator, editSeries, joinEdits, listIn, removeComparator } from './measure-changes.ts';
import { seriesColumns } from './series-columns.tsx';
import { COMPARATOR_CHOICES } from './words.ts';

type PanelProps = {
  readonly programme: ProgrammeState;
  readonly register: MeasureRegister;
  readonly measure: MeasureSummary;
};

const rowId = (row: SeriesRow): string => row.day;
const rowName = (row: SeriesRow): string => writeDay(row.day);
const always = (): boolean => true;
const ignore = (): void => undefined;

/** The series of one measure: every dated value in a grid, and the chart of them. */
export function SeriesPanel(props: PanelProps): ReactElement {
  const { programme, measure } = props;
  const read = useMeasure(programme, measure.id);
  return (
    <section className="series" aria-labelledby="series-title" data-landmark tabIndex={-1}>
      <ReadView read={read} what="The series">
        {(series) => <Series {...props} series={series} />}
      </ReadView>
    </section>
  );
}

type Asking = 'day' | 'comparator' | null;
type Comparator = MeasureSeries['comparators'][number];

function Series({ register, measure, series }: PanelProps & { readonly series: MeasureSeries }): ReactElement {
  // Days that were asked for and have no value yet: they are in no file until one is typed.
  const [started, setStarted] = useState<readonly Day[]>([]);
  const [dayInHand, setDayInHand] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly rowId: string } | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [renaming, setRenaming] = useState<Comparator | null>(null);
  const remove = useRemove();
  const [noting, setNoting] = useState<NotedFigure | null>(null);
  const columns = useMemo(() => seriesColumns(register, measure, series, setNoting), [register, measure, series]);
  const rows = useMemo(() => withStarted(series.rows, started), [series.rows, started]);
  const current = rows.find((row) => row.day === dayInHand);

  const save = async (row: SeriesRow, columnId: string, value: string, gesture: string): Promise<string | null> => {
    const edit = editSeries(measure, row, columnId, value);
    if (typeof edit === 'string') return edit;
    if (columnId === 'day' && rows.some((one) => one.day === value && one !== row))
      return `There is already a row for ${writeDay(value as Day)}.`;
    const refusal = edit.changes.length === 0 ? null : await saveEdit({ ...edit, gesture });
    if (refusal !== null || columnId !== 'day') return refusal;
    setStarted((days) => days.map((day) => (day === row.day ? (value as Day) : day)));
    setAsked({ rowId: value });
    return null;
  };

  const savePaste = async (cells: readonly PastedCell<SeriesRow>[], did: string): Promise<boolean> => {
    const edit = joinEdits(cells, did, ({ row, columnId, value }) => editSeries(measure, row, columnId, value));
    if (typeof edit !== 'string') return edit.changes.length === 0 || saveOrShow(edit);
    showRefusal(edit);
    return false;
  };

  const removeDays = async (chosen: readonly SeriesRow[]): Promise<void> => {
    setStarted((days) => days.filter((day) => !chosen.some((row) => row.day === day)));
    const changes = chosen.flatMap((row): readonly Change[] => {
      const { values, target } = listIn(row);
      return [
        ...values.map((id): Change => ({ does: 'remove', kind: 'measureValue', id })),
        ...(target === null ? [] : [{ does: 'remove', kind: 'measureTarget', id: target } satisfies Change]),
      ];
    });
    const [first] = chosen;
    if (first === undefined || changes.length === 0) return;
    const days = chosen.length === 1 ? writeDay(first.day) : `${chosen.length} days`;
    await remove({ name: `${measure.ref} at ${days}`, changes });
  };

  const addDay = async (typed: string): Promise<string | null> => {
    if (rows.some((row) => row.day === typed)) return `There is already a row for ${writeDay(typed as Day)}.`;
    setStarted((days) => [...days, typed as Day]);
    setAsked({ rowId: typed });
    return null;
  };

  return (
    <>
      <div className="series-bar" role="group" aria-label="Series tools">
        <h2 className="series-title" id="series-title">
          <span className="muted">{measure.ref}</span> {measure.name}
        </h2>
        <span className="spacer" />
        <EditButton size="small" icon={<AddIcon />} onClick={() => setAsking('day')}>
          Add day
        </EditButton>
        <EditButton size="small" onClick={() => setAsking('comparator')}>
          Add comparator
        </EditButton>
        <EditButton
          size="small"
          icon={<DeleteIcon />}
          disabledFocusable={current === undefined}
          aria-label={current === undefined ? 'Remove day' : `Remove day ${writeDay(current.day)}`}
          onClick={() => (current === undefined ? undefined : void removeDays([current]))}
        >
          Remove day
        </EditButton>
        <Button
          size="small"
          icon={<HistoryIcon />}
          disabledFocusable={current === undefined || current.own === null}
          aria-label={current === undefined ? 'Value history' : `Value history at ${writeDay(current.day)}`}
          onClick={() =>
            current === undefined || current.own === null
              ? undefined
              : showHistory({
                  kind: 'measureValue',
                  id: current.own.id,
                  name: `${measure.ref} at ${writeDay(current.day)}`,
                })
          }
        >
          Value history
        </Button>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          small
          title="No value yet"
          hint="Add the day of the first value, then type it. A target needs only the day it is to be reached by."
        >
          <EditButton size="small" appearance="primary" icon={<AddIcon />} onClick={() => setAsking('day')}>
            Add the first day
          </EditButton>
        </EmptyState>
      ) : (
        <div className="series-body">
          <div className="series-grid">
            <Grid
              plain
              name={`Values of ${measure.ref}`}
              rows={rows}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              words=""
              keep={always}
              keepKey=""
              currentId={dayInHand}
              asked={asked}
              onCurrent={setDayInHand}
              onShown={ignore}
              save={save}
              savePaste={savePaste}
              onAdd={() => setAsking('day')}
              onRemove={(chosen) => void removeDays(chosen)}
            />
          </div>
          <div className="series-chart">
            {series.chart === null ? (
              <p className="muted">Two days with a value make a chart.</p>
            ) : (
              <ChartFigure spec={series.chart} height={248} />
            )}
            {series.comparators.length === 0 ? null : (
              <ul className="comparators" aria-label="Comparators">
                {series.comparators.map((one) => (
                  <li key={one.name}>
                    <span className="comparator-name">
                      {one.name}
                      {one.basis === '' ? null : <span className="sub">{one.basis}</span>}
                    </span>
                    <EditButton
                      size="small"
                      appearance="subtle"
                      icon={<EditIcon />}
                      aria-label={`Rename ${one.name}`}
                      onClick={() => setRenaming(one)}
                    />
                    <EditButton
                      size="small"
                      appearance="subtle"
                      icon={<DeleteIcon />}
                      aria-label={`Remove ${one.name}`}
                      onClick={() =>
                        void remove({
                          name: `${one.name} from ${measure.ref}`,
                          about: 'Its values go with it.',
                          changes: removeComparator(series, one.name),
                        })
                      }
                    />
                  </li>
                ))}
              </ul>
            )}
            <FigureNotes notes={notesIn(rows)} />
          </div>
        </div>
      )}
      {asking === 'day' ? (
        <FormDialog
          title={`Add a day to ${measure.ref}`}
          fields={[
            {
              id: 'day',
              label: 'As at',
              kind: 'day',
              start: typeDay(series.rows[0]?.day ?? null),
              required: 'Give the day the value is as at.',
            },
          ]}
          hint="Its value, target and comparators are then typed or pasted into the row."
          go="Add day"
          submit={({ day = '' }) => addDay(day)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'comparator' ? (
        <FormDialog
          title={`Add a comparator to ${measure.ref}`}
          fields={[
            { id: 'name', label: 'Name', kind: 'text', start: '', required: 'Give its name, such as England.' },
            { id: 'kind', label: 'Kind', kind: 'choice', start: 'national', choices: COMPARATOR_CHOICES },
            { id: 'basis', label: 'How it is counted, where that differs', kind: 'text', start: '' },
          ]}
          hint="It gets a column of its own beside the values."
          go="Add comparator"
          submit={({ name = '', kind, basis }) =>
            saveEdit({
              changes: [
                {
                  does: 'add',
                  kind: 'comparator',
                  record: { measureId: measure.id, name, kind, basis, order: series.comparators.length },
                },
              ],
              label: `adding ${name} to ${measure.ref}`,
            })
          }
          onClose={() => setAsking(null)}
        />
      ) : null}
      {noting === null ? null : <NoteDialog figure={noting} onClose={() => setNoting(null)} />}
      {renaming === null ? null : (
        <RenameDialog measure={measure} series={series} one={renaming} onClose={() => setRenaming(null)} />
      )}
    </>
  );
}

type RenameProps = {
  readonly measure: MeasureSummary;
  readonly series: MeasureSeries;
  readonly one: Comparator;
  readonly onClose: () => void;
};

function RenameDialog({ measure, series, one, onClose }: RenameProps): ReactElement {
  const basis = {
    id: 'basis',
    label: 'How it is counted, where that differs',
    kind: 'text',
    start: one.basis,
  } as const;
  return (
    <FormDialog
      title={`Rename ${one.name} of ${measure.ref}`}
      fields={[
        {
          id: 'name',
          label: 'Name',
          kind: 'text',
          start: one.name,
          required: 'Give its name, such as England.',
          refuse: (typed) =>
            typed !== one.name && series.comparators.some((other) => other.name === typed)
              ? `${typed} is a comparator of ${measure.ref} already.`
              : null,
        },
        ...(one.id === null ? [] : [basis]),
      ]}
      hint="Its values go along. A figure in a report that names it has to be chosen anew."
      go="Rename"
      submit={({ name = '', basis: counted = '' }) =>
        saveEdit({
          changes: editComparator(series, one.name, { name, basis: counted }),
          label: `renaming ${one.name} of ${measure.ref}`,
        })
      }
      onClose={onClose}
    />
  );
}

/** What is noted of comparators and targets; the note on a value of the body's own has a column. */
function notesIn(rows: readonly SeriesRow[]): readonly { readonly key: string; readonly said: string }[] {
  return rows.flatMap(({ day, others, target }) => {
    const held = [...Object.entries(others), ...(target === null ? [] : [['Target', target] as const])];
    return held
      .filter(([, { note }]) => note !== '')
      .map(([name, { id, note }]) => ({ key: id, said: `${name}, ${writeDay(day)}: ${note}` }));
  });
}

function withStarted(rows: readonly SeriesRow[], started: readonly Day[]): readonly SeriesRow[] {
  const there = new Set<string>(rows.map((row) => row.day));
  const empty = started
    .filter((day) => !there.has(day))
    .map((day): SeriesRow => ({ day, own: null, others: {}, target: null, change: '', direction: null, was: '' }));
  return empty.length === 0 ? rows : [...rows, ...empty].toSorted((a, b) => (a.day < b.day ? 1 : -1));
}
