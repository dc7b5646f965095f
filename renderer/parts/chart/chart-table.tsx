import type { ReactElement } from 'react';
import { type ChartSpec, writeChartNumber } from '../../../shared/document/chart.ts';
import { WideTable } from '../wide-table.tsx';

/** The numbers of a chart as a table, opened where they are wanted. */
export function ChartTable({ spec }: { readonly spec: ChartSpec }): ReactElement {
  return (
    <details className="chart-table">
      <summary className="focusable">Numbers of the chart</summary>
      <WideTable name={`${spec.headline}, numbers`}>
        <table className="plain-table" aria-label={`${spec.headline}, numbers`}>
          <thead>
            <tr>
              <th scope="col">{spec.categoryTitle === '' ? 'Category' : spec.categoryTitle}</th>
              {spec.series.map((series) => (
                <th key={series.name} scope="col" className="right">
                  {series.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spec.categories.map((category, at) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {spec.series.map((series) => {
                  const value = series.values[at] ?? null;
                  return (
                    <td key={series.name} className="right number">
                      {value === null ? '–' : writeChartNumber(value, spec.number)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}
