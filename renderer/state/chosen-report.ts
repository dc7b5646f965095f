import { useEffect } from 'react';
import type { ReportChoice } from '../../shared/api/views.ts';
import { chooseReport, useUi } from './ui.ts';

/** The report in hand, the same on every screen and for every command: the one that was chosen, or the first of the list. */
export function useChosenReport(reports: readonly ReportChoice[]): ReportChoice | undefined {
  const chosenId = useUi((ui) => ui.reportId);
  const chosen = reports.find((report) => report.id === chosenId) ?? reports[0];
  const id = chosen?.id ?? null;
  useEffect(() => chooseReport(id), [id]);
  return chosen;
}
