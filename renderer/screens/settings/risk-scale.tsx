import { type ReactElement, useState } from 'react';
import type { MatrixItem, ProgrammeSettings } from '../../../shared/api/register-views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { CodeStyle, type RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { BareChoice } from '../../parts/fields.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { AddIcon, DeleteIcon } from '../../parts/icons.ts';
import { Button, Select } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { RecordChoice, RecordLine } from '../../parts/register/record-fields.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import { showHistory } from '../../state/history.ts';
import { lastRead, latestOf } from '../../state/queries.ts';
import { useReadOnly } from '../../state/read-only.ts';
import { changeScoring, firstMatrix, type MatrixFields } from './matrix-changes.ts';
import { Bands, Zones } from './matrix-bands.tsx';
import { MatrixCells } from './matrix-cells.tsx';
import { Levels } from './matrix-levels.tsx';
import './settings.css';

const STYLE_NAMES: { readonly [style in CodeStyle]: string } = {
  score: 'Its score: 12',
  'likelihood impact': 'Likelihood, then impact: 43',
  'impact likelihood': 'Impact, then likelihood: 34',
  'likelihood x impact': 'Likelihood × impact: 4x3',
  'impact x likelihood': 'Impact × likelihood: 3x4',
};
const STYLES = CodeStyle.options.map((value) => ({ value, name: STYLE_NAMES[value] }));
const SCORINGS = [
  { value: 'product', name: 'Likelihood times impact' },
  { value: 'lookup', name: 'Looked up, cell by cell' },
  { value: 'none', name: 'Not worked out: risks carry the score they were given' },
] as const;

/** Saves what `change` makes of the matrix as it stands when its turn comes; `said` is how undo names it. */
export type SaveMatrix = (
  change: (now: RiskMatrix) => MatrixFields,
  said: string,
  gesture?: string | null,
) => Promise<string | null>;

/** The risk scales of the file, one at a time. */
export function RiskScale({ settings }: { readonly settings: ProgrammeSettings }): ReactElement {
  const { matrices, programme } = settings;
  const readOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(programme.matrixId);
  const matrix = matrices.find((one) => one.id === chosenId) ?? matrices[0];
  const add = async (): Promise<void> => {
    const name = newName(matrices);
    const id = crypto.randomUUID();
    const added: Change = { does: 'add', kind: 'riskMatrix', record: { id, ...firstMatrix(name) } };
    // The first one is what the programme was waiting for.
    const used: Change = { does: 'set', kind: 'programme', id: programme.id, fields: { matrixId: id } };
    await saveOrShow({
      changes: programme.matrixId === null ? [added, used] : [added],
      label: `adding the risk scale ${name}`,
    });
  };
  const adding = (
    <Button
      size={matrix === undefined ? 'medium' : 'small'}
      appearance={matrix === undefined ? 'primary' : 'secondary'}
      icon={<AddIcon />}
      disabledFocusable={readOnly}
      onClick={() => (readOnly ? undefined : void add())}
    >
      Add risk scale
    </Button>
  );
  if (matrix === undefined)
    return (
      <EmptyState
        title="No risk scale yet"
        hint="Add one to begin with: five steps each way, multiplied. Its steps, words and bands are then made the council’s own."
      >
        {adding}
      </EmptyState>
    );
  return (
    <div className="settings-scroller">
      <div className="register-bar" role="group" aria-label="Risk scale tools">
        {matrices.length === 1 ? null : (
          <Select
            size="small"
            aria-label="Risk scale shown"
            value={matrix.id}
            onChange={(_, data) => setChosenId(data.value)}
          >
            {matrices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.inUse ? `${one.name} (in use)` : one.name}
              </option>
            ))}
          </Select>
        )}
        <span className="muted">
          {matrix.inUse ? 'This is the scale the programme uses.' : 'The programme does not use this scale.'}
        </span>
        <span className="spacer" />
        {adding}
      </div>
      <MatrixEditor key={matrix.id} matrix={matrix} programmeId={programme.id} />
    </div>
  );
}

function newName(matrices: readonly MatrixItem[]): string {
  const names = new Set(matrices.map((one) => one.name));
  let count = matrices.length + 1;
  while (names.has(`Risk scale ${count}`)) count += 1;
  return `Risk scale ${count}`;
}

type EditorProps = { readonly matrix: MatrixItem; readonly programmeId: string };

function MatrixEditor({ matrix, programmeId }: EditorProps): ReactElement {
  const readOnly = useReadOnly();
  const remove = useRemove();
  const saveField = useSaveField('riskMatrix', matrix.id, matrix.name);
  const save: SaveMatrix = (change, said, gesture = null) =>
    saveEdit(() => {
      const now = latestOf(lastRead('readSettings', {})?.matrices, matrix);
      return {
        changes: [{ does: 'set', kind: 'riskMatrix', id: matrix.id, fields: change(now) }],
        label: `${said} of ${matrix.name}`.slice(0, 200),
        gesture,
      };
    });
  return (
    <>
      <MatrixCells matrix={matrix} save={save} />
      <div className="settings-columns">
        <Panel title="The scale">
          <div className="settings-fields">
            <RecordLine save={saveField} field="name" label="Name" value={matrix.name} />
            <BareChoice
              name="How the score is made"
              label="How the score is made"
              value={matrix.scoring}
              choices={SCORINGS}
              save={(scoring) => save((now) => changeScoring(now, scoring as MatrixItem['scoring']), 'scoring')}
            />
            <RecordChoice
              save={saveField}
              field="codeStyle"
              label="A rating is written as"
              value={matrix.codeStyle}
              choices={STYLES}
            />
            <div className="settings-buttons">
              <Button
                size="small"
                onClick={() => showHistory({ kind: 'riskMatrix', id: matrix.id, name: matrix.name })}
              >
                History
              </Button>
              {matrix.inUse ? null : (
                <>
                  <Button
                    size="small"
                    disabledFocusable={readOnly}
                    onClick={() =>
                      readOnly
                        ? undefined
                        : void saveOrShow({
                            changes: [
                              { does: 'set', kind: 'programme', id: programmeId, fields: { matrixId: matrix.id } },
                            ],
                            label: 'risk scale of the programme',
                          })
                    }
                  >
                    Use this scale
                  </Button>
                  <Button
                    size="small"
                    icon={<DeleteIcon />}
                    disabledFocusable={readOnly}
                    onClick={() =>
                      readOnly
                        ? undefined
                        : void remove({
                            name: matrix.name,
                            changes: [{ does: 'remove', kind: 'riskMatrix', id: matrix.id }],
                          })
                    }
                  >
                    Remove
                  </Button>
                </>
              )}
            </div>
          </div>
        </Panel>
        <Levels matrix={matrix} side="likelihood" save={save} />
        <Levels matrix={matrix} side="impact" save={save} />
        <Bands matrix={matrix} save={save} />
        <Zones matrix={matrix} save={save} />
      </div>
    </>
  );
}
