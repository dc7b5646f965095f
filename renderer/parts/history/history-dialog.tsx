import { type ReactElement, useState } from 'react';
import type { HistoryStep, ProgrammeState } from '../../../shared/api/views.ts';
import { sayClock } from '../../state/clock.ts';
import { closeHistory, useHistoryView } from '../../state/history.ts';
import { useHistory } from '../../state/programme.ts';
import { EmptyState } from '../empty-state.tsx';
import { Button } from '../kit.ts';
import { ReadView } from '../read-view.tsx';
import { WideDialog } from './wide-dialog.tsx';

const MOST_RECORDS = 20;
const FIRST = 50;
/** The most that one call gives; the command line lists everything. */
const ALL = 1000;
const SOURCES: { readonly [source in HistoryStep['source']]: string } = {
  person: '',
  new: 'new file',
  load: 'loaded',
  import: 'imported',
  merge: 'merge',
  restore: 'restored',
};

/** Every step, newest first: who, when, what and why, with what each field was and became. */
export function HistoryDialog({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const record = useHistoryView((view) => view.record);
  const [most, setMost] = useState(FIRST);
  const read = useHistory(programme, record, most);
  return (
    <WideDialog
      title={record === null ? 'History' : `History of ${record.name}`}
      onClose={closeHistory}
      actions={
        <Button appearance="primary" onClick={closeHistory}>
          Close
        </Button>
      }
    >
      <ReadView read={read} what="The history">
        {(steps) =>
          steps.length === 0 ? (
            <EmptyState small title="No steps yet" hint="Each edit you make will be listed here." />
          ) : (
            <>
              <ol className="steps">
                {steps.map((step) => (
                  <Step key={step.id} step={step} />
                ))}
              </ol>
              {steps.length < most || most >= ALL ? null : (
                <Button size="small" className="older" onClick={() => setMost(ALL)}>
                  Show older steps
                </Button>
              )}
            </>
          )
        }
      </ReadView>
    </WideDialog>
  );
}

function Step({ step }: { readonly step: HistoryStep }): ReactElement {
  const did = step.did === 'do' ? '' : step.did === 'undo' ? 'Undid: ' : 'Did again: ';
  const marks = [SOURCES[step.source], step.brought ? `made in ${step.copy}` : ''].filter((mark) => mark !== '');
  return (
    <li className="step">
      <p>
        <strong>
          {did}
          {step.summary}
        </strong>
        {marks.map((mark) => (
          <span key={mark} className="step-mark">
            {mark}
          </span>
        ))}
      </p>
      <p className="muted">
        {step.who}, <time dateTime={step.at}>{sayClock(step.at)}</time>
        {step.why === '' ? '' : ` – ${step.why}`}
      </p>
      {step.records > MOST_RECORDS ? <p>{step.records} records</p> : <StepChanges step={step} />}
    </li>
  );
}

function StepChanges({ step }: { readonly step: HistoryStep }): ReactElement | null {
  if (step.changes.length === 0) return null;
  return (
    <ul className="step-changes">
      {step.changes.flatMap((change) =>
        change.did === 'changed'
          ? change.fields.map((field) => (
              <li key={`${change.id} ${field.field}`}>
                {change.name}, {field.label}: {field.was} → {field.now}
              </li>
            ))
          : [
              <li key={change.id}>
                {change.name} {change.did}
              </li>,
            ],
      )}
    </ul>
  );
}
