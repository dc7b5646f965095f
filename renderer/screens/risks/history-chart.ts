import type { RiskPage } from '../../../shared/api/risk-views.ts';
import type { ChartSpec } from '../../../shared/document/chart.ts';
import { writeDay } from '../../../shared/rules/days.ts';

/** The current score of the risk `ref` over time, or null while there are not two points to join. */
export function chartHistory(ref: string, history: RiskPage['history']): ChartSpec | null {
  const points = history
    .filter((one) => one.stage === 'current')
    .map(({ date, shown }) => ({ date, shown }))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  if (points.length < 2) return null;
  const said = points.map(({ date, shown }) => `${writeDay(date)} ${shown ?? 'not scored'}`);
  return {
    type: 'line',
    headline: 'Current score over time',
    subtitle: '',
    categoryTitle: '',
    valueTitle: '',
    categories: points.map(({ date }) => shorten(writeDay(date))),
    series: [{ name: 'Current score', values: points.map(({ shown }) => shown), colour: '12436D' }],
    number: { prefix: '', suffix: '', decimals: 0 },
    labels: true,
    alt: `Line chart of the current score of ${ref}: ${said.join('; ')}.`,
  };
}

/** `30 Sep 2022`: the chart is small, and the table beside it says the day in full. */
function shorten(day: string): string {
  const [date = '', month = '', year = ''] = day.split(' ');
  return `${date} ${month.slice(0, 3)} ${year}`;
}
