import { type ReactElement, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { PastedCell } from '../../parts/grid/paste.ts';
import { AddIcon } from '../../parts/icons.ts';
import { OtherWays } from '../../parts/other-ways.tsx';
import { Button } from '../../parts/kit.ts';
import { FilterButton } from '../../parts/register/filter-button.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { announce } from '../../state/announce.ts';
import { saveOrShow, useSaving } from '../../state/edits.ts';
import { showRefusal } from '../../state/problems.ts';
import { useRiskRegister } from '../../state/programme.ts';
import { askForRisk, askOfRisks, selectRisk, setHeatMap, showAllAgain, useLiking, useUi } from '../../state/ui.ts';
import { AddRiskDialog } from './add-risk-dialog.tsx';
import { riskColumns } from './columns.tsx';
import { placeOf } from './heat-cells.ts';
import { type HeatFilter, HeatMapPanel } from './heat-map.tsx';
import { countDue, listDue } from './review-list.ts';
import { ReviewRun } from './review-run.tsx';
import { editCells } from './risk-changes.ts';
import { saveCell } from './save-risk.ts';
import { RiskDetails } from './risk-details.tsx';
import './risks.css';
import { RisksBar, type StatusFilter } from './risks-bar.tsx';
import { sayLevel, STAGE_NAMES } from './words.ts';

const rowId = (risk: RiskRow): string => risk.id;
const rowName = (risk: RiskRow): string => risk.ref;

/** The risk register: a grid to edit, and the details of the risk in hand or the heat map beside it. */
export function RisksScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useRiskRegister(programme);
  return (
    <div className="risks">
      <ReadView read={read} what="The risk register">
        {(register) => <Register programme={programme} register={register} />}
      </ReadView>
    </div>
  );
}

type RegisterProps = { readonly programme: ProgrammeState; readonly register: RiskRegister };

