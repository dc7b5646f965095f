import type { ChartNumber } from '../../document/chart.ts';
import type { Pence } from '../../model/units.ts';
import type { MoneyStyle } from '../../rules/write-number.ts';

const PENCE: { readonly [unit in MoneyStyle['moneyUnit']]: number } = {
  millions: 100_000_000,
  thousands: 100_000,
  pounds: 100,
};

/** Pence in the unit the chart is drawn in; a sum to be confirmed is a gap, never nought. */
export function inUnit(pence: Pence | null, style: MoneyStyle): number | null {
  return pence === null ? null : pence / PENCE[style.moneyUnit];
}

/** How the chart writes money: `£5.88m`. */
export function moneyNumber(style: MoneyStyle): ChartNumber {
  const suffix = { millions: 'm', thousands: 'k', pounds: '' }[style.moneyUnit];
  return { prefix: '£', suffix, decimals: style.moneyDecimals };
}

/** The axis in words: `£ millions`. */
export function moneyAxis(style: MoneyStyle): string {
  return style.moneyUnit === 'pounds' ? '£' : `£ ${style.moneyUnit}`;
}
