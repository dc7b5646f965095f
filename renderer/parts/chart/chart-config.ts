import type { ChartConfiguration, ChartDataset, TooltipOptions } from 'chart.js';
import {
  type ChartSeries,
  type ChartSpec,
  stepColours,
  waterfallSteps,
  writeChartNumber,
} from '../../../shared/document/chart.ts';
import { hex, standOut, textOn } from './colour.ts';

/** The colours and letters a chart is drawn in. */
export type ChartLook = {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly background: string;
  readonly font: string;
  /** The colours of the house style, by which a waterfall shows rises and falls; absent where all its steps are alike. */
  readonly chartColours?: readonly string[];
  /** As Word will draw it. On a screen the axis has no title that is the headline, and labels have the room above it. */
  readonly paper: boolean;
};

/** The look of paper: dark on white, whatever the theme of the window. */
export const PAPER_LOOK: ChartLook = {
  text: '#1f1f1f',
  muted: '#424242',
  grid: '#d9d9d9',
  background: '#ffffff',
  font: 'Arial, "Liberation Sans", sans-serif',
  paper: true,
};

/** A pair is a column that floats between two values, as the steps of a waterfall do. */
type Points = (number | [number, number] | null)[];
/** A chart as chart.js takes it. */
export type ScreenChart = ChartConfiguration<'bar' | 'line', Points, string | string[]>;

// Series differ by mark and dash as well as by colour.
const MARKS = ['circle', 'rect', 'triangle', 'rectRot'] as const;
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4]] as const;

/** Shows what chart.js knows of the point under the mouse. */
export type ShowTip = NonNullable<TooltipOptions<'bar' | 'line'>['external']>;

/** What chart.js needs to draw `spec`: the numbers, words and rounding are the spec's own. */
export function configureChart(spec: ChartSpec, look: ChartLook, showTip?: ShowTip): ScreenChart {
  const line = spec.type === 'line' || spec.type === 'area' || spec.type === 'stackedArea';
  const stacked = STACKED.includes(spec.type);
  const lying = spec.type === 'bar' || spec.type === 'stackedBar';
  const [categories, values] = lying ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const font = { family: look.font, size: 12 };
  const write = (value: number): string => writeChartNumber(value, spec.number);
  return {
    type: line ? 'line' : 'bar',
    data: {
      labels: lying ? [...spec.categories] : spec.categories.map((name) => breakLabel(name, lineLength(spec))),
      datasets: spec.series.map((series, at) => drawSeries(spec, series, at, look)),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      // Room for a label above the tallest point.
      layout: { padding: { top: spec.labels && !stacked && !lying ? 24 : 4, right: lying ? 48 : line ? 8 : 4 } },
      indexAxis: categories,
      scales: {
        [categories]: {
          stacked,
          // As in the Word chart, where only areas begin on the axis itself: no label of a line covers a number of the axis.
          offset: spec.type !== 'area' && spec.type !== 'stackedArea',
          title: { display: spec.categoryTitle !== '', text: spec.categoryTitle, color: look.muted, font },
          ticks: {
            color: look.muted,
            font,
            // Broken into lines they have room beside each other, and each is a step that must be named.
            ...(spec.type === 'waterfall' ? { maxRotation: 0, autoSkip: false } : { maxRotation: 50 }),
          },
          grid: { display: false },
          border: { color: look.muted },
        },
        [values]: {
          stacked,
          beginAtZero: !startsAboveNought(spec),
          ...(startsAboveNought(spec) && { grace: '10%' }),
          title: { display: isTitled(spec, look), text: spec.valueTitle, color: look.muted, font },
          ticks: {
            color: look.muted,
            font,
            maxTicksLimit: 7,
            precision: spec.number.decimals,
            callback: (value, _at, ticks) => writeTick(Number(value), ticks, spec),
          },
          grid: { color: look.grid },
          border: { display: false },
        },
      },
      plugins: {
        legend: {
          display: spec.series.length > 1,
          position: look.paper ? 'top' : 'bottom',
          align: 'start',
          labels: { color: look.text, font, usePointStyle: true, boxHeight: 8 },
        },
        tooltip: {
          enabled: false,
          ...(showTip !== undefined && { external: showTip }),
          callbacks: {
            label: ({ dataset, dataIndex, datasetIndex }) => {
              const value = spec.series[datasetIndex]?.values[dataIndex] ?? null;
              return `${dataset.label ?? ''}: ${value === null ? '–' : write(value)}`;
            },
          },
        },
        datalabels: {
          display: spec.labels ? 'auto' : false,
          font: { family: look.font, size: 11 },
          anchor: stacked ? 'center' : 'end',
          align: stacked ? 'center' : 'end',
          offset: 2,
          color: stacked ? (context) => textOn(colourOf(spec.series[context.datasetIndex], look)) : look.text,
          formatter: (value: unknown, { dataIndex }) => sayPoint(spec, value, dataIndex),
        },
      },
    },
  };
}

