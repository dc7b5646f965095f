import { useEffect } from 'react';
import type { ReportChoice } from '../../shared/api/views.ts';
import { isHandedIn } from '../../shared/model/report.ts';
import { chooseReport, useUi } from './ui.ts';

/** The report in hand, the same on every screen and for every command: the one that was chosen, or the one that is written now. */
export function useChosenReport(reports: readonly ReportChoice[]): ReportChoice | undefined {
  const chosenId = useUi((ui) => ui.reportId);
  const chosen = reports.find((report) => report.id === chosenId) ?? latestOf(reports);
  const id = chosen?.id ?? null;
  useEffect(() => chooseReport(id), [id]);
  return chosen;
}

/** The newest of `reports` that is not with the clerk yet, or the newest of all; they come oldest first. */
export function latestOf<R extends { readonly status: string }>(reports: readonly R[]): R | undefined {
  return reports.findLast(({ status }) => !isHandedIn(status)) ?? reports.at(-1);
}
