import { type ReactElement, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ProgrammeState, RiskRegister, RiskRow } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { PastedCell } from '../../parts/grid/paste.ts';
import { AddIcon, DeleteIcon, PanelIcon, SearchIcon } from '../../parts/icons.ts';
import { Button, Input, Select, Tooltip } from '../../parts/kit.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import { showRefusal } from '../../state/problems.ts';
import { useRiskRegister } from '../../state/programme.ts';
import { askForRisk, selectRisk, setRiskPanel, useLiking, useUi } from '../../state/ui.ts';
import { AddRiskDialog } from './add-risk-dialog.tsx';
import { riskColumns } from './columns.tsx';
import { editCell, editCells } from './risk-changes.ts';
import { RiskDetails } from './risk-details.tsx';
import './risks.css';

type StatusFilter = 'all' | 'open' | 'closed' | 'overdue';

const rowId = (risk: RiskRow): string => risk.id;
const rowName = (risk: RiskRow): string => risk.ref;

/** The risk register: a grid to edit, and the details of the risk in hand beside it. */
export function RisksScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useRiskRegister(programme);
  return (
    <div className="risks">
      <ReadView read={read} what="The risk register">
        {(register) => <Register register={register} />}
      </ReadView>
    </div>
  );
}

function Register({ register }: { readonly register: RiskRegister }): ReactElement {
  const riskId = useUi((ui) => ui.riskId);
  const riskAsked = useUi((ui) => ui.riskAsked);
  // Back on this screen: where the person was before.
  const [entered] = useState(() => (riskAsked === null && riskId !== null ? { rowId: riskId } : null));
  const riskPanelOpen = useLiking((liking) => liking.riskPanelOpen);
  const [words, setWords] = useState('');
  const [status, setStatus] = useState<StatusFilter>('all');
  const [shown, setShown] = useState(register.risks.length);
  const [adding, setAdding] = useState(false);
  const remove = useRemove();
  const columns = useMemo(() => riskColumns(register), [register]);
  const keep = useCallback(
    (risk: RiskRow) => status === 'all' || (status === 'overdue' ? risk.reviewOverdue : risk.status === status),
    [status],
  );
  const current = register.risks.find((risk) => risk.id === riskId);
  // The details are drawn when there is time: the arrow keys must not wait for them.
  const detailed = useDeferredValue(current);
  const deferredRegister = useDeferredValue(register);
  const total = register.risks.length;
  // Nothing chosen yet: the first risk, rather than an empty panel.
  const first = register.risks[0]?.id ?? null;
  useEffect(() => {
    if (riskId === null) selectRisk(first);
  }, [riskId, first]);

  const save = async (risk: RiskRow, columnId: string, value: string, gesture: string): Promise<string | null> => {
    const edit = editCell(register, risk, columnId, value);
    return typeof edit === 'string' ? edit : saveEdit({ ...edit, gesture });
  };

  const savePaste = async (cells: readonly PastedCell<RiskRow>[], did: string): Promise<boolean> => {
    const edit = editCells(register, cells, did);
    if (typeof edit !== 'string') return saveOrShow(edit);
    showRefusal(edit);
    return false;
  };

  const removeRisk = ({ id, ref, title }: RiskRow): Promise<boolean> =>
    remove({ name: ref, about: title, changes: [{ does: 'remove', kind: 'risk', id }] });

  const showAdded = (id: string): void => {
    setWords('');
    setStatus('all');
    askForRisk(id);
  };

  return (
    <>
      <div className="risks-bar" role="group" aria-label="Register tools">
        <h1 className="screen-title">Risk register</h1>
        <Input
          size="small"
          type="search"
          className="risks-search"
          aria-label="Filter risks"
          placeholder="Filter by any word"
          contentBefore={<SearchIcon aria-hidden />}
          value={words}
          onChange={(_, data) => setWords(data.value)}
        />
        <Select
          size="small"
          aria-label="Show risks"
          value={status}
          onChange={(_, data) => setStatus(data.value as StatusFilter)}
        >
          <option value="all">All risks</option>
          <option value="open">Open</option>
          <option value="closed">Closed</option>
          <option value="overdue">Review overdue</option>
        </Select>
        <span className="muted risks-count" role="status">
          {shown === total ? sayCount(total) : `${shown} of ${sayCount(total)}`}
        </span>
        <span className="spacer" />
        <Button size="small" icon={<AddIcon />} appearance="primary" onClick={() => setAdding(true)}>
          Add risk
        </Button>
        <Button
          size="small"
          icon={<DeleteIcon />}
          disabledFocusable={current === undefined}
          aria-label={current === undefined ? 'Remove risk' : `Remove ${current.ref}`}
          onClick={() => (current === undefined ? undefined : void removeRisk(current))}
        >
          Remove
        </Button>
        <Tooltip content={riskPanelOpen ? 'Hide the details' : 'Show the details'} relationship="description">
          <Button
            size="small"
            icon={<PanelIcon />}
            aria-pressed={riskPanelOpen}
            appearance={riskPanelOpen ? 'secondary' : 'subtle'}
            onClick={() => setRiskPanel(!riskPanelOpen)}
          >
            Details
          </Button>
        </Tooltip>
      </div>
      {total === 0 ? (
        <EmptyState title="No risks yet" hint="Add the first one: a ref and a title are enough, the rest can follow.">
          <Button appearance="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
            Add risk
          </Button>
        </EmptyState>
      ) : (
        <div className="risks-body">
          <div className="risks-grid">
            <Grid
              name="Risk register"
              rows={register.risks}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              words={words}
              keep={keep}
              keepKey={status}
              currentId={riskId}
              asked={riskAsked ?? entered}
              onCurrent={selectRisk}
              onShown={setShown}
              save={save}
              savePaste={savePaste}
            />
            {shown === 0 ? (
              <p className="risks-none">
                No risk matches.{' '}
                <Button size="small" onClick={() => showAll()}>
                  Show all risks
                </Button>
              </p>
            ) : null}
            <p className="risks-hint muted">
              Arrow keys move, typing or F2 edits, Enter saves and goes down, Tab saves and goes right, Esc takes back.
            </p>
          </div>
          {riskPanelOpen ? <RiskDetails key={detailed?.id ?? ''} register={deferredRegister} risk={detailed} /> : null}
        </div>
      )}
      <AddRiskDialog register={register} open={adding} onClose={() => setAdding(false)} onAdded={showAdded} />
    </>
  );

  function showAll(): void {
    setWords('');
    setStatus('all');
  }
}

function sayCount(count: number): string {
  return count === 1 ? '1 risk' : `${count.toLocaleString('en-GB')} risks`;
}
