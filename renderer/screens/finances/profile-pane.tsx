import { type ReactElement, useMemo, useState } from 'react';
import type { ProfileRow, ProfileView } from '../../../shared/api/profile-views.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartTable } from '../../parts/chart/chart-table.tsx';
import { EditButton } from '../../parts/edit-button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FigureNotes } from '../../parts/figure-notes.tsx';
import { type FormAnswers, FormDialog } from '../../parts/form-dialog.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { PastedCell } from '../../parts/grid/paste.ts';
import { AddIcon } from '../../parts/icons.ts';
import { NoteDialog } from '../../parts/note-dialog.tsx';
import { Panel } from '../../parts/panel.tsx';
import { orNone } from '../../parts/register/choices.ts';
import { useRemove } from '../../parts/use-remove.ts';
import { announce } from '../../state/announce.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import type { NotedFigure } from '../../state/note-figure.ts';
import { showRefusal } from '../../state/problems.ts';
import { BridgePanel } from './bridge-panel.tsx';
import { editProfileCell, editProfileCells, moveLineBeside } from './profile-changes.ts';
import { ProfileBar } from './profile-bar.tsx';
import { profileColumns } from './profile-columns.tsx';
import { VariancePanel } from './variance-panel.tsx';
import { BASIS_CHOICES, ROLE_CHOICES, SCENARIO_CHOICES } from './words.ts';

type PaneProps = {
  readonly profile: ProfileView;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  readonly onEdit: () => void;
};

const rowId = (row: ProfileRow): string => row.id;
const rowName = (row: ProfileRow): string => row.name;
const ignore = (): void => undefined;
const ROW_HEIGHT = 36;
const MOST_ROWS = 12;

