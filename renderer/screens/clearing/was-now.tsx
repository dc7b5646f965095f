import type { ReactElement } from 'react';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { Button } from '../../parts/kit.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { showWasNow, useWasNow } from '../../state/clearing.ts';
import { setStartPaper } from '../../state/start-paper.ts';

type WasNowProps = { readonly programme: ProgrammeState; readonly reportId: string; readonly isOut: boolean };

/** What the registers say now beside what a frozen paper says, and the way to a corrected paper once it is handed in. */
export function WasNow({ programme, reportId, isOut }: WasNowProps): ReactElement {
  const read = useWasNow(programme, reportId);
  return (
    <div role="group" aria-label="Was and now">
      <ReadView read={read} what="What the registers say now">
        {({ lines: { length } }) => (
          <p className={length === 0 ? 'muted' : ''}>
            {length === 0 ? (
              'The registers still say what the paper says.'
            ) : (
              <>
                {`By the registers as they stand, ${length === 1 ? 'one line' : `${length} lines`} of the paper would read differently. The paper does not change. `}
                <Button size="small" onClick={() => void showWasNow(reportId)}>
                  Was and now…
                </Button>
              </>
            )}{' '}
            {isOut ? (
              <Button size="small" onClick={() => setStartPaper(true, { correctsId: reportId })}>
                Start a corrected paper…
              </Button>
            ) : null}
          </p>
        )}
      </ReadView>
    </div>
  );
}
