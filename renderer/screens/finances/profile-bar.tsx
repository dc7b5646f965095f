import type { ReactElement } from 'react';
import type { ProfileRow, ProfileView } from '../../../shared/api/profile-views.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import { AddIcon, DeleteIcon, HistoryIcon } from '../../parts/icons.ts';
import { Button, Select } from '../../parts/kit.ts';
import { saveOrShow } from '../../state/edits.ts';
import { showHistory } from '../../state/history.ts';
import { useReadOnly } from '../../state/read-only.ts';
import { SCENARIO_CHOICES, UNIT_CHOICES } from './words.ts';

type BarProps = {
  readonly profile: ProfileView;
  readonly current: Extract<ProfileRow, { is: 'line' }> | undefined;
  readonly scenario: string;
  readonly onScenario: (scenario: string) => void;
  readonly onAddLine: () => void;
  readonly onRemove: () => void;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  readonly onEdit: () => void;
};

/** What can be done to a profile and the line in hand. */
export function ProfileBar(props: BarProps): ReactElement {
  const { profile, current, scenario } = props;
  const readOnly = useReadOnly();
  const scenarios = new Set(profile.rows.map((row) => row.scenario));
  const setUnit = (moneyUnit: string): Promise<boolean> =>
    saveOrShow({
      changes: [{ does: 'set', kind: 'profile', id: profile.id, fields: { moneyUnit } }],
      label: `unit of ${profile.name}`,
    });
  return (
    <div className="profile-bar" role="group" aria-label="Profile tools">
      <h2 className="profile-title">{profile.name}</h2>
      <Select
        size="small"
        aria-label="Figures in"
        disabled={readOnly}
        value={profile.moneyUnit}
        onChange={(_, data) => void setUnit(data.value)}
      >
        {UNIT_CHOICES.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label="Show scenarios"
        value={scenario}
        onChange={(_, data) => props.onScenario(data.value)}
      >
        <option value="">All scenarios</option>
        {SCENARIO_CHOICES.filter(({ value }) => [...scenarios].some((one) => one === value)).map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <Button size="small" onClick={props.onEarlier}>
        Earlier year
      </Button>
      <Button size="small" onClick={props.onLater}>
        Later year
      </Button>
      <EditButton size="small" icon={<AddIcon />} appearance="primary" onClick={props.onAddLine}>
        Add line
      </EditButton>
      <EditButton
        size="small"
        icon={<DeleteIcon />}
        disabledFocusable={current === undefined}
        aria-label={current === undefined ? 'Remove line' : `Remove line ${current.name}`}
        onClick={props.onRemove}
      >
        Remove line
      </EditButton>
      <Button
        size="small"
        icon={<HistoryIcon />}
        aria-label={current === undefined ? `History of ${profile.name}` : `History of ${current.name}`}
        onClick={() =>
          showHistory(
            current === undefined
              ? { kind: 'profile', id: profile.id, name: profile.name }
              : { kind: 'profileLine', id: current.id, name: current.name },
          )
        }
      >
        History
      </Button>
      <EditButton size="small" onClick={props.onEdit}>
        Profile…
      </EditButton>
    </div>
  );
}
