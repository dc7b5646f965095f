import { Decimal as Exact } from 'decimal.js';
import type { MeasureUnit } from '../model/measure.ts';
import type { Decimal, Pence } from '../model/units.ts';

export type MoneyStyle = {
  readonly moneyUnit: 'millions' | 'thousands' | 'pounds';
  readonly moneyDecimals: number;
  readonly negative: 'minus' | 'brackets';
  readonly toBeConfirmed: string;
};

const MONEY: { readonly [unit in MoneyStyle['moneyUnit']]: { readonly pence: number; readonly letter: string } } = {
  millions: { pence: 100_000_000, letter: 'm' },
  thousands: { pence: 100_000, letter: 'k' },
  pounds: { pence: 100, letter: '' },
};

/** Money in the template's unit and precision, `£29.10m`; halves round away from nought; an unknown prints its words. */
export function writeMoney(pence: Pence | null, style: MoneyStyle): string {
  if (pence === null) return style.toBeConfirmed;
  const { pence: unit, letter } = MONEY[style.moneyUnit];
  const amount = new Exact(pence).div(unit).toDecimalPlaces(style.moneyDecimals, Exact.ROUND_HALF_UP);
  return withSign(
    amount.isNegative() && !amount.isZero(),
    `£${group(amount.abs().toFixed(style.moneyDecimals))}${letter}`,
    style,
  );
}

/** Money to the pound, `£526,045`, where a table needs more than the template's unit shows. */
export function writeExactPounds(pence: Pence | null, style: MoneyStyle): string {
  return writeMoney(pence, { ...style, moneyUnit: 'pounds', moneyDecimals: 0 });
}

/** A measure's value in its own unit and precision: `7,315`, `12.7%`. */
export function writeMeasure(
  value: Decimal,
  unit: MeasureUnit,
  precision: number,
  negative: MoneyStyle['negative'] = 'minus',
): string {
  const exact = new Exact(value).toDecimalPlaces(precision, Exact.ROUND_HALF_UP);
  const digits = group(exact.abs().toFixed(precision));
  const said = unit === 'pounds' ? `£${digits}` : unit === 'percent' ? `${digits}%` : digits;
  return withSign(exact.isNegative() && !exact.isZero(), said, { negative });
}

function withSign(isNegative: boolean, said: string, style: { readonly negative: MoneyStyle['negative'] }): string {
  if (!isNegative) return said;
  return style.negative === 'brackets' ? `(${said})` : `-${said}`;
}

function group(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const WORDS = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count in a sentence: one to nine as words, the rest as figures. */
export function writeCount(count: number): string {
  return WORDS[count] ?? group(String(count));
}
