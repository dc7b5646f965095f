import { type ReactElement, useRef, useState } from 'react';
import type { RemovedView } from '../../../shared/api/removed-api.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { announce } from '../../state/announce.ts';
import { sayClock } from '../../state/clock.ts';
import { bringBack } from '../../state/edits.ts';
import { closeHistory } from '../../state/history.ts';
import { useRemoved } from '../../state/programme.ts';
import { EmptyState } from '../empty-state.tsx';
import { Button } from '../kit.ts';
import { ReadView } from '../read-view.tsx';
import { WideDialog } from './wide-dialog.tsx';

/** What was removed from any register, newest first, each with a way back: nothing that was removed is lost. */
export function RemovedDialog({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useRemoved(programme);
  const [refusal, setRefusal] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const back = async ({ stepId, name }: RemovedView): Promise<void> => {
    const refused = await bringBack(stepId);
    setRefusal(refused);
    if (refused !== null) return;
    announce(`${name} is back.`);
    // Its button goes with it: the focus stays in the dialog, where Esc and Tab still work.
    list.current?.focus();
  };
  return (
    <WideDialog
      title="Recently removed"
      onClose={closeHistory}
      actions={
        <Button appearance="primary" onClick={closeHistory}>
          Close
        </Button>
      }
    >
      <div ref={list} tabIndex={-1}>
        {refusal === null ? null : (
          <p role="alert" className="refusal">
            {refusal}
          </p>
        )}
        <ReadView read={read} what="What was removed">
          {(removed) =>
            removed.length === 0 ? (
              <EmptyState
                small
                title="Nothing was removed"
                hint="What you remove from a register can be brought back here."
              />
            ) : (
              <ul className="steps">
                {removed.map((one) => (
                  <li key={one.stepId} className="step removed">
                    <div>
                      <p>
                        <strong>{one.name}</strong>
                      </p>
                      <p className="muted">
                        {one.who}, <time dateTime={one.at}>{sayClock(one.at)}</time>
                        {one.parts === 0 ? '' : `, with ${one.parts} other ${one.parts === 1 ? 'record' : 'records'}`}
                      </p>
                    </div>
                    {programme.readOnly === null ? (
                      <Button size="small" aria-label={`Bring back ${one.name}`} onClick={() => void back(one)}>
                        Bring back
                      </Button>
                    ) : null}
                  </li>
                ))}
              </ul>
            )
          }
        </ReadView>
      </div>
    </WideDialog>
  );
}
