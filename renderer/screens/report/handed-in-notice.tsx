import type { ReactElement } from 'react';
import type { ReportChoice } from '../../../shared/api/views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '../../parts/kit.ts';
import { setStartPaper } from '../../state/start-paper.ts';

/** Why a paper that is with the clerk cannot be written in, and what to do instead. */
export function HandedInNotice({ report }: { readonly report: ReportChoice }): ReactElement | null {
  if (!isHandedIn(report.status)) return null;
  return (
    <MessageBar>
      <MessageBarBody>
        This paper is {report.status}: it stays as it was handed in.
        {report.status === 'submitted' ? ' To write in it, send it back to draft on the Clearing screen.' : ''}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setStartPaper(true, { correctsId: report.id })}>
          Start a corrected paper…
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
