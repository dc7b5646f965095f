import type { ReactElement } from 'react';
import type { ClearingView } from '../../../shared/api/clearing-views.ts';
import { sayNextStep } from '../../../shared/clearing/next-step.ts';

/** What the author does next with a report, in a sentence. */
export function NextStep({ view }: { readonly view: ClearingView }): ReactElement {
  const { status, clearances, waitingFor } = view;
  return (
    <p className="life-next">
      <span className="strong">Next: </span>
      {sayNextStep(
        status,
        clearances.map(({ standing }) => standing),
        waitingFor,
      )}
    </p>
  );
}
