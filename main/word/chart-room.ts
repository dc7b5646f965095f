import { type ChartSeries, type ChartSpec, writeChartNumber } from '../../shared/document/chart.ts';
import type { Scale } from './chart-scale.ts';

/** Sizes in points: a chart is read at arm's length like the rest of the paper. */
export const CHART_SIZES = { headline: 12, subtitle: 10, text: 10, label: 9 };

/** About how wide a letter is, as a share of its size; a figure is a little wider. */
const LETTER = 0.53;
const FIGURE = 0.57;

/** How much of a chart's width is left for the plot beside its axis, and for a line of its title. */
const PLOT = 0.85;
const TITLE = 0.78;

/** The space between groups of columns, in hundredths of a column. */
export const GAPS = { one: 80, several: 60, stacked: 70 };

/** The thinnest part of a stack that holds a label, as a share of the axis. */
const THINNEST = 0.07;

/** Which points carry a label: labels on each other cannot be read at all, and the table beside has every value. */
export type Labelled = 'every' | 'ends' | 'none';

/** Which points of `spec` have room for their label on a chart `width` points wide. */
export function labelled(spec: ChartSpec, width: number): Labelled {
  if (!spec.labels) return 'none';
  const place = (width * PLOT) / Math.max(1, spec.categories.length);
  if (widestLabel(spec) <= place / columnsAcross(spec)) return 'every';
  return spec.type === 'line' ? 'ends' : 'none';
}

/** The label each point of `series` goes without: false for none, undefined for the series' own. */
export function withoutLabels(
  spec: ChartSpec,
  series: ChartSeries,
  scale: Scale,
  shown: Labelled,
): readonly (false | undefined)[] {
  const thinnest = spec.type === 'stackedColumn' ? (scale.maximum - scale.minimum) * THINNEST : 0;
  const points = series.values.flatMap((value, at) => (value === null ? [] : [at]));
  return series.values.map((value, at) => {
    if (shown === 'ends' && at !== points[0] && at !== points.at(-1)) return false;
    return value !== null && Math.abs(value) < thinnest ? false : undefined;
  });
}

/** How many lines a chart's title takes at `width` points, headline and subtitle together. */
export function titleLines(spec: ChartSpec, width: number): number {
  const lines = (text: string, size: number) => Math.ceil((text.length * size * LETTER) / (width * TITLE));
  return lines(spec.headline, CHART_SIZES.headline) + lines(spec.subtitle, CHART_SIZES.subtitle);
}

function widestLabel(spec: ChartSpec): number {
  const labels = spec.series.flatMap((series) =>
    series.values.map((value) => (value === null ? 0 : writeChartNumber(value, spec.number).length)),
  );
  return Math.max(0, ...labels) * CHART_SIZES.label * FIGURE;
}

/** How many labels would stand side by side in a category's place, with the space between them. */
function columnsAcross(spec: ChartSpec): number {
  if (spec.type === 'stackedColumn') return 1 + GAPS.stacked / 100;
  return spec.type === 'line' || spec.series.length === 1 ? 1.2 : spec.series.length + GAPS.several / 100;
}
