import { type ChartNumber, type ChartSpec, waterfallSteps } from '../../shared/document/chart.ts';
import { isStacked } from './chart-room.ts';

/** The value axis of a chart: Word and LibreOffice would each choose another. */
export type ChartScale = { readonly minimum: number; readonly maximum: number; readonly interval: number };

/** About how many steps the axis has. */
const STEPS = 5;

/** A line may start above nought when all of it lies above this share of its highest value. */
const HIGH = 0.8;

/** The axis for `spec`: round steps, from nought for columns (a cut column lies), with room for labels above. */
export function scaleOf(spec: ChartSpec): ChartScale {
  const values = endsOf(spec);
  const lowest = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const highest = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const cut = spec.type === 'line' && lowest > 0 && lowest > highest * HIGH && lowest < highest;
  const from = cut ? lowest : Math.min(0, lowest);
  const to = Math.max(0, highest);
  const spread = to - from || 1;
  const interval = Math.max(roundStep(spread / STEPS), 10 ** -spec.number.decimals);
  const room = spec.labels && !isStacked(spec) ? spread * (spec.type === 'waterfall' ? 0.08 : 0.04) : 0;
  return {
    minimum: tidy(Math.floor((from - (from === 0 ? 0 : room)) / interval) * interval),
    maximum: tidy(Math.ceil((to + (to === 0 ? 0 : room)) / interval) * interval) || (to > from ? 0 : interval),
    interval,
  };
}

/** How the axis writes its numbers: as the chart does, without decimals that no step needs. */
export function axisNumber(number: ChartNumber, scale: ChartScale): ChartNumber {
  const needed = Math.max(0, -Math.floor(Math.log10(scale.interval) + 1e-9));
  return { ...number, decimals: Math.min(number.decimals, needed) };
}

/** An Excel number format that prints as the document writes the number: `"£"#,##0.00"m"`. */
export function excelFormat(number: ChartNumber): string {
  const decimals = number.decimals === 0 ? '' : `.${'0'.repeat(number.decimals)}`;
  return `${literal(number.prefix)}#,##0${decimals}${literal(number.suffix)}`;
}

function literal(text: string): string {
  const words = text.replaceAll('"', '');
  return words === '' ? '' : `"${words}"`;
}

function endsOf(spec: ChartSpec): readonly number[] {
  if (spec.type === 'waterfall') {
    const ends = waterfallSteps(spec).flatMap((step) => (step === null ? [] : [step.from, step.to]));
    return ends.length === 0 ? [0] : ends;
  }
  return isStacked(spec) && spec.categories.length > 0 ? stackedEnds(spec) : allValues(spec);
}

function allValues(spec: ChartSpec): readonly number[] {
  const values = spec.series.flatMap((series) => series.values.filter((value) => value !== null));
  return values.length === 0 ? [0] : values;
}

function stackedEnds(spec: ChartSpec): readonly number[] {
  return spec.categories.flatMap((_, at) => {
    const values = spec.series.map((series) => series.values[at] ?? 0);
    const sum = (kept: readonly number[]) => kept.reduce((one, other) => one + other, 0);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}

function roundStep(size: number): number {
  const unit = 10 ** Math.floor(Math.log10(size));
  const part = size / unit;
  return tidy(unit * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10));
}

/** Takes off what binary fractions leave behind: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
