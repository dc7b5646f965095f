import { Decimal as Exact } from 'decimal.js';
import type { Measure, MeasureTarget } from '../model/measure.ts';
import type { Day, Decimal } from '../model/units.ts';
import { writeMove } from './trend.ts';

/** The target that was in force on `day`: the next one still to come, or after the last one that. */
export function targetOn(targets: readonly MeasureTarget[], day: Day): MeasureTarget | null {
  const inOrder = targets.toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return inOrder.find((one) => one.by >= day) ?? inOrder.at(-1) ?? null;
}

/** How a value stands to a target: `met`, `3.4 points to go`, `missed by 120`. Without a good way of the measure, nothing is said. */
export function standsTo(
  measure: Measure,
  value: Decimal,
  target: MeasureTarget,
  today: Day,
): { readonly isMet: boolean | null; readonly said: string } {
  if (measure.polarity === 'neither') return { isMet: null, said: '' };
  const order = new Exact(value).comparedTo(target.value);
  if (order === 0 || order > 0 === (measure.polarity === 'up is good')) return { isMet: true, said: 'met' };
  const gap = writeMove(measure, value, target.value).replace(/^[-+]/, '');
  return { isMet: false, said: target.by < today ? `missed by ${gap}` : `${gap} to go` };
}
