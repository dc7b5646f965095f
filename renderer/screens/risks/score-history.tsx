import { type ReactElement, useDeferredValue, useMemo } from 'react';
import type { RiskPage, RiskRow } from '../../../shared/api/risk-views.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { chartHistory } from './history-chart.ts';
import { STAGE_NAMES } from './words.ts';

/** How the score of a risk went: the line for the eye, the table for everyone. */
export function ScoreHistory({ risk, page }: { readonly risk: RiskRow; readonly page: RiskPage }): ReactElement {
  const { ref } = risk;
  const { history } = page;
  const spec = useMemo(() => chartHistory(ref, history), [ref, history]);
  // Drawn when there is time: a canvas costs more than all the rest of the details.
  const drawn = useDeferredValue(spec, null);
  const newestFirst = page.history.toReversed();
  return (
    <section className="details-part" aria-labelledby="history-title">
      <h3 className="details-title" id="history-title">
        Score history
      </h3>
      {drawn === null ? null : <ChartFigure spec={drawn} height={160} />}
      {page.history.length === 0 ? (
        <p className="muted">No score has been recorded yet. The first change of a rating starts the history.</p>
      ) : (
        <table className="plain-table history" aria-labelledby="history-title">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col" className="right">
                Score
              </th>
              <th scope="col">By and why</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {writeDay(one.date)}
                  <span className="sub">{STAGE_NAMES[one.stage]}</span>
                </th>
                <td className="right number">{one.shown ?? '–'}</td>
                <td>{[one.by, one.why].filter((part) => part !== '').join(': ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
