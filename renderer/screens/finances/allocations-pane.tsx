import type { ReactElement } from 'react';
import type { AllocationSummary, AllocationSums } from '../../../shared/api/profile-views.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartTable } from '../../parts/chart/chart-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { RecordLink } from '../../parts/record-link.tsx';

/** What is set aside and what of it is committed, scheme by scheme; every allocation leads to where it is edited. */
export function AllocationsPane({ allocations }: { readonly allocations: AllocationSummary }): ReactElement {
  const { schemes, total, chart } = allocations;
  return (
    <div className="profile-pane">
      <h2 className="profile-title">Allocations and commitment</h2>
      {total === null ? (
        <Panel title="Allocations">
          <EmptyState
            small
            title="No allocations yet"
            hint="Money that is set aside for a purpose, with what of it is committed, is added on the Capacity screen."
          />
        </Panel>
      ) : (
        <>
          <Panel title="By scheme">
            <WideTable name="Allocations by scheme, table">
              <table className="plain-table" aria-label="Allocations by scheme">
                <thead>
                  <tr>
                    <th scope="col">Allocation</th>
                    <th scope="col" className="right">
                      Allocated
                    </th>
                    <th scope="col" className="right">
                      Committed
                    </th>
                    <th scope="col" className="right">
                      Not committed
                    </th>
                    <th scope="col" className="right">
                      Share
                    </th>
                  </tr>
                </thead>
                {schemes.map((scheme) => (
                  <tbody key={scheme.name}>
                    {schemes.length < 2 ? null : (
                      <tr className="scheme-head">
                        <th scope="rowgroup" colSpan={5}>
                          {scheme.name}
                        </th>
                      </tr>
                    )}
                    {scheme.rows.map((row) => (
                      <SumsRow key={row.id} sums={row} isRecord />
                    ))}
                    {schemes.length < 2 || scheme.rows.length < 2 ? null : <SumsRow sums={scheme.sum} />}
                  </tbody>
                ))}
                <tbody>
                  <SumsRow sums={total} />
                </tbody>
              </table>
            </WideTable>
          </Panel>
          {chart === null ? null : (
            <Panel title="Committed and not">
              <ChartFigure spec={chart} height={64 + 40 * chart.categories.length} />
              <ChartTable spec={chart} />
            </Panel>
          )}
        </>
      )}
    </div>
  );
}

function SumsRow({
  sums,
  isRecord = false,
}: {
  readonly sums: AllocationSums;
  readonly isRecord?: boolean;
}): ReactElement {
  return (
    <tr className={isRecord ? undefined : 'total'}>
      <th scope="row">
        {isRecord ? (
          <RecordLink kind="allocation" id={sums.id}>
            {sums.name}
          </RecordLink>
        ) : (
          sums.name
        )}
        {sums.note === '' ? null : <span className="sub">{sums.note}</span>}
      </th>
      <td className="right number">{sums.allocated}</td>
      <td className="right number">{sums.committed}</td>
      <td className="right number">{sums.left}</td>
      <td className="right number">{sums.share === '' ? '–' : sums.share}</td>
    </tr>
  );
}
