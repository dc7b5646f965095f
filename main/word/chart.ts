import type { IParagraphOptions } from 'docx';
import { type ChartDataLabels, ChartRun, type ChartRunOptions, type ChartSeries as WordSeries } from 'docx/charts';
import { type ChartSeries, type ChartSpec, waterfallSteps } from '../../shared/document/chart.ts';
import type { Block } from '../../shared/document/document.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { CHART_SIZES, GAPS, type Labelled, labelled, titleLines, withoutLabels } from './chart-room.ts';
import { axisNumber, excelFormat, type Scale, scaleOf } from './chart-scale.ts';
import { pixels, textWidth } from './measure.ts';
import { STYLE } from './styles.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** A chart with a title of two lines is this much lower than it is wide; each line more makes it higher. */
const SHAPE = 0.56;
const LINE = 16;

/** Series of a line chart differ by the shape of their points too: colour alone tells some readers nothing. */
const MARKERS = ['circle', 'square', 'diamond', 'triangle'] as const;

/** The chart as Word's own, with its workbook: an officer can open it and correct a number. */
export function writeChart(block: ChartBlock, style: HouseStyle, id: number): IParagraphOptions {
  const { spec } = block;
  const width = pixels(textWidth(style));
  const points = (width * 72) / 96;
  const more = Math.max(0, titleLines(spec, points) - 2) * LINE;
  const chart = new ChartRun({
    ...plot(spec, labelled(spec, points)),
    title: {
      // The second line is made smaller when the file is finished: docx writes both lines alike.
      text: spec.subtitle === '' ? spec.headline : `${spec.headline}\n${spec.subtitle}`,
      font: { size: CHART_SIZES.headline, bold: true, color: style.headings[1].colour },
    },
    legend: spec.series.length > 1 && { position: 'top', font: { size: CHART_SIZES.text } },
    font: { name: style.font },
    transformation: { width, height: Math.round(width * SHAPE) + more },
    altText: {
      // docx counts drawings for as long as the program runs; the same paper must give the same file.
      id: String(id),
      name: `${block.caption.label} ${block.caption.number}`,
      title: spec.headline,
      description: spec.alt,
    },
  });
  return { style: STYLE.chart, keepNext: block.note !== '', children: [chart] };
}

function plot(spec: ChartSpec, shown: Labelled): ChartRunOptions {
  const scale = scaleOf(spec);
  const shared = {
    categories: spec.categories,
    categoryAxis: axis(spec.categoryTitle),
    valueAxis: valueAxis(spec, scale, shown),
    emptyValues: 'gap',
  } as const;
  const series = spec.series.map((one, at) => wordSeries(spec, scale, shown, one, at));
  switch (spec.type) {
    case 'column':
      return {
        type: 'column',
        ...shared,
        series,
        gapWidth: spec.series.length > 1 ? GAPS.several : GAPS.one,
        overlap: 0,
      };
    case 'stackedColumn':
      return { type: 'column', ...shared, series, stacking: 'stacked', gapWidth: GAPS.stacked };
    case 'line':
      return { type: 'line', ...shared, series };
    case 'bar':
    case 'stackedBar':
      return { type: 'bar', ...shared, series, ...(spec.type === 'stackedBar' && { stacking: 'stacked' }) };
    case 'area':
    case 'stackedArea':
      return { type: 'area', ...shared, series, ...(spec.type === 'stackedArea' && { stacking: 'stacked' }) };
    case 'columnAndLine':
    case 'planAgainstActual':
      return {
        type: 'column',
        ...shared,
        series: series.map((one, at) => drawn(one, spec.series[at]?.draw ?? 'column')),
      };
    case 'waterfall':
      return { type: 'column', ...shared, series: fallingSeries(spec, series[0]), stacking: 'stacked' };
  }
}

function drawn(series: WordSeries, draw: NonNullable<ChartSeries['draw']>): WordSeries {
  if (draw === 'column') return { ...series, type: 'column' };
  return { ...series, type: 'line', ...(draw === 'dashedLine' && { line: { dash: 'dash' } }) };
}

/** A waterfall as a stack: what each column stands on, without colour, and the column. */
function fallingSeries(spec: ChartSpec, series: WordSeries | undefined): readonly WordSeries[] {
  if (series === undefined) return [];
  const steps = waterfallSteps(spec);
  return [
    {
      name: 'Starts at',
      values: steps.map((step) => (step === null ? null : Math.min(step.from, step.to))),
      color: 'FFFFFF',
      dataLabels: false,
    },
    { ...series, values: steps.map((step) => (step === null ? null : Math.abs(step.to - step.from))) },
  ];
}

function axis(title: string) {
  const font = { size: CHART_SIZES.text };
  return title === '' ? { font } : { font, title: { text: title, font } };
}

function valueAxis(spec: ChartSpec, scale: Scale, shown: Labelled) {
  return {
    ...axis(spec.valueTitle),
    ...scale,
    numberFormat: excelFormat(axisNumber(spec.number, scale)),
    // A grid line through a label strikes it out, and a labelled point does not need the line.
    gridlines: shown !== 'every' || spec.type === 'stackedColumn',
  };
}

function wordSeries(spec: ChartSpec, scale: Scale, shown: Labelled, series: ChartSeries, at: number): WordSeries {
  return {
    name: series.name,
    values: series.values,
    color: series.colour,
    ...(spec.type === 'line' && { markers: { shape: MARKERS[at % MARKERS.length] ?? 'circle', size: 7 } }),
    ...(shown !== 'none' && {
      dataLabels: labelsOf(spec, series),
      pointLabels: withoutLabels(spec, series, scale, shown),
    }),
  };
}

function labelsOf(spec: ChartSpec, series: ChartSeries): ChartDataLabels {
  const numberFormat = excelFormat(spec.number);
  const font = { size: CHART_SIZES.label };
  switch (spec.type) {
    case 'column':
      return { value: true, numberFormat, font, position: 'outsideEnd' };
    case 'stackedColumn':
      return { value: true, numberFormat, font: { ...font, color: readableOn(series.colour) }, position: 'center' };
    case 'line':
      return { value: true, numberFormat, font, position: isHighest(spec, series) ? 'above' : 'below' };
    case 'bar':
    case 'stackedBar':
    case 'area':
    case 'stackedArea':
    case 'columnAndLine':
    case 'planAgainstActual':
    case 'waterfall':
      return { value: true, numberFormat, font };
  }
}

/** The highest line is labelled above and the others below, so that labels of two lines do not meet between them. */
function isHighest(spec: ChartSpec, series: ChartSeries): boolean {
  return spec.series.every((other) => mean(other) <= mean(series));
}

function mean(series: ChartSeries): number {
  const values = series.values.filter((value) => value !== null);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Black or white, whichever stands out more against `fill` (WCAG relative luminance). */
function readableOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '000000' : 'FFFFFF';
}
