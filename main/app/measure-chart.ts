import { fitAlt } from '../../shared/compose/charts/alt-text.ts';
import { chartSeries, numberOf } from '../../shared/compose/charts/measure-chart.ts';
import type { ChartSeries, ChartSpec } from '../../shared/document/chart.ts';
import type { Measure, MeasureTarget, MeasureValue } from '../../shared/model/measure.ts';
import type { Day } from '../../shared/model/units.ts';
import { writeMonth } from '../../shared/rules/days.ts';
import { SCREEN_COLOURS } from './screen-style.ts';

/** The body's own values of a measure with those of its comparators and its targets, on every day that any of them has. */
export function drawMeasure(
  measure: Measure,
  values: readonly MeasureValue[],
  comparators: readonly string[],
  targets: readonly MeasureTarget[],
): ChartSpec | null {
  const own = values.filter((value) => value.comparator === null).toSorted((a, b) => (a.asAt < b.asAt ? -1 : 1));
  const days = [...new Set([...values.map((one) => one.asAt), ...targets.map((one) => one.by)])].toSorted();
  if (days.length < 2) return null;
  const colour = (at: number): string => SCREEN_COLOURS[at % SCREEN_COLOURS.length] ?? '000000';
  const onDays = (find: (day: Day) => string | undefined): ChartSeries['values'] =>
    days.map((day) => {
      const value = find(day);
      return value === undefined ? null : Number(value);
    });
  const others = comparators.map(
    (name, at): ChartSeries => ({
      name,
      values: onDays((day) => values.find((one) => one.asAt === day && one.comparator === name)?.value),
      colour: colour(at + 1),
      draw: 'line',
    }),
  );
  const aims: readonly ChartSeries[] =
    targets.length === 0
      ? []
      : [
          {
            name: 'Target',
            values: onDays((day) => targets.find((one) => one.by === day)?.value),
            colour: colour(others.length + 1),
            draw: 'dashedLine',
          },
        ];
  const ownSeries: readonly ChartSeries[] =
    own.length === 0
      ? []
      : [
          {
            name: measure.name,
            values: onDays((day) => own.find((one) => one.asAt === day)?.value),
            colour: colour(0),
            draw: 'line',
          },
        ];
  const beside = [...others, ...aims].map((one) => one.name);
  const alone = chartSeries(measure, own, measure.name, colour(0));
  const alt = alone?.alt ?? `Line chart of ${measure.name}: no value yet.`;
  return {
    type: 'columnAndLine',
    headline: measure.name,
    subtitle: `${writeMonth(days[0] ?? ('' as Day))} to ${writeMonth(days.at(-1) ?? ('' as Day))}`,
    categoryTitle: 'As at',
    valueTitle: '',
    categories: days.map((day) => {
      const provisional = own.some((one) => one.asAt === day && one.status === 'provisional');
      return provisional ? `${writeMonth(day)} (provisional)` : writeMonth(day);
    }),
    series: [...ownSeries, ...others, ...aims],
    number: numberOf(measure),
    labels: beside.length === 0,
    alt: fitAlt(beside.length === 0 ? alt : `${alt} Beside it: ${beside.join(', ')}.`),
  };
}
