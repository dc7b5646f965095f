import type { Pence } from '../model/units.ts';
import type { MoneyStyle } from './write-number.ts';

const PENCE: { readonly [unit in MoneyStyle['moneyUnit']]: number } = {
  millions: 100_000_000,
  thousands: 100_000,
  pounds: 100,
};

/** A part that is shown as another sum than its own rounding: its place, and what it is shown as, in pence. */
export type Moved = { readonly at: number; readonly to: Pence };

/**
 * Which of `parts` must be moved by one step of the last decimal so that the rounded parts add up to the rounded total: the ones
 * whose rounding went furthest the other way (largest remainder). Empty when they add up as they are.
 */
export function roundToAddUp(
  parts: readonly Pence[],
  style: Pick<MoneyStyle, 'moneyUnit' | 'moneyDecimals'>,
): readonly Moved[] {
  const step = Math.max(1, PENCE[style.moneyUnit] / 10 ** style.moneyDecimals);
  const round = (pence: number): number => Math.sign(pence) * Math.round(Math.abs(pence) / step);
  const total = round(parts.reduce((sum, part) => sum + part, 0));
  const rounded = parts.map(round);
  const short = total - rounded.reduce((sum, part) => sum + part, 0);
  const way = Math.sign(short);
  return parts
    .map((part, at) => ({ at, left: part / step - (rounded[at] ?? 0) }))
    .toSorted((a, b) => way * (b.left - a.left) || a.at - b.at)
    .slice(0, Math.abs(short))
    .map(({ at }) => ({ at, to: (((rounded[at] ?? 0) + way) * step) as Pence }))
    .toSorted((a, b) => a.at - b.at);
}
