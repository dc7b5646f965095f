import type { ChartNumber, ChartSpec } from '../../document/chart.ts';
import type { Block } from '../../document/document.ts';
import type { Measure, MeasureValue } from '../../model/measure.ts';
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
  const series = readSeries(paper.contents, measure.id, null, paper.asAt).filter(
    (value) => value.asAt >= (block.from ?? ''),
  );
  const spec = chartSeries(measure, series, block.headline, paper.template.style.chartColours[0] ?? '000000');
  return spec === null ? null : { kind: 'chart', caption: paper.captionFigure(block.caption, anchor), spec, note: '' };
}

/** The chart of one dated series of `measure`, oldest value first; null when there is none. The paper and the overview draw the same. */
export function chartSeries(
  measure: Measure,
  series: readonly MeasureValue[],
  headline: string,
  colour: string,
): ChartSpec | null {
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return null;
  const write = (value: typeof first): string =>
    `${writeMeasure(value.value, measure.unit, measure.precision)} in ${writeMonth(value.asAt)}`;
  const span = `${writeMonth(first.asAt)} to ${writeMonth(last.asAt)}`;
  return {
    type: 'line',
    headline,
    subtitle: headline === measure.name ? span : `${measure.name}, ${span}`,
    categoryTitle: 'As at',
    valueTitle: measure.name,
    categories: series.map((value) => writeMonth(value.asAt)),
    series: [{ name: measure.name, values: series.map((value) => Number(value.value)), colour }],
    number: numberOf(measure),
    labels: true,
    alt: fitAlt(
      `Line chart of ${measure.name}: from ${write(first)} to ${write(last)}.${headline === measure.name ? '' : ` ${headline}.`}`,
    ),
  };
}

function numberOf(measure: Measure): ChartNumber {
  return {
    prefix: measure.unit === 'pounds' ? '£' : '',
    suffix: measure.unit === 'percent' ? '%' : '',
    decimals: measure.precision,
  };
}
