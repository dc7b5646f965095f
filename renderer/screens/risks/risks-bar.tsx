import type { ReactElement } from 'react';
import type { RiskRow } from '../../../shared/api/risk-views.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import { AddIcon, DeleteIcon, HeatMapIcon, PanelIcon, ReviewIcon, SearchIcon } from '../../parts/icons.ts';
import { Button, Input, Select, Tooltip } from '../../parts/kit.ts';
import { askOfRisks, setHeatMap, setRiskPanel, useLiking } from '../../state/ui.ts';

/** Which risks are shown by how they stand. */
export type StatusFilter = 'all' | 'open' | 'closed' | 'overdue';

type BarProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly status: StatusFilter;
  readonly onStatus: (status: StatusFilter) => void;
  /** How many risks are shown, in words. */
  readonly said: string;
  readonly current: RiskRow | undefined;
  /** How many reviews are due. */
  readonly due: number;
  readonly onRemove: (risk: RiskRow) => void;
};

/** The tools of the register: what it shows, what is added and removed, and what stands beside it. */
export function RisksBar(props: BarProps): ReactElement {
  const { current, due } = props;
  const detailsOpen = useLiking((liking) => liking.riskPanelOpen && !liking.heatMapOpen);
  const heatMapOpen = useLiking((liking) => liking.heatMapOpen);
  const showDetails = (): void => {
    setHeatMap(false);
    setRiskPanel(!detailsOpen);
  };
  return (
    <div className="risks-bar" role="group" aria-label="Register tools">
      <h1 className="screen-title">Risk register</h1>
      <Input
        size="small"
        type="search"
        className="risks-search"
        aria-label="Filter risks"
        placeholder="Filter by any word"
        contentBefore={<SearchIcon aria-hidden />}
        value={props.words}
        onChange={(_, data) => props.onWords(data.value)}
      />
      <Select
        size="small"
        aria-label="Show risks"
        value={props.status}
        onChange={(_, data) => props.onStatus(data.value as StatusFilter)}
      >
        <option value="all">All risks</option>
        <option value="open">Open</option>
        <option value="closed">Closed</option>
        <option value="overdue">Review overdue</option>
      </Select>
      <span className="muted risks-count" role="status">
        {props.said}
      </span>
      <span className="spacer" />
      <EditButton size="small" icon={<ReviewIcon />} disabledFocusable={due === 0} onClick={() => askOfRisks('review')}>
        {due === 0 ? 'No review due' : `Review the ${due.toLocaleString('en-GB')} due`}
      </EditButton>
      <EditButton size="small" icon={<AddIcon />} appearance="primary" onClick={() => askOfRisks('add')}>
        Add risk
      </EditButton>
      <EditButton
        size="small"
        icon={<DeleteIcon />}
        disabledFocusable={current === undefined}
        aria-label={current === undefined ? 'Remove risk' : `Remove ${current.ref}`}
        onClick={() => (current === undefined ? undefined : props.onRemove(current))}
      >
        Remove
      </EditButton>
      <Button
        size="small"
        icon={<HeatMapIcon />}
        aria-pressed={heatMapOpen}
        appearance={heatMapOpen ? 'secondary' : 'subtle'}
        onClick={() => setHeatMap(!heatMapOpen)}
      >
        Heat map
      </Button>
      <Tooltip content={detailsOpen ? 'Hide the details' : 'Show the details'} relationship="description">
        <Button
          size="small"
          icon={<PanelIcon />}
          aria-pressed={detailsOpen}
          appearance={detailsOpen ? 'secondary' : 'subtle'}
          onClick={showDetails}
        >
          Details
        </Button>
      </Tooltip>
    </div>
  );
}
