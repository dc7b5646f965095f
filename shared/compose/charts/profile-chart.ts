import type { Block } from '../../document/document.ts';
import type { Bound, Spot } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { penceIn, periodsOf } from '../profiles.ts';
import { fitAlt } from './alt-text.ts';
import { inUnit, moneyAxis, moneyNumber } from './money.ts';
import { saySpan, saySubtitle, titleOf } from './say-span.ts';

const NAMES = { column: 'Column', line: 'Line', area: 'Area' } as const;

/** One line of a financial profile, a category for each year. */
export function composeProfileChart(paper: Paper, block: Bound<'profile chart'>, spot: Spot): Block | null {
  const line = paper.contents.profileLines.find((one) => one.id === block.lineId);
  const profile = paper.contents.profiles.find((one) => one.id === line?.profileId);
  if (line === undefined || profile === undefined) return null;
  const periods = periodsOf(paper, profile, [line], block.years);
  if (periods.length === 0) return null;
  const style = paper.written.moneyStyle(profile.moneyUnit);
  const names = periods.map((period) => period.name(paper));
  const pence = periods.map((period) => penceIn(paper, line, period) ?? null);
  const said = pence.map((one, at) => `${names[at] ?? ''} ${paper.written.money(one, profile.moneyUnit)}`).join(', ');
  const caption = paper.captionFigure(block.caption, spot.anchor);
  return {
    kind: 'chart',
    caption,
    spec: {
      type: block.as,
      headline: block.headline,
      subtitle: saySubtitle(line.name, saySpan(names), titleOf(block.headline, caption)),
      categoryTitle: profile.periods === 'years' ? 'Financial year' : 'Period',
      valueTitle: moneyAxis(style),
      categories: names,
      series: [
        {
          name: line.name,
          values: pence.map((one) => inUnit(one, style)),
          colour: paper.template.style.chartColours[0] ?? '000000',
        },
      ],
      number: moneyNumber(style),
      labels: paper.template.charts.labels,
      alt: fitAlt(`${NAMES[block.as]} chart of ${line.name}: ${said}.`),
    },
    note: '',
  };
}
