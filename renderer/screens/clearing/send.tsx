import type { ReactElement } from 'react';
import type { ClearingView } from '../../../shared/api/clearing-views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { Button, ProgressBar } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { cancelSend, sendReport, showSent, useSending } from '../../state/send.ts';

/** Everything the clerk gets, in one folder. */
export function Send({ view }: { readonly view: ClearingView }): ReactElement {
  const state = useSending((sending) => sending.state);
  const mine = state.at !== 'rest' && state.reportId === view.reportId ? state : null;
  return (
    <Panel title="Send to the clerk">
      <p>
        The paper as Word and PDF (or its public and exempt parts), the appendices with their numbers, the list of
        background papers, and a checklist page, named as the format says.
      </p>
      {isHandedIn(view.status) ? null : (
        <p className="muted">
          This paper is not submitted yet: what is written now is for reading, and its checklist says so.
        </p>
      )}
      <p>
        <Button size="small" disabledFocusable={mine?.at === 'running'} onClick={() => void sendReport(view.reportId)}>
          Write it all into a folder…
        </Button>
      </p>
      {mine?.at === 'running' ? (
        <>
          <ProgressBar value={mine.done / mine.of} aria-label={mine.step} />
          <p>
            {mine.step} …{' '}
            <Button size="small" onClick={() => void cancelSend()}>
              Cancel
            </Button>
          </p>
        </>
      ) : mine?.at === 'refused' ? (
        <p role="alert" className="life-refused">
          {mine.message}
        </p>
      ) : mine?.at === 'done' ? (
        <>
          <p>
            In {mine.sent.folder}:{' '}
            <Button size="small" onClick={() => void showSent()}>
              Show in folder
            </Button>
          </p>
          <ul>
            {mine.sent.files.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          {mine.sent.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      ) : null}
    </Panel>
  );
}