function Register({ programme, register }: RegisterProps): ReactElement {
  const riskId = useUi((ui) => ui.riskId);
  const riskAsked = useUi((ui) => ui.riskAsked);
  // Back on this screen: where the person was before.
  const [entered] = useState(() => (riskAsked === null && riskId !== null ? { rowId: riskId } : null));
  const riskPanelOpen = useLiking((liking) => liking.riskPanelOpen);
  const heatMapOpen = useLiking((liking) => liking.heatMapOpen);
  const [words, setWords] = useState('');
  const [status, setStatus] = useState<StatusFilter>('all');
  const [heat, setHeat] = useState<HeatFilter | null>(null);
  const only = useUi((ui) => (ui.only?.kind === 'risk' ? ui.only : null));
  const [shown, setShown] = useState(register.risks.length);
  const remove = useRemove();
  const { matrix, officers, risks, today } = register;
  const columns = useMemo(() => riskColumns({ matrix, officers }), [matrix, officers]);
  const keep = useCallback(
    (risk: RiskRow) => {
      if (only?.ids.has(risk.id) === false) return false;
      const passes = status === 'all' || (status === 'overdue' ? risk.reviewOverdue : risk.status === status);
      if (!passes || heat === null || matrix === null) return passes;
      const place = placeOf(matrix, risk, heat.stage);
      return risk.status === 'open' && place?.likelihood === heat.likelihood && place.impact === heat.impact;
    },
    [status, heat, matrix, only],
  );
  const current = useMemo(() => risks.find((risk) => risk.id === riskId), [risks, riskId]);
  const due = useMemo(() => countDue(risks, today), [risks, today]);
  // The details are drawn when there is time: the arrow keys must not wait for them, nor must an edit on its way to the file, after
  // which they go on to the risk that Enter went on to.
  const saving = useSaving();
  const [detailedId, setDetailedId] = useState(riskId);
  if (!saving && detailedId !== riskId) setDetailedId(riskId);
  const detailedNow = useMemo(() => risks.find((risk) => risk.id === detailedId), [risks, detailedId]);
  const detailed = useDeferredValue(detailedNow);
  const [deferredRegister, deferredProgramme] = [useDeferredValue(register), useDeferredValue(programme)];
  // Nothing chosen yet: the first risk, rather than an empty panel.
  const first = risks[0]?.id ?? null;
  useEffect(() => {
    if (riskId === null) selectRisk(first);
  }, [riskId, first]);

  const save = (risk: RiskRow, columnId: string, value: string, gesture: string): Promise<string | null> =>
    saveCell(register, risk, columnId, value, gesture);
  const savePaste = async (cells: readonly PastedCell<RiskRow>[], did: string): Promise<boolean> => {
    const edit = editCells(register, cells, did);
    if (typeof edit !== 'string') return saveOrShow(edit);
    showRefusal(edit);
    return false;
  };
  const moveRisk = (row: RiskRow, side: 'before' | 'after', other: RiskRow): Promise<boolean> =>
    saveOrShow({
      changes: [{ does: 'move', kind: 'risk', id: row.id, side, other: other.id }],
      label: `place of ${rowName(row)}`.slice(0, 200),
    });
  const removeRisks = async (chosen: readonly RiskRow[]): Promise<void> => {
    const [one] = chosen;
    if (one === undefined) return;
    const name = chosen.length === 1 ? one.ref : `${chosen.length} risks`;
    const about =
      chosen.length === 1
        ? one.title
        : chosen
            .map((risk) => risk.ref)
            .join(', ')
            .slice(0, 200);
    await remove({ name, about, changes: chosen.map(({ id }) => ({ does: 'remove', kind: 'risk', id })) });
  };
  const showAll = (): void => {
    setWords('');
    setStatus('all');
    setHeat(null);
    showAllAgain();
  };
  const showAdded = (id: string): void => {
    showAll();
    askForRisk(id);
  };
  const [heatKey, heatName] = sayHeat(register, heat);
  const total = risks.length;

  return (
    <>
      <RisksBar
        words={words}
        onWords={setWords}
        status={status}
        onStatus={setStatus}
        said={shown === total ? sayCount(total) : `${shown.toLocaleString('en-GB')} of ${sayCount(total)}`}
        current={current}
        due={due}
        onRemove={(risk) => void removeRisks([risk])}
      />
      {total === 0 ? (
        <EmptyState title="No risks yet" hint="Add the first one: a ref and a title are enough, the rest can follow.">
          <EditButton appearance="primary" icon={<AddIcon />} onClick={() => askOfRisks('add')}>
            Add risk
          </EditButton>
          <OtherWays />
        </EmptyState>
      ) : (
        <div className="risks-body">
          <div className="risks-grid">
            <Grid
              name="Risk register"
              rows={risks}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              words={words}
              keep={keep}
              keepKey={`${status} ${heatKey} ${only?.said ?? ''}`}
              currentId={riskId}
              asked={riskAsked ?? entered}
              onCurrent={selectRisk}
              onShown={setShown}
              save={save}
              savePaste={savePaste}
              onAdd={() => askOfRisks('add')}
              onRemove={(chosen) => void removeRisks(chosen)}
              onMove={moveRisk}
            >
              {only === null ? null : <FilterButton said={only.said} onTakeOff={showAllAgain} />}
              {heat === null ? null : <FilterButton said={heatName} onTakeOff={() => setHeat(null)} />}
            </Grid>
            {shown === 0 ? (
              <p className="register-none">
                No risk matches.{' '}
                <Button size="small" onClick={showAll}>
                  Show all risks
                </Button>
              </p>
            ) : null}
            <p className="risks-hint muted">
              Arrow keys move, typing or F2 edits, Enter saves and goes down, Tab saves and goes right, Esc takes back.
              Ctrl+D fills down, Shift+F10 shows what else.
            </p>
          </div>
          {heatMapOpen ? (
            <HeatMapPanel
              programme={programme}
              register={deferredRegister}
              filter={heat}
              onFilter={(filter) => {
                setHeat(filter);
                announce(filter === null ? 'All cells.' : `Only ${sayHeat(register, filter)[1]}.`);
              }}
              onClose={() => {
                setHeat(null);
                setHeatMap(false);
              }}
            />
          ) : riskPanelOpen ? (
            <RiskDetails
              key={detailed?.id ?? ''}
              programme={deferredProgramme}
              register={deferredRegister}
              risk={detailed}
            />
          ) : null}
        </div>
      )}
      <Asked programme={programme} register={register} due={due} onAdded={showAdded} />
    </>
  );
}

type AskedProps = RegisterProps & { readonly due: number; readonly onAdded: (riskId: string) => void };

/** What a command, a button or a key asked the register to open. */
function Asked({ programme, register, due, onAdded }: AskedProps): ReactElement {
  const asked = useUi((ui) => ui.risksDo);
  // The list of a run stands as it was when it began: what is reviewed is due no more.
  const [run, setRun] = useState<readonly string[] | null>(null);
  if (asked === 'review' && run === null && due > 0)
    setRun(listDue(register.risks, register.today).map((risk) => risk.id));
  if (asked !== 'review' && run !== null) setRun(null);
  const none = asked === 'review' && run === null && due === 0;
  useEffect(() => {
    if (!none) return;
    announce('No review is due.');
    askOfRisks(null);
  }, [none]);
  return (
    <>
      {asked === 'add' ? (
        <AddRiskDialog register={register} onClose={() => askOfRisks(null)} onAdded={onAdded} />
      ) : null}
      {asked === 'review' && run !== null ? (
        <ReviewRun programme={programme} register={register} ids={run} onClose={() => askOfRisks(null)} />
      ) : null}
    </>
  );
}

function sayHeat({ matrix }: RiskRegister, heat: HeatFilter | null): readonly [string, string] {
  if (heat === null || matrix === null) return ['', ''];
  const { stage, likelihood, impact } = heat;
  const said = `${sayLevel(matrix.likelihood, likelihood)} × ${sayLevel(matrix.impact, impact)}`;
  return [`${stage} ${likelihood} ${impact}`, `${STAGE_NAMES[stage]}: ${said}`];
}

function sayCount(count: number): string {
  return count === 1 ? '1 risk' : `${count.toLocaleString('en-GB')} risks`;
}
