import type { ReactElement } from 'react';
import type { ReportChoice } from '../../shared/api/views.ts';
import { chooseReport } from '../state/ui.ts';
import { Select } from './kit.ts';
import { nameReports } from './name-reports.ts';

type ChooserProps = {
  /** What the screen does with the report that is chosen, as the name of the field. */
  readonly name: string;
  readonly className: string;
  readonly reports: readonly ReportChoice[];
  readonly chosenId: string;
};

/** Which report of the programme a screen is about: chosen on one screen, it is chosen on all. */
export function ReportChooser({ name, className, reports, chosenId }: ChooserProps): ReactElement {
  const names = nameReports(reports);
  return (
    <Select
      size="small"
      className={className}
      aria-label={name}
      value={chosenId}
      onChange={(_, data) => chooseReport(data.value)}
    >
      {reports.map((report) => (
        <option key={report.id} value={report.id}>
          {names.get(report.id) ?? report.title}
        </option>
      ))}
    </Select>
  );
}
