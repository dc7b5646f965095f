import type { ChartNumber, ChartSeries, ChartSpec } from '../../document/chart.ts';
import type { Block } from '../../document/document.ts';
import type { Measure, MeasureValue } from '../../model/measure.ts';
import { writeMonth } from '../../rules/days.ts';
import { readSeries } from '../../rules/trend.ts';
import { endSentence } from '../../model/end-once.ts';
import { writeMeasure } from '../../rules/write-number.ts';
import type { Bound, Spot } from '../blocks/tables.ts';
import { comparatorsOf } from '../measures.ts';
import type { Paper } from '../paper.ts';
import { fitAlt } from './alt-text.ts';
import { saySpan, saySubtitle, titleOf } from './say-span.ts';

/** The trend of a measure with its values printed at the points; beside it its comparators and its targets where asked. */
export function composeMeasureChart(paper: Paper, block: Bound<'measure chart'>, spot: Spot): Block | null {
  const measure = paper.contents.measures.find((one) => one.id === block.measureId);
  if (measure === undefined) return null;
  const from = block.from ?? '';
  const own = readSeries(paper.contents, measure.id, null, paper.asAt).filter((value) => value.asAt >= from);
  const colours = paper.template.style.chartColours;
  const spec = chartSeries(measure, own, block.headline, colours[0] ?? '000000');
  if (spec === null) return null;
  const colour = (at: number): string => colours[at % colours.length] ?? '000000';
  const others = block.comparators
    ? comparatorsOf(paper, measure.id).map((name, at) => beside(paper, measure, own, name, colour(at + 1)))
    : [];
  const targets = block.targets ? targetSeries(paper, measure, own, colour(others.length + 1)) : [];
  const series = [...spec.series, ...others, ...targets];
  const drawn: readonly ChartSeries[] =
    targets.length === 0
      ? series
      : series.map((one) => ({ ...one, draw: one.draw ?? (block.as === 'column' ? 'column' : 'line') }));
  const type = targets.length > 0 ? 'columnAndLine' : block.as;
  const names = [...others, ...targets].map((one) => one.name);
  const caption = paper.captionFigure(block.caption, spot.anchor);
  return {
    kind: 'chart',
    caption,
    spec: {
      ...spec,
      type,
      subtitle: saySubtitle(measure.name, sayMonths(own), titleOf(block.headline, caption)),
      categories: own.map((value) => paper.written.month(value.asAt)),
      series: drawn,
      labels: paper.template.charts.labels,
      alt: fitAlt(
        `${spec.alt.replace(/^Line chart/, type === 'column' ? 'Column chart' : 'Line chart')}${names.length === 0 ? '' : ` Beside it: ${names.join(', ')}.`}`,
      ),
    },
    note: '',
  };
}

/** A comparator on the days of the body's own series; a day it has no value for is a gap. */
function beside(
  paper: Paper,
  measure: Measure,
  own: readonly MeasureValue[],
  name: string,
  colour: string,
): ChartSeries {
  const values = readSeries(paper.contents, measure.id, name, paper.asAt);
  return {
    name,
    values: own.map(({ asAt }) => {
      const found = values.find((value) => value.asAt === asAt);
      return found === undefined ? null : Number(found.value);
    }),
    colour,
  };
}

/** The target that was in force on each day: the next one still to come. */
function targetSeries(
  paper: Paper,
  measure: Measure,
  own: readonly MeasureValue[],
  colour: string,
): readonly ChartSeries[] {
  const targets = paper.contents.measureTargets
    .filter((one) => one.measureId === measure.id)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  if (targets.length === 0) return [];
  const values = own.map(({ asAt }) => {
    const next = targets.find((one) => one.by >= asAt);
    return next === undefined ? null : Number(next.value);
  });
  return [{ name: 'Target', values, colour, draw: 'dashedLine' }];
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
  const told = series.length === 1 ? `one value, ${write(first)}` : `from ${write(first)} to ${write(last)}`;
  return {
    type: 'line',
    headline,
    subtitle: saySubtitle(measure.name, sayMonths(series), headline),
    categoryTitle: 'As at',
    valueTitle: measure.name,
    categories: series.map((value) => writeMonth(value.asAt)),
    series: [{ name: measure.name, values: series.map((value) => Number(value.value)), colour }],
    number: numberOf(measure),
    labels: true,
    alt: fitAlt(`Line chart of ${measure.name}: ${told}.${sayHeadline(headline, measure)}`),
  };
}

/** The headline as a sentence of the words for a chart; nothing where there is none, or it says the name again. */
function sayHeadline(headline: string, measure: Measure): string {
  if (headline === '' || headline === measure.name) return '';
  return ` ${endSentence(headline)}`;
}

/** The months that a series reaches over. */
function sayMonths(series: readonly MeasureValue[]): string {
  return saySpan(series.map(({ asAt }) => writeMonth(asAt)));
}

/** How a chart of `measure` writes its numbers. */
export function numberOf(measure: Measure): ChartNumber {
  return {
    prefix: measure.unit === 'pounds' ? '£' : '',
    suffix: measure.unit === 'percent' ? '%' : '',
    decimals: measure.precision,
  };
}
