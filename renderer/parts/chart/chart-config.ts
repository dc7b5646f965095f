import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { type ChartSeries, type ChartSpec, writeChartNumber } from '../../../shared/document/chart.ts';
import { hex, standOut, textOn } from './colour.ts';

/** The colours and letters a chart is drawn in. */
export type ChartLook = {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly background: string;
  readonly font: string;
};

/** The look of paper: dark on white, whatever the theme of the window. */
export const PAPER_LOOK: ChartLook = {
  text: '#1f1f1f',
  muted: '#424242',
  grid: '#d9d9d9',
  background: '#ffffff',
  font: 'Arial, "Liberation Sans", sans-serif',
};

type Points = (number | null)[];
/** A chart as chart.js takes it. */
export type ScreenChart = ChartConfiguration<'bar' | 'line', Points, string>;

// Series differ by mark and dash as well as by colour.
const MARKS = ['circle', 'rect', 'triangle', 'rectRot'] as const;
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4]] as const;

/** What chart.js needs to draw `spec`: the numbers, words and rounding are the spec's own. */
export function configureChart(spec: ChartSpec, look: ChartLook): ScreenChart {
  const line = spec.type === 'line';
  const stacked = spec.type === 'stackedColumn';
  const font = { family: look.font, size: 12 };
  const write = (value: number): string => writeChartNumber(value, spec.number);
  return {
    type: line ? 'line' : 'bar',
    data: {
      labels: [...spec.categories],
      datasets: spec.series.map((series, at) => drawSeries(spec, series, at, look)),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      // Room for a label above the tallest point.
      layout: { padding: { top: spec.labels && !stacked ? 24 : 4, right: line ? 24 : 4 } },
      scales: {
        x: {
          stacked,
          title: { display: spec.categoryTitle !== '', text: spec.categoryTitle, color: look.muted, font },
          ticks: { color: look.muted, font, maxRotation: 50 },
          grid: { display: false },
          border: { color: look.muted },
        },
        y: {
          stacked,
          beginAtZero: !startsAboveNought(spec),
          ...(startsAboveNought(spec) && { grace: '10%' }),
          title: { display: spec.valueTitle !== '', text: spec.valueTitle, color: look.muted, font },
          ticks: {
            color: look.muted,
            font,
            maxTicksLimit: 7,
            precision: spec.number.decimals,
            callback: (value) => write(Number(value)),
          },
          grid: { color: look.grid },
          border: { display: false },
        },
      },
      plugins: {
        legend: {
          display: spec.series.length > 1,
          position: 'top',
          align: 'start',
          labels: { color: look.text, font, usePointStyle: true, boxHeight: 8 },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${parsed.y === null ? '–' : write(parsed.y)}`,
          },
        },
        datalabels: {
          display: spec.labels ? 'auto' : false,
          font: { family: look.font, size: 11 },
          anchor: stacked ? 'center' : 'end',
          align: stacked ? 'center' : 'end',
          offset: 2,
          color: stacked ? (context) => textOn(colourOf(spec.series[context.datasetIndex], look)) : look.text,
          formatter: (value: unknown) => (typeof value === 'number' ? write(value) : ''),
        },
      },
    },
  };
}

// As in the Word chart: a column cut short lies, and a line may start above nought only when all of it is high.
function startsAboveNought(spec: ChartSpec): boolean {
  if (spec.type !== 'line') return false;
  const values = spec.series.flatMap((series) => series.values.filter((value) => value !== null));
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return lowest > 0 && lowest > highest * 0.8 && lowest < highest;
}

function colourOf(series: ChartSeries | undefined, look: ChartLook): string {
  return standOut(series === undefined ? look.text : hex(series.colour), look.background);
}

function drawSeries(
  spec: ChartSpec,
  series: ChartSeries,
  at: number,
  look: ChartLook,
): ChartDataset<'bar' | 'line', Points> {
  const colour = colourOf(series, look);
  const shared = { label: series.name, data: [...series.values], backgroundColor: colour, borderColor: colour };
  const mark = MARKS[at % MARKS.length] ?? 'circle';
  if (spec.type !== 'line')
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
    borderDash: [...(DASHES[at % DASHES.length] ?? [])],
    pointStyle: mark,
    pointRadius: 4,
    tension: 0,
    // A gap stays a gap: nothing is guessed between two known values.
    spanGaps: false,
  };
}
