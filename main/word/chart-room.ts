import { type ChartSpec, writeChartNumber } from '../../shared/document/chart.ts';
import type { ChartScale } from './chart-scale.ts';
import type { Drawn } from './chart-series.ts';
import { pixels } from '../../shared/document/lengths.ts';

/** Sizes in points: a chart is read at arm's length like the rest of the paper. */
export const CHART_SIZES = { headline: 12, subtitle: 10, text: 10, label: 9 };

/** About how wide a letter is, as a share of its size; a figure is a little wider. */
const LETTER = 0.53;
const FIGURE = 0.57;

/** How much of a chart's width is left for the plot beside its axis, and for a line of its title. */
const PLOT = 0.85;
const TITLE = 0.78;

/** The space between groups of columns, in hundredths of a column. */
export const GAPS = { one: 80, several: 60, stacked: 70, waterfall: 40 };

/** The thinnest part of a stack that holds a label, as a share of the axis. */
const THINNEST = 0.07;

/** A chart with a title of two lines is this much lower than it is wide; each line more makes it higher, in pixels. */
const SHAPE = 0.56;
const LINE = 16;

/** What a lying bar takes of the height, in pixels: many bars make a chart higher, but never more than a page. */
const BAR = 26;
const HIGHEST = 900;

/** Which points carry a label: labels on each other cannot be read at all, and the table beside has every value. */
export type Labelled = 'every' | 'ends' | 'none';

/** Width and height of the chart of `spec` in pixels, on a page with `width` millimetres for text. */
export function chartSize(spec: ChartSpec, width: number): { readonly width: number; readonly height: number } {
  const wide = pixels(width);
  const more = Math.max(0, titleLines(spec, (wide * 72) / 96) - 2) * LINE;
  const usual = Math.round(Math.min(wide, pixels(180)) * SHAPE) + more;
  const bars = isLying(spec) ? 150 + spec.categories.length * BAR * (spec.type === 'bar' ? spec.series.length : 1) : 0;
  return { width: wide, height: Math.min(HIGHEST, Math.max(usual, bars)) };
}

/** Whether the bars of `spec` lie. */
export function isLying(spec: ChartSpec): boolean {
  return spec.type === 'bar' || spec.type === 'stackedBar';
}

/** Whether the series of `spec` stand on one another. */
export function isStacked(spec: ChartSpec): boolean {
  return spec.type === 'stackedColumn' || spec.type === 'stackedBar' || spec.type === 'stackedArea';
}

/** Which points of `spec` have room for their label on a chart `width` points wide. */
export function labelled(spec: ChartSpec, width: number): Labelled {
  if (!spec.labels || spec.type === 'area' || spec.type === 'stackedArea') return 'none';
  if (isLying(spec)) return 'every';
  const place = (width * PLOT) / Math.max(1, spec.categories.length);
  if (widestLabel(spec) <= place / columnsAcross(spec)) return 'every';
  return spec.type === 'line' ? 'ends' : 'none';
}

/** The places of the points of `series` that go without a label. */
export function withoutLabels(spec: ChartSpec, series: Drawn, scale: ChartScale, shown: Labelled): readonly number[] {
  const thinnest = isStacked(spec) ? (scale.maximum - scale.minimum) * THINNEST : 0;
  const points = series.values.flatMap((value, at) => (value === null ? [] : [at]));
  return series.values.flatMap((value, at) => {
    if (shown === 'ends' && at !== points[0] && at !== points.at(-1)) return [at];
    return value !== null && Math.abs(value) < thinnest ? [at] : [];
  });
}

/** How many lines a chart's title takes at `width` points, headline and subtitle together. */
export function titleLines(spec: ChartSpec, width: number): number {
  const lines = (text: string, size: number) => Math.ceil((text.length * size * LETTER) / (width * TITLE));
  return lines(spec.headline, CHART_SIZES.headline) + lines(spec.subtitle, CHART_SIZES.subtitle);
}

function widestLabel(spec: ChartSpec): number {
  let widest = 0;
  for (const series of spec.series)
    for (const value of series.values)
      if (value !== null) widest = Math.max(widest, writeChartNumber(value, spec.number).length);
  return widest * CHART_SIZES.label * FIGURE;
}

/** How many labels would stand side by side in a category's place, with the space between them. */
function columnsAcross(spec: ChartSpec): number {
  if (isStacked(spec)) return 1 + GAPS.stacked / 100;
  if (spec.type === 'waterfall') return 1 + GAPS.waterfall / 100;
  const columns = spec.series.filter((one) => (one.draw ?? 'column') === 'column').length;
  return spec.type === 'line' || columns <= 1 ? 1.2 : columns + GAPS.several / 100;
}
