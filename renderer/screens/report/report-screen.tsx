import { type ReactElement, useEffect } from 'react';
import type { ComposedReport, ProgrammeState, ReportChoice } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ExportIcon } from '../../parts/icons.ts';
import { Button, Select } from '../../parts/kit.ts';
import { outlineOf } from '../../parts/paper/places.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { exportReport, useExport } from '../../state/export.ts';
import { useCheck, useComposed, useReports } from '../../state/programme.ts';
import { NOTHING, useSwitched } from '../../state/templates.ts';
import { chooseReport, useUi } from '../../state/ui.ts';
import { ExportNotice } from './export-notice.tsx';
import { FormatChoice } from './format-choice.tsx';
import { Outline } from './outline.tsx';
import { Preview } from './preview.tsx';
import './print.css';
import './report.css';
import { ReportChecks } from './report-checks.tsx';
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
  const chosenId = useUi((ui) => ui.reportId);
  const chosen = reports.find((report) => report.id === chosenId) ?? reports[0];
  const id = chosen?.id ?? null;
  // The export command goes by what is chosen here, also when that is only the first of the list.
  useEffect(() => chooseReport(id), [id]);
  if (chosen === undefined)
    return (
      <>
        <h1 className="screen-title">Report</h1>
        <EmptyState
          title="No report yet"
          hint="This programme holds no report. Load one into the programme file, and it is previewed here."
        />
      </>
    );
  return <OneReport programme={programme} reports={reports} chosen={chosen} />;
}

function OneReport({ programme, reports, chosen }: ReportsProps & { readonly chosen: ReportChoice }): ReactElement {
  const read = useComposed(programme, chosen.id);
  const running = useExport(({ state }) => state.at === 'running');
  return (
    <>
      <div className="report-bar" role="group" aria-label="Report tools">
        <h1 className="screen-title">Report</h1>
        <Select
          size="small"
          className="report-choice"
          aria-label="Report to show"
          value={chosen.id}
          onChange={(_, data) => chooseReport(data.value)}
        >
          {reports.map((report) => (
            <option key={report.id} value={report.id}>
              {report.title}
            </option>
          ))}
        </Select>
        <FormatChoice report={chosen} />
        <span className="muted report-facts">
          {[chosen.committee, chosen.meeting, chosen.status].filter((fact) => fact !== '').join(' · ')}
        </span>
        <ZoomButtons />
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
      <ReadView read={read} what="The report">
        {(composed) => <Composed composed={composed} programme={programme} reportId={chosen.id} />}
      </ReadView>
    </>
  );
}

type ComposedProps = {
  readonly composed: ComposedReport;
  readonly programme: ProgrammeState;
  readonly reportId: string;
};

function Composed({ composed, programme, reportId }: ComposedProps): ReactElement {
  // The paper is on screen before the check has read it.
  const check = useCheck(programme, reportId);
  const moved = useSwitched(({ last }) => (last?.reportId === reportId ? last.todo : NOTHING));
  return (
    <div className="report-body">
      <Outline entries={outlineOf(composed.document)} />
      <Preview document={composed.document} />
      <ReportChecks
        reportId={reportId}
        document={composed.document}
        findings={[...moved, ...composed.findings]}
        check={check.data ?? null}
        composeMs={composed.composeMs}
      />
    </div>
  );
}
