import type { ReactElement } from 'react';
import type { PeriodView, VarianceRow } from '../../../shared/api/profile-views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { WideTable } from '../../parts/wide-table.tsx';

type VarianceProps = { readonly rows: readonly VarianceRow[]; readonly columns: readonly PeriodView[] };

/** What was forecast or happened against what was planned, line by line. */
export function VariancePanel({ rows, columns }: VarianceProps): ReactElement {
  const periods = columns.filter(({ key }) => rows.some((row) => row.values.some((value) => value.key === key)));
  return (
    <Panel title="Variance" aside={rows.length === 0 ? undefined : 'each line less the one it is held against'}>
      {rows.length === 0 ? (
        <EmptyState
          small
          title="Nothing to hold against a plan"
          hint="Give a line the same name, part and basis as a planned one, but another scenario: forecast, actual, mitigated or do nothing."
        />
      ) : (
        <WideTable name="Variance, table">
          <table className="plain-table" aria-label="Variance">
            <thead>
              <tr>
                <th scope="col">Line</th>
                {periods.map((period) => (
                  <th key={period.key} scope="col" className="right">
                    {period.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.name} ${row.against}`}>
                  <th scope="row">
                    {row.name}
                    <span className="sub">against {row.against}</span>
                  </th>
                  {periods.map(({ key }) => {
                    const value = row.values.find((one) => one.key === key);
                    return (
                      <td key={key} className="right number">
                        {value?.shown ?? ''}
                        {value === undefined ? null : (
                          <span className="sub">
                            {[value.percent, value.way].filter((part) => part !== '').join(', ')}
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </Panel>
  );
}
