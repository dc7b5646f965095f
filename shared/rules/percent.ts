import { Decimal as Exact } from 'decimal.js';
import type { Decimal } from '../model/units.ts';

/** `part` of `whole` in per cent, exactly to ten places; null of nought. */
export function percentOf(part: number, whole: number): Decimal | null {
  if (whole === 0) return null;
  return new Exact(part).div(whole).times(100).toDecimalPlaces(10).toFixed() as Decimal;
}
