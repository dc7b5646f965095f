import type { MeasureId } from '../model/ids.ts';
import type { Measure, MeasureValue } from '../model/measure.ts';
import type { Decimal } from '../model/units.ts';
import { markMove, readSeries, subtract } from '../rules/trend.ts';
import type { Paper } from './paper.ts';

/** A value of a measure, or what it is to reach by a day. */
export type Point = Pick<MeasureValue, 'asAt' | 'value' | 'sourceId'> & {
  readonly status: MeasureValue['status'] | 'projected';
};

/** The body's own values of a measure and, where projections are asked for, after the last of them its targets. */
export function pointsOf(paper: Paper, id: MeasureId, projected: boolean): readonly Point[] {
  const values = readSeries(paper.contents, id, null, paper.asAt);
  if (!projected) return values;
  const last = values.at(-1)?.asAt ?? '';
  const ahead = paper.contents.measureTargets
    .filter((one) => one.measureId === id && one.by > last)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return [
    ...values,
    ...ahead.map((one): Point => ({ asAt: one.by, value: one.value, sourceId: null, status: 'projected' })),
  ];
}

/** Which of the values shown are projections, as a sentence; empty when none is. */
export function projectionNote(paper: Paper, points: readonly Point[]): string {
  const ahead = points.filter((one) => one.status === 'projected');
  if (ahead.length === 0) return '';
  const counted = points
    .filter((one) => one.status !== 'projected')
    .map((one) => one.asAt)
    .toSorted()
    .at(-1);
  return counted === undefined
    ? 'All values are projected.'
    : `Values after ${paper.written.month(counted)} are projected.`;
}

/** The comparators of a measure: those on record in their order, then any others that have a value. */
export function comparatorsOf(paper: Paper, id: MeasureId): readonly string[] {
  const { comparators, measureValues } = paper.contents;
  const known = comparators
    .filter((one) => one.measureId === id)
    .toSorted((a, b) => a.order - b.order)
    .map((one) => one.name);
  const used = new Set(
    measureValues.flatMap((value) => (value.measureId === id && value.comparator !== null ? [value.comparator] : [])),
  );
  return [...known.filter((name) => used.has(name)), ...[...used].filter((name) => !known.includes(name))];
}

/** How far a measure moved, with its sign: a plus keeps a rise from being read as a level, and a percentage moves by points. */
export function sayMove(paper: Paper, measure: Measure, from: Decimal, to: Decimal): string {
  return markMove(paper.written.measure(subtract(to, from), measure), measure.unit, from !== to);
}

/** `Source: …` of the values that name one; empty when none does. */
export function sourceNote(paper: Paper, values: readonly Pick<MeasureValue, 'sourceId'>[]): string {
  const titles = paper.contents.sources
    .filter((source) => values.some((value) => value.sourceId === source.id))
    .map((source) => source.title);
  return titles.length === 0 ? '' : `Source: ${titles.join('; ')}.`;
}
