import type { ReactElement } from 'react';
import { DismissIcon } from '../../parts/icons.ts';
import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '../../parts/kit.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { cancelExport, resetExport, showExported, useExport } from '../../state/export.ts';

/** How far the export of this report has come, or how it ended. */
export function ExportNotice({ reportId }: { readonly reportId: string }): ReactElement | null {
  const state = useExport((held) => held.state);
  if (state.at === 'rest' || state.reportId !== reportId) return null;
  if (state.at === 'running')
    return (
      <div className="export-running">
        <Field className="export-progress" validationMessage={`${state.step}…`} validationState="none">
          <ProgressBar value={state.done} max={state.of} aria-label="Writing the paper" />
        </Field>
        <Button size="small" onClick={() => void cancelExport()}>
          Cancel
        </Button>
      </div>
    );
  if (state.at === 'refused')
    return <ProblemNotice problem={state.problem} title="The report was not exported" onDismiss={resetExport} />;
  const { result } = state;
  return (
    <div role="status">
      <MessageBar intent="success" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>Exported</MessageBarTitle> {result.fileName}.{sayFindings(result.findings.length)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissIcon />}
              aria-label="Dismiss"
              onClick={resetExport}
            />
          }
        >
          <Button size="small" onClick={() => void showExported()}>
            Show in folder
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function sayFindings(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' One finding stands: see the list.' : ` ${count} findings stand: see the list.`;
}
