import type { ReactElement } from 'react';
import type { ReportChoice, TemplateChoice } from '../../../shared/api/views.ts';
import { Select } from '../../parts/kit.ts';
import { chooseTemplates, switchTemplate, useTemplates } from '../../state/templates.ts';

/** Not a key that a format can have. */
const OWN = '…';

/** The format a report is printed in, and the others it could take: those that come with Clerkwell and the person's own. */
export function FormatChoice({ report }: { readonly report: ReportChoice }): ReactElement {
  const { data } = useTemplates();
  const templates = data?.templates ?? [];
  const choose = (id: string): void => {
    if (id === OWN) void chooseTemplates();
    else void switchTemplate(report.id, id, templates.find((one) => one.id === id)?.name ?? id);
  };
  const folder = data?.ownFolder ?? null;
  return (
    <Select
      size="small"
      className="report-format"
      aria-label="Format of the report"
      value={report.template}
      onChange={(_, { value }) => choose(value)}
    >
      {templates.some((one) => one.id === report.template) ? null : (
        <option value={report.template}>{report.template} (not found)</option>
      )}
      {templates.map((one) => (
        <option key={one.id} value={one.id} disabled={one.problem !== null && one.id !== report.template}>
          {sayTemplate(one)}
        </option>
      ))}
      <option value={OWN}>{folder === null ? 'Choose your own formats…' : `Your own formats: ${folder}…`}</option>
    </Select>
  );
}

function sayTemplate({ id, name, council, own, problem }: TemplateChoice): string {
  if (problem !== null) return `${id} (has mistakes: check it)`;
  return `${council}: ${name}${own ? ' (yours)' : ''}`;
}
