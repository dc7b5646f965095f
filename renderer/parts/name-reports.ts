import type { ReportChoice } from '../../shared/api/views.ts';

/** What each report is called in a list to choose from, by its id: its title, after its meeting where another has the same title: a long one is cut off at its end. */
export function nameReports(reports: readonly ReportChoice[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { title } of reports) count.set(title, (count.get(title) ?? 0) + 1);
  return new Map(
    reports.map(({ id, title, meeting, status }) => {
      const others = [meeting, status].filter((fact) => fact !== '').join(', ');
      return [id, (count.get(title) ?? 0) < 2 ? title : `${others}: ${title}`];
    }),
  );
}
