import type { ReactElement } from 'react';
import type { BridgeView } from '../../../shared/api/profile-views.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { nameOfChoice } from '../../parts/register/choices.ts';
import { SCENARIO_CHOICES } from './words.ts';

/** Opening, movements and contributions against the closing figure, with what they leave unexplained as a line of its own. */
export function BridgePanel({ bridge }: { readonly bridge: BridgeView }): ReactElement {
  const title =
    bridge.title === '' ? 'Bridge' : `Bridge: ${nameOfChoice(SCENARIO_CHOICES, bridge.title).toLowerCase()}`;
  return (
    <Panel title={title}>
      <div className="beside">
        <WideTable name={`${title}, table`}>
          <table className="plain-table" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">Step</th>
                {bridge.periods.map((period) => (
                  <th key={period.key} scope="col" className="right">
                    {period.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bridge.rows.map((row) => (
                <tr key={`${row.is} ${row.name}`} className={row.is === 'closing' ? 'total' : row.is.replace(' ', '-')}>
                  <th scope="row">{row.name}</th>
                  {row.values.map((value, at) => (
                    <td key={bridge.periods[at]?.key} className="right number">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="sub">{bridge.says}</p>
        </WideTable>
        {bridge.chart === null ? null : <ChartFigure spec={bridge.chart} height={240} />}
      </div>
    </Panel>
  );
}