function isTitled(spec: ChartSpec, look: ChartLook): boolean {
  return spec.valueTitle !== '' && (look.paper || spec.valueTitle !== spec.headline);
}

/** A number of the axis, with no more decimals than its ticks need: as Word writes it. */
function writeTick(value: number, ticks: readonly { readonly value: number }[], { number }: ChartSpec): string {
  const places = Array.from({ length: number.decimals }, (_, at) => at);
  const decimals = places.find((few) => ticks.every((tick) => isWhole(tick.value * 10 ** few))) ?? number.decimals;
  return writeChartNumber(value, { ...number, decimals });
}

/** Whether `value` is a whole number but for what binary fractions leave behind. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

const LINE_LENGTH = 16;
const SHORT_LINE = 10;

/** Many steps of a bridge stand close beside each other, and each is named. */
function lineLength({ type, categories }: ChartSpec): number {
  return type === 'waterfall' && categories.length > 4 ? SHORT_LINE : LINE_LENGTH;
}

/** A long name of a category in lines, or the chart would turn it and lose its own room to it. */
function breakLabel(name: string, length: number): string | string[] {
  if (name.length <= length) return name;
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

// As in the Word chart: a column cut short lies, and a line may start above nought only when all of it is high.
function startsAboveNought(spec: ChartSpec): boolean {
  if (spec.type !== 'line') return false;
  const values = spec.series.flatMap((series) => series.values.filter((value) => value !== null));
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return lowest > 0 && lowest > highest * 0.8 && lowest < highest;
}

/** A point's label. A floating column is labelled with its step, a rise with its sign, not with the level it ends at. */
function sayPoint(spec: ChartSpec, value: unknown, at: number): string {
  if (typeof value === 'number') return writeChartNumber(value, spec.number);
  if (!Array.isArray(value)) return '';
  const [from, to] = value as readonly unknown[];
  if (typeof from !== 'number' || typeof to !== 'number') return '';
  const sign = waterfallSteps(spec)[at]?.way === 'up' ? '+' : '';
  return `${sign}${writeChartNumber(to - from, spec.number)}`;
}

/** Types whose series stand on each other. */
const STACKED: readonly ChartSpec['type'][] = ['stackedColumn', 'stackedBar', 'stackedArea'];

function isLine(spec: ChartSpec, series: ChartSeries): boolean {
  if (spec.type === 'columnAndLine' || spec.type === 'planAgainstActual') return (series.draw ?? 'column') !== 'column';
  return spec.type === 'line' || spec.type === 'area' || spec.type === 'stackedArea';
}

function pointsOf(spec: ChartSpec, series: ChartSeries): Points {
  if (spec.type !== 'waterfall') return [...series.values];
  return waterfallSteps(spec).map((step) => (step === null ? null : [step.from, step.to]));
}

function colourOf(series: ChartSeries | undefined, look: ChartLook): string {
  return standOut(series === undefined ? look.text : hex(series.colour), look.background);
}

/** The colour of each step: a total's own, and those of the house style for rises and falls. */
function colourSteps(spec: ChartSpec, own: string, look: ChartLook): string[] {
  if (look.chartColours === undefined) return spec.categories.map(() => own);
  const { up, down } = stepColours(look.chartColours);
  const by = { total: own, up: hex(up), down: hex(down) };
  return waterfallSteps(spec).map((step) => by[step?.way ?? 'total']);
}

function drawSeries(
  spec: ChartSpec,
  series: ChartSeries,
  at: number,
  look: ChartLook,
): ChartDataset<'bar' | 'line', Points> {
  const colour = colourOf(series, look);
  const fill = spec.type === 'waterfall' ? colourSteps(spec, colour, look) : colour;
  const shared = { label: series.name, data: pointsOf(spec, series), backgroundColor: fill, borderColor: colour };
  const mark = MARKS[at % MARKS.length] ?? 'circle';
  if (!isLine(spec, series))
    return {
      ...shared,
      type: 'bar',
      pointStyle: 'rect',
      maxBarThickness: 64,
      categoryPercentage: 0.72,
      barPercentage: 0.92,
    };
  return {
    ...shared,
    type: 'line',
    borderWidth: 2,
    borderDash: series.draw === 'dashedLine' ? [6, 4] : [...(DASHES[at % DASHES.length] ?? [])],
    fill: spec.type === 'area' ? 'origin' : spec.type === 'stackedArea' ? 'stack' : false,
    pointStyle: mark,
    pointRadius: 4,
    tension: 0,
    // A gap stays a gap: nothing is guessed between two known values.
    spanGaps: false,
  };
}
