import { type ReactElement, useState } from 'react';
import type { ClearingView } from '../../../shared/api/clearing-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { ScreenLink } from '../../parts/screen-link.tsx';
import { CHECKED_FIRST, freezeReport, moveReport } from '../../state/clearing.ts';
import { sayClock } from '../../state/clock.ts';
import { Author } from './author.tsx';
import { NextStep } from './next-step.tsx';
import { WasNow } from './was-now.tsx';
import { capital } from '../../../shared/model/capital.ts';

type LifeProps = { readonly programme: ProgrammeState; readonly view: ClearingView };

/** The state of a report, where it may go from there, and the snapshot its figures are read from. */
export function LifeOfReport({ programme, view }: LifeProps): ReactElement {
  const [back, setBack] = useState<ClearingView['moves'][number] | null>(null);
  const [refused, setRefused] = useState<{ readonly said: string; readonly revision: number } | null>(null);
  const [moving, setMoving] = useState<ClearingView['status'] | null>(null);
  const isOut = isHandedIn(view.status);
  const here = view.life.indexOf(view.status);
  const move = async (one: ClearingView['moves'][number]): Promise<void> => {
    if (!one.on) return setBack(one);
    setMoving(one.to);
    const said = await moveReport(view.reportId, one.to, '');
    setMoving(null);
    setRefused(said === null ? null : { said, revision: view.revision });
    return undefined;
  };
  return (
    <Panel title="Where it stands" className="life">
      <ol className="life-steps" aria-label="States of the report">
        {view.life.map((state, at) => (
          <li
            key={state}
            aria-current={at === here ? 'step' : undefined}
            className={at === here ? 'here' : at < here ? 'behind' : ''}
          >
            {capital(state)}
          </li>
        ))}
      </ol>
      <div className="life-moves">
        {view.moves.map((one) => (
          <Button
            key={one.to}
            size="small"
            appearance={one.on ? 'primary' : 'secondary'}
            disabledFocusable={moving === one.to}
            onClick={() => void move(one)}
          >
            {one.name}
          </Button>
        ))}
        {moving === 'submitted' ? <span className="muted">{CHECKED_FIRST}</span> : null}
      </div>
      {/* What was in the way may be settled by the next edit. */}
      {refused?.revision === view.revision ? <Refusal said={refused.said} status={view.status} /> : null}
      <NextStep view={view} />
      <Author view={view} />
      <p className="muted">
        {view.frozen === null
          ? 'Its figures follow the registers. From cleared on they are read from a snapshot and do not move by themselves.'
          : `Its figures are read from a snapshot: as at ${view.frozen.asAt}, taken ${sayClock(view.frozen.takenAt)}.`}{' '}
        {isOut ? null : (
          <Button size="small" onClick={() => void freezeReport(view.reportId)}>
            {view.frozen === null ? 'Freeze the figures now' : 'Take a new snapshot'}
          </Button>
        )}
      </p>
      {view.frozen === null ? null : <WasNow programme={programme} reportId={view.reportId} isOut={isOut} />}
      {back === null ? null : (
        <FormDialog
          title={back.name}
          hint="The paper as it reads now is kept as a version."
          go={back.name}
          fields={[{ id: 'why', label: 'Why', kind: 'text', start: '' }]}
          submit={({ why = '' }) => moveReport(view.reportId, back.to, why)}
          onClose={() => setBack(null)}
        />
      )}
    </Panel>
  );
}

/** A sentence, and what stands in the way below it, a line each. */
function Refusal({ said, status }: { readonly said: string; readonly status: ClearingView['status'] }): ReactElement {
  const [sentence, ...lines] = said.split('\n');
  return (
    <div role="alert" className="life-refused">
      <p>{sentence}</p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {status === 'cleared' ? <ScreenLink screen="report">Go to the findings</ScreenLink> : null}
    </div>
  );
}
