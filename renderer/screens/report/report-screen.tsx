import { type ReactElement, useDeferredValue, useEffect, useState } from 'react';
import type { StudioView } from '../../../shared/api/studio-views.ts';
import type { ProgrammeState, ReportChoice } from '../../../shared/api/views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ExportIcon } from '../../parts/icons.ts';
import { Button, Spinner } from '../../parts/kit.ts';
import { ReportChooser } from '../../parts/report-chooser.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { SampleMenu } from '../../parts/sample-menu.tsx';
import { useChosenReport } from '../../state/chosen-report.ts';
import { exportReport, useExport } from '../../state/export.ts';
import { adoptLabels } from '../../state/live-words.ts';
import { usePreviewOf } from '../../state/preview.ts';
import { runCommand } from '../../state/commands.ts';
import { useCheck, useReports, useStudio } from '../../state/programme.ts';
import { adoptWords } from '../../state/spelling.ts';
import { showScreen } from '../../state/ui.ts';
import { NOTHING, useSwitched } from '../../state/templates.ts';
import { ExportNotice } from './export-notice.tsx';
import { HandedInNotice } from './handed-in-notice.tsx';
import { FormatChoice } from './format-choice.tsx';
import { Outline } from './outline.tsx';
import { PaneButtons, Panes } from './panes.tsx';
import { Preview } from './preview.tsx';
import './report.css';
import { ReportChecks } from './report-checks.tsx';
import { TextPane } from './writing/text-pane.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

/** One report as it will be printed, what the checks say of it, and the button that writes it to Word. */
export function ReportScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useReports(programme);
  return (
    <div className="report">
      <ReadView read={read} what="The list of reports">
        {(reports) => <Reports programme={programme} reports={reports} />}
      </ReadView>
    </div>
  );
}

type ReportsProps = { readonly programme: ProgrammeState; readonly reports: readonly ReportChoice[] };

function Reports({ programme, reports }: ReportsProps): ReactElement {
  const chosen = useChosenReport(reports);
  if (chosen === undefined)
    return (
      <>
        <h1 className="screen-title">Report</h1>
        <EmptyState
          title="No report yet"
          hint="This programme holds no report. Start one from a format, or take one over from Word, and it is written here."
        >
          <Button appearance="primary" onClick={() => void runCommand('start-paper')}>
            Start a paper…
          </Button>
          <SampleMenu />
        </EmptyState>
      </>
    );
  return <OneReport programme={programme} reports={reports} chosen={chosen} />;
}

function OneReport({ programme, reports, chosen }: ReportsProps & { readonly chosen: ReportChoice }): ReactElement {
  const read = useStudio(programme, chosen.id);
  const running = useExport(({ state }) => state.at === 'running');
  return (
    <>
      <div className="report-bar" role="group" aria-label="Report tools">
        <h1 className="screen-title">Report</h1>
        <ReportChooser name="Report to show" className="report-choice" reports={reports} chosenId={chosen.id} />
        <FormatChoice report={chosen} />
        <span className="muted report-facts">
          {[chosen.committee, chosen.meeting, chosen.status].filter((fact) => fact !== '').join(' · ')}
        </span>
        <PaneButtons />
        <ZoomButtons />
        <Button size="small" onClick={() => showScreen('clearing')}>
          Clear and send
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={<ExportIcon />}
          disabledFocusable={running}
          onClick={() => void exportReport(chosen.id)}
        >
          Export to Word
        </Button>
      </div>
      <ExportNotice reportId={chosen.id} />
      <HandedInNotice report={chosen} />
      <ReadView read={read} what="The report">
        {(studio) => <Studio studio={studio} programme={programme} />}
      </ReadView>
    </>
  );
}

/** So long after the paper is drawn the check is asked for: of ten thousand risks it keeps everything else waiting for seconds. */
const DRAWN_MS = 300;

/** Whether a person sees the paper: it `isThere`, and there was a moment to draw it. */
function useDrawn(isThere: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!isThere) return undefined;
    const timer = window.setTimeout(() => setDrawn(true), DRAWN_MS);
    return () => window.clearTimeout(timer);
  }, [isThere]);
  return isThere && drawn;
}

type StudioProps = { readonly studio: StudioView; readonly programme: ProgrammeState };

/** The panes of one report. What is typed stays where it is while the paper is composed anew. */
function Studio({ studio, programme }: StudioProps): ReactElement {
  const reportId = studio.report.id;
  const preview = usePreviewOf(programme, reportId);
  const moved = useSwitched(({ last }) => (last?.reportId === reportId ? last.todo : NOTHING));
  const { view, turn } = useDeferredValue(preview);
  const check = useCheck(programme, reportId, useDrawn(view !== null));
  const { fileName, words } = programme;
  useEffect(() => adoptWords({ fileName, words }), [fileName, words]);
  const labels = view?.labels;
  useEffect(() => {
    if (labels !== undefined) adoptLabels(labels);
  }, [labels]);
  const isOut = isHandedIn(studio.report.status);
  const readOnly = programme.readOnly !== null || isOut;
  const text = <TextPane key={reportId} studio={studio} readOnly={readOnly} />;
  if (view === null)
    return (
      <Panes
        panes={{
          outline: null,
          text,
          preview:
            preview.problem === null ? (
              <Spinner label="Composing the report" />
            ) : (
              <ProblemNotice problem={preview.problem} title="The report cannot be composed" />
            ),
          checks: null,
        }}
      />
    );
  return (
    <Panes
      panes={{
        outline: <Outline view={view} parts={studio.parts} />,
        text,
        preview: <Preview key={reportId} turn={turn} view={view} />,
        checks: (
          <ReportChecks
            reportId={reportId}
            parts={studio.parts}
            document={view.document}
            findings={[...moved, ...view.findings]}
            check={check.data ?? null}
          />
        ),
      }}
    />
  );
}
