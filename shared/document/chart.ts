/** One run of values in a chart. A null is a gap, never nought. */
export type ChartSeries = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly colour: string;
};

/** How numbers on a chart are written: `£` before, `m` after, so many decimals, commas in thousands. */
export type ChartNumber = { readonly prefix: string; readonly suffix: string; readonly decimals: number };

/**
 * A chart as data. Word draws it as a native chart with its workbook; the screen draws the same spec with chart.js.
 * `headline` says the message, `subtitle` what is measured, `alt` tells it to someone who cannot see it.
 */
export type ChartSpec = {
  readonly type: 'column' | 'stackedColumn' | 'line';
  readonly headline: string;
  readonly subtitle: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly number: ChartNumber;
  readonly labels: boolean;
  readonly alt: string;
};

/** `value` as a chart label writes it: `£5.88m`, `7,315`. */
export function writeChartNumber(value: number, number: ChartNumber): string {
  const digits = Math.abs(value).toFixed(number.decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 ? '-' : '';
  return `${sign}${number.prefix}${grouped}${fraction === undefined ? '' : `.${fraction}`}${number.suffix}`;
}
