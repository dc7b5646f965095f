import { type ReactElement } from 'react';
import type { ClearingView } from '../../../shared/api/clearing-views.ts';
import type { ProgrammeState, ReportChoice } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Button } from '../../parts/kit.ts';
import { ReportChooser } from '../../parts/report-chooser.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { SampleMenu } from '../../parts/sample-menu.tsx';
import { useChosenReport } from '../../state/chosen-report.ts';
import { takeAnswers, useClearing } from '../../state/clearing.ts';
import { useReports } from '../../state/programme.ts';
import { openWordCopy } from '../../state/suggestions.ts';
import { setStartPaper } from '../../state/start-paper.ts';
import { Clearances } from './clearances.tsx';
import './clearing.css';
import { Ladder } from './ladder.tsx';
import { SuggestionsDialog } from './suggestions-dialog.tsx';
import { Send } from './send.tsx';
import { LifeOfReport } from './life.tsx';
import { CompareDialog, TakenDialog } from './taken-dialog.tsx';
import { Versions } from './versions.tsx';

/** A report's life: its state, who must clear what, what is due, and its versions. */
export function ClearingScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useReports(programme);
  return (
    <div className="clearing">
      <ReadView read={read} what="The list of reports">
        {(reports) => <Reports programme={programme} reports={reports} />}
      </ReadView>
      <TakenDialog />
      <CompareDialog />
      <SuggestionsDialog />
    </div>
  );
}

type ReportsProps = { readonly programme: ProgrammeState; readonly reports: readonly ReportChoice[] };

function Reports({ programme, reports }: ReportsProps): ReactElement {
  const chosen = useChosenReport(reports);
  if (chosen === undefined)
    return (
      <>
        <h1 className="screen-title">Clearing</h1>
        <EmptyState title="No report yet" hint="Start a paper: who must clear it, and by when, is shown here.">
          <Button appearance="primary" onClick={() => setStartPaper(true)}>
            Start a paper…
          </Button>
          <SampleMenu />
        </EmptyState>
      </>
    );
  return (
    <>
      <div className="clearing-bar" role="group" aria-label="Clearing tools">
        <h1 className="screen-title">Clearing</h1>
        <ReportChooser name="Report to clear" className="clearing-choice" reports={reports} chosenId={chosen.id} />
        <Button size="small" onClick={() => void takeAnswers()}>
          Take answers in…
        </Button>
        <Button size="small" onClick={() => void openWordCopy(chosen.id)}>
          Take in an edited Word copy…
        </Button>
        <Button size="small" onClick={() => setStartPaper(true)}>
          Start a paper…
        </Button>
      </div>
      <OneReport programme={programme} reportId={chosen.id} />
    </>
  );
}

function OneReport({
  programme,
  reportId,
}: {
  readonly programme: ProgrammeState;
  readonly reportId: string;
}): ReactElement {
  const read = useClearing(programme, reportId);
  return (
    <ReadView read={read} what="The clearing of the report">
      {(view: ClearingView) => (
        <div className="clearing-panels">
          <LifeOfReport programme={programme} view={view} />
          <Clearances view={view} />
          <Ladder view={view} />
          <Versions view={view} />
          <Send view={view} />
        </div>
      )}
    </ReadView>
  );
}
