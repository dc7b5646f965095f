import type { MeasureId } from '../model/ids.ts';
import type { MeasureValue } from '../model/measure.ts';
import type { Paper } from './paper.ts';

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

/** `Source: …` of the values that name one; empty when none does. */
export function sourceNote(paper: Paper, values: readonly Pick<MeasureValue, 'sourceId'>[]): string {
  const titles = paper.contents.sources
    .filter((source) => values.some((value) => value.sourceId === source.id))
    .map((source) => source.title);
  return titles.length === 0 ? '' : `Source: ${titles.join('; ')}.`;
}
