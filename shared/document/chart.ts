/** One run of values in a chart. A null is a gap, never nought. */
export type ChartSeries = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly colour: string;
  /** In `columnAndLine` and `planAgainstActual` each series says how it is drawn; other types draw all alike. */
  readonly draw?: 'column' | 'line' | 'dashedLine';
};

/** How numbers on a chart are written: `£` before, `m` after, so many decimals, commas in thousands. */
export type ChartNumber = { readonly prefix: string; readonly suffix: string; readonly decimals: number };

export const CHART_TYPES = [
  'column',
  'stackedColumn',
  'bar',
  'stackedBar',
  'line',
  'area',
  'stackedArea',
  /** Columns and lines on one value axis. */
  'columnAndLine',
  /** What was planned as a broken line, what happened or is expected as columns. */
  'planAgainstActual',
  /** One series: the categories in `totals` stand on the axis, every other value is the step up or down from the one before. */
  'waterfall',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/**
 * A chart as data. Word draws it as a native chart with its workbook; the screen draws the same spec with chart.js.
 * `headline` says the message and may be empty, `subtitle` what is measured, `alt` tells it to someone who cannot see it.
 */
export type ChartSpec = {
  readonly type: ChartType;
  readonly headline: string;
  readonly subtitle: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of a waterfall: which categories are totals, by their place. */
  readonly totals?: readonly number[];
  readonly number: ChartNumber;
  readonly labels: boolean;
  readonly alt: string;
};

/** A step of a waterfall as it is drawn: where the column starts and ends, and which way it goes. */
export type WaterfallStep = {
  readonly from: number;
  readonly to: number;
  readonly way: 'total' | 'up' | 'down';
};

/** Black or white letters on this need no more than a third of the light to be read. */
const SPARE = ['F46A25', '28A197'] as const;

/** The colours of a rise and of a fall of a waterfall, among the `colours` of a house style. */
export function stepColours(colours: readonly string[]): { readonly up: string; readonly down: string } {
  return { up: colours[1] ?? SPARE[0], down: colours[2] ?? SPARE[1] };
}

/** Where each column of a waterfall stands; a step that is not known is null and moves nothing. */
export function waterfallSteps(spec: ChartSpec): readonly (WaterfallStep | null)[] {
  const values = spec.series[0]?.values ?? [];
  let level = 0;
  return values.map((value, at) => {
    if (value === null) return null;
    if (spec.totals?.includes(at) === true) {
      level = value;
      return { from: 0, to: value, way: 'total' };
    }
    const from = level;
    level += value;
    return { from, to: level, way: value < 0 ? 'down' : 'up' };
  });
}

/** `value` as a chart label writes it: `£5.88m`, `7,315`. */
export function writeChartNumber(value: number, number: ChartNumber): string {
  const digits = Math.abs(value).toFixed(number.decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 ? '-' : '';
  return `${sign}${number.prefix}${grouped}${fraction === undefined ? '' : `.${fraction}`}${number.suffix}`;
}
