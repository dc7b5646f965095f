import type { ChartNumber, ChartSpec } from '../../document/chart.ts';
import type { Block } from '../../document/document.ts';
import type { Measure } from '../../model/measure.ts';
import type { Day } from '../../model/units.ts';
import { writeMonth } from '../../rules/days.ts';
import { readSeries } from '../../rules/trend.ts';
import { writeMeasure } from '../../rules/write-number.ts';
import type { Bound } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { fitAlt } from './alt-text.ts';

/** The trend of a measure as a line with its values printed at the points. */
export function composeMeasureChart(paper: Paper, block: Bound<'measure chart'>, anchor: string | null): Block | null {
  const measure = paper.contents.measures.find((one) => one.id === block.measureId);
  if (measure === undefined) return null;
  const spec = chartMeasure(paper, measure, block.headline, block.from);
  return spec === null ? null : { kind: 'chart', caption: paper.captionFigure(block.caption, anchor), spec, note: '' };
}

function chartMeasure(paper: Paper, measure: Measure, headline: string, since: Day | null): ChartSpec | null {
  const series = readSeries(paper.contents, measure.id, null, paper.asAt).filter(
    (value) => value.asAt >= (since ?? ''),
  );
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return null;
  const write = (value: typeof first): string =>
    `${writeMeasure(value.value, measure.unit, measure.precision)} in ${writeMonth(value.asAt)}`;
  return {
    type: 'line',
    headline,
    subtitle: `${measure.name}, ${writeMonth(first.asAt)} to ${writeMonth(last.asAt)}`,
    categoryTitle: 'As at',
    valueTitle: measure.name,
    categories: series.map((value) => writeMonth(value.asAt)),
    series: [
      {
        name: measure.name,
        values: series.map((value) => Number(value.value)),
        colour: paper.template.style.chartColours[0] ?? '000000',
      },
    ],
    number: numberOf(measure),
    labels: true,
    alt: fitAlt(`Line chart of ${measure.name}: from ${write(first)} to ${write(last)}. ${headline}.`),
  };
}

function numberOf(measure: Measure): ChartNumber {
  return {
    prefix: measure.unit === 'pounds' ? '£' : '',
    suffix: measure.unit === 'percent' ? '%' : '',
    decimals: measure.precision,
  };
}
