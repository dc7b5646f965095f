import { Decimal as Exact } from 'decimal.js';
import type { Contents } from '../model/contents.ts';
import type { MeasureId } from '../model/ids.ts';
import type { Measure, MeasureUnit, MeasureValue } from '../model/measure.ts';
import type { Day, Decimal } from '../model/units.ts';
import { writeMeasure } from './write-number.ts';

/** The values of one series of a measure up to `asAt`, oldest first. A comparator of null is the body's own series. */
export function readSeries(
  contents: Pick<Contents, 'measureValues'>,
  id: MeasureId,
  comparator: string | null,
  asAt: Day,
): readonly MeasureValue[] {
  return sortByDay(valuesOf(contents, id)).filter((value) => value.comparator === comparator && value.asAt <= asAt);
}

/** The values of all series of a measure, in the order of the file. */
export function valuesOf(contents: Pick<Contents, 'measureValues'>, id: MeasureId): readonly MeasureValue[] {
  return groupValues(contents.measureValues).get(id) ?? [];
}

const sorted = new WeakMap<readonly MeasureValue[], readonly MeasureValue[]>();

/** The values of a measure, oldest first; sorted once, however many figures are read from them. */
function sortByDay(values: readonly MeasureValue[]): readonly MeasureValue[] {
  const known = sorted.get(values);
  if (known !== undefined) return known;
  const inTime = values.toSorted((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : 0));
  sorted.set(values, inTime);
  return inTime;
}

const grouped = new WeakMap<readonly MeasureValue[], ReadonlyMap<MeasureId, readonly MeasureValue[]>>();

/** The values by their measure; grouped once, however many measures are read. */
function groupValues(values: readonly MeasureValue[]): ReadonlyMap<MeasureId, readonly MeasureValue[]> {
  const known = grouped.get(values);
  if (known !== undefined) return known;
  const groups = Map.groupBy(values, ({ measureId }) => measureId);
  grouped.set(values, groups);
  return groups;
}

/** `to` less `from`, exactly. */
export function subtract(to: Decimal, from: Decimal): Decimal {
  return toDecimal(new Exact(to).minus(from));
}

/** The change from `from` to `to` in per cent, exactly to ten places, or null when `from` is nought. */
export function changeInPercent(from: Decimal, to: Decimal): Decimal | null {
  const base = new Exact(from);
  if (base.isZero()) return null;
  return toDecimal(new Exact(to).minus(base).div(base.abs()).times(100).toDecimalPlaces(10));
}

/** Whether a measure moved for better or worse by its own polarity; null where neither way is good. */
export function judgeDirection(measure: Measure, from: Decimal, to: Decimal): 'better' | 'worse' | 'same' | null {
  const moved = new Exact(to).comparedTo(from);
  if (moved === 0) return 'same';
  if (measure.polarity === 'neither') return null;
  return moved > 0 === (measure.polarity === 'up is good') ? 'better' : 'worse';
}

/** How far a measure moved, as the screen says it: `+2.1 points`, `-340`, `£6,000`. */
export function writeMove(measure: Measure, from: Decimal, to: Decimal): string {
  return markMove(writeMeasure(subtract(to, from), measure.unit, measure.precision), measure.unit, from !== to);
}

/** A difference that is written already, with its sign: a plus keeps a rise from being read as a level, and a percentage moves by points. */
export function markMove(said: string, unit: MeasureUnit, hasMoved: boolean): string {
  const signed = !hasMoved || /^[-(]/.test(said) ? said : `+${said}`;
  if (unit !== 'percent') return signed;
  return signed.replace(/%| per ?cent/, /^\D1(%| per)/.test(signed) ? ' point' : ' points');
}

function toDecimal(value: Exact): Decimal {
  return value.toFixed() as Decimal;
}