/** One financial profile: its years and lines, the bridge, the variance, and the charts of them. */
export function ProfilePane({ profile, onEarlier, onLater, onEdit }: PaneProps): ReactElement {
  const [lineId, setLineId] = useState<string | null>(null);
  const [scenario, setScenario] = useState('');
  const [adding, setAdding] = useState(false);
  const remove = useRemove();
  const [noting, setNoting] = useState<NotedFigure | null>(null);
  const columns = useMemo(() => profileColumns(profile, setNoting), [profile]);
  const current = profile.rows.find((row) => row.id === lineId);
  const keep = useMemo(
    () =>
      (row: ProfileRow): boolean =>
        scenario === '' || row.scenario === scenario,
    [scenario],
  );

  const save = async (row: ProfileRow, columnId: string, value: string, gesture: string): Promise<string | null> => {
    const edit = editProfileCell(profile, row, columnId, value);
    if (typeof edit === 'string') return edit;
    return edit.changes.length === 0 ? null : saveEdit({ ...edit, gesture });
  };

  const savePaste = async (cells: readonly PastedCell<ProfileRow>[], did: string): Promise<boolean> => {
    const edit = editProfileCells(profile, cells, did);
    if (typeof edit !== 'string') return edit.changes.length === 0 || saveOrShow(edit);
    showRefusal(edit);
    return false;
  };

  const removeLines = async (chosen: readonly ProfileRow[]): Promise<void> => {
    const lines = chosen.filter((row) => row.is === 'line');
    const [first] = lines;
    if (first === undefined) return announce('A sum goes with its lines.');
    await remove({
      name: lines.length === 1 ? first.name : `${lines.length} lines`,
      changes: lines.map(({ id }) => ({ does: 'remove', kind: 'profileLine', id })),
    });
  };

  const moveLine = async (row: ProfileRow, side: 'before' | 'after', other: ProfileRow): Promise<boolean> => {
    if (row.is === 'sum') announce('A sum stands where its lines do.');
    const changes = moveLineBeside(profile, row.id, side, other.id);
    return changes.length > 0 && saveOrShow({ changes, label: `place of ${row.name}` });
  };

  const addLine = (record: FormAnswers): Promise<string | null> =>
    saveEdit({
      changes: [
        {
          does: 'add',
          kind: 'profileLine',
          record: { ...withBasis(record), profileId: profile.id, order: profile.rows.length + 1 },
        },
      ],
      label: `adding ${record['name'] ?? ''}`,
    });

  return (
    <div className="profile-pane">
      <ProfileBar
        profile={profile}
        current={current?.is === 'line' ? current : undefined}
        onRemove={() => (current === undefined ? undefined : void removeLines([current]))}
        scenario={scenario}
        onScenario={setScenario}
        onAddLine={() => setAdding(true)}
        onEarlier={onEarlier}
        onLater={onLater}
        onEdit={onEdit}
      />
      {profile.note === '' ? null : <p className="profile-note">{profile.note}</p>}
      {profile.rows.length === 0 ? (
        <Panel title="Lines">
          <EmptyState
            small
            title="No lines yet"
            hint="A profile is made of lines, each with a figure for every year. Add the first, then type or paste its figures."
          >
            <EditButton size="small" appearance="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
              Add line
            </EditButton>
          </EmptyState>
        </Panel>
      ) : (
        <div
          className="profile-grid"
          style={{ height: ROW_HEIGHT * (Math.min(MOST_ROWS, profile.rows.length) + 1) + 20 }}
        >
          <Grid
            plain
            name={`${profile.name}, ${profile.unitName}`}
            rows={profile.rows}
            columns={columns}
            rowId={rowId}
            rowName={rowName}
            words=""
            keep={keep}
            keepKey={scenario}
            currentId={lineId}
            asked={null}
            onCurrent={setLineId}
            onShown={ignore}
            save={save}
            savePaste={savePaste}
            onAdd={() => setAdding(true)}
            onRemove={(chosen) => void removeLines(chosen)}
            onMove={moveLine}
          />
        </div>
      )}
      <p className="profile-hint muted">
        Figures are in {profile.unitName}; £1.2m, (2,600) and TBC are understood, and a block can be pasted from Excel.
      </p>
      <FigureNotes notes={notesIn(profile)} />
      {profile.bridges.map((bridge) => (
        <BridgePanel key={bridge.title} bridge={bridge} />
      ))}
      {profile.chart === null ? null : (
        <Panel title="Over time">
          <ChartFigure spec={profile.chart} height={240} />
          <ChartTable spec={profile.chart} />
        </Panel>
      )}
      {profile.rows.length === 0 ? null : <VariancePanel rows={profile.variance} columns={profile.columns} />}
      {noting === null ? null : <NoteDialog figure={noting} onClose={() => setNoting(null)} />}
      {adding ? (
        <FormDialog
          title={`Add a line to ${profile.name}`}
          fields={[
            { id: 'name', label: 'Name', kind: 'text', start: '', required: 'Give the line a name.' },
            { id: 'role', label: 'Part it plays', kind: 'choice', start: 'movement', choices: ROLE_CHOICES },
            { id: 'scenario', label: 'Scenario', kind: 'choice', start: 'plan', choices: SCENARIO_CHOICES },
            { id: 'basis', label: 'Basis', kind: 'choice', start: '', choices: orNone(BASIS_CHOICES, USUAL_BASIS) },
          ]}
          hint="Opening + movements − contributions = closing is the bridge; funding and spending are added up beside it."
          go="Add line"
          submit={addLine}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}

const USUAL_BASIS = 'Usual for its part: a balance is cumulative, the rest is in the year';

/** The line with the basis its part usually has, where none was chosen: balances of several years are not added up. */
function withBasis(record: FormAnswers): FormAnswers {
  const isBalance = record['role'] === 'opening' || record['role'] === 'closing';
  return record['basis'] === '' ? { ...record, basis: isBalance ? 'cumulative' : 'in-year' } : record;
}

/** What is noted of single figures of a profile. */
function notesIn(profile: ProfileView): readonly { readonly key: string; readonly said: string }[] {
  return profile.rows.flatMap((row) =>
    profile.columns.flatMap(({ key, name }) => {
      const note = row.figures[key]?.note ?? '';
      return note === '' ? [] : [{ key: `${row.id} ${key}`, said: `${row.name}, ${name}: ${note}` }];
    }),
  );
}
