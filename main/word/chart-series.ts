import { type ChartSpec, stepColours, waterfallSteps, writeChartNumber } from '../../shared/document/chart.ts';

/** A series as it is drawn and as its column of the workbook holds it. */
export type Drawn = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** None for what only holds others in their place. */
  readonly colour: string | null;
  readonly as: 'column' | 'line' | 'dashedLine' | 'area';
  /** Words printed at the points in place of their values; they stand in a column of their own beside it. */
  readonly words?: readonly string[];
  /** Whether its points carry their values. */
  readonly labelled: boolean;
};

/** The series of `spec` as they are drawn: its own, or for a waterfall its totals, rises and falls on what holds them up. */
export function drawnSeries(spec: ChartSpec, colours: readonly string[]): readonly Drawn[] {
  if (spec.type === 'waterfall') return fallingSeries(spec, colours);
  return spec.series.map(({ name, values, colour, draw }) => {
    const as = spec.type === 'line' ? 'line' : isArea(spec) ? 'area' : (draw ?? 'column');
    return { name, values: spec.categories.map((_, at) => values[at] ?? null), colour, as, labelled: true };
  });
}

function isArea(spec: ChartSpec): boolean {
  return spec.type === 'area' || spec.type === 'stackedArea';
}

/**
 * A waterfall as stacked columns that an officer can edit: what each column stands on, totals, rises and falls as real figures,
 * and above them a line that is not drawn and carries the words. A step that crosses nought has a part on either side of it.
 */
function fallingSeries(spec: ChartSpec, colours: readonly string[]): readonly Drawn[] {
  const steps = waterfallSteps(spec);
  const part = (way: 'total' | 'up' | 'down', side: 'above' | 'below') =>
    steps.map((step) => {
      if (step === null || step.way !== way) return null;
      const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
      const [from, to] =
        side === 'above' ? [Math.max(0, low), Math.max(0, high)] : [Math.min(0, high), Math.min(0, low)];
      return to === from && !(side === 'above' && low === 0 && high === 0) ? null : tidy(to - from);
    });
  const holds = steps.map((step) => {
    if (step === null || step.way === 'total') return null;
    const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
    return low >= 0 ? low : high <= 0 ? high : null;
  });
  const base: Drawn = { name: 'Stands on', values: holds, colour: null, as: 'column', labelled: false };
  const { up, down } = stepColours(colours);
  const ways = [
    ['total', 'Total', spec.series[0]?.colour ?? '12436D'],
    ['up', 'Increase', up],
    ['down', 'Decrease', down],
  ] as const;
  const parts = ways.flatMap(([way, name, colour]) =>
    (['above', 'below'] as const).flatMap((side): readonly Drawn[] => {
      const values = part(way, side);
      if (values.every((value) => value === null)) return [];
      const named = side === 'above' ? name : `${name} below nought`;
      return [{ name: named, values, colour, as: 'column', labelled: false }];
    }),
  );
  const tops = steps.map((step) => (step === null ? null : Math.max(step.from, step.to, 0)));
  const words = steps.map((step, at) => {
    const value = spec.series[0]?.values[at] ?? null;
    if (step === null || value === null) return '';
    return `${step.way === 'up' ? '+' : ''}${writeChartNumber(value, spec.number)}`;
  });
  const labels: Drawn = { name: 'Label height', values: tops, colour: null, as: 'line', words, labelled: true };
  return [base, ...parts, labels];
}

/** Takes off what binary fractions leave behind: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
