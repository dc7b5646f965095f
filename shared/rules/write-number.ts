import { Decimal as Exact } from 'decimal.js';
import type { MeasureUnit } from '../model/measure.ts';
import type { Decimal, Pence } from '../model/units.ts';

export type MoneyStyle = {
  readonly moneyUnit: 'millions' | 'thousands' | 'pounds';
  readonly moneyDecimals: number;
  /** `£5.88m` or `£5.88 million`. */
  readonly moneyWords?: 'letter' | 'word';
  readonly negative: 'minus' | 'brackets';
  readonly toBeConfirmed: string;
};

/** How a measure is written; what is not said is `-2.6%` in the measure's own precision. */
export type MeasureStyle = {
  readonly negative?: 'minus' | 'brackets';
  readonly percentSign?: string;
  readonly percentDecimals?: number | 'own';
};

type Unit = { readonly pence: number; readonly letter: string; readonly word: string };

const MONEY: { readonly [unit in MoneyStyle['moneyUnit']]: Unit } = {
  millions: { pence: 100_000_000, letter: 'm', word: ' million' },
  thousands: { pence: 100_000, letter: 'k', word: ' thousand' },
  pounds: { pence: 100, letter: '', word: '' },
};

/** Money in the template's unit and precision, `£29.10m`; halves round away from nought; an unknown prints its words. */
export function writeMoney(pence: Pence | null, style: MoneyStyle): string {
  if (pence === null) return style.toBeConfirmed;
  const { pence: unit, letter, word } = MONEY[style.moneyUnit];
  const amount = new Exact(pence).div(unit).toDecimalPlaces(style.moneyDecimals, Exact.ROUND_HALF_UP);
  return withSign(
    amount.isNegative() && !amount.isZero(),
    `£${group(amount.abs().toFixed(style.moneyDecimals))}${style.moneyWords === 'word' ? word : letter}`,
    style,
  );
}

/** Money to the pound, `£526,045`, where a table needs more than the template's unit shows. */
export function writeExactPounds(pence: Pence | null, style: MoneyStyle): string {
  return writeMoney(pence, { ...style, moneyUnit: 'pounds', moneyDecimals: 0 });
}

/** A measure's value in its own unit and precision: `7,315`, `12.7%`. */
export function writeMeasure(value: Decimal, unit: MeasureUnit, precision: number, style: MeasureStyle = {}): string {
  const { negative = 'minus', percentSign = '%', percentDecimals = 'own' } = style;
  const places = unit === 'percent' && percentDecimals !== 'own' ? percentDecimals : precision;
  const exact = new Exact(value).toDecimalPlaces(places, Exact.ROUND_HALF_UP);
  const digits = group(exact.abs().toFixed(places));
  const said = unit === 'pounds' ? `£${digits}` : unit === 'percent' ? `${digits}${percentSign}` : digits;
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

/** `1st`, `2nd`, `23rd`. */
export function writeOrdinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  return `${group(String(place))}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`;
}

/** A count in a sentence: one to nine as words, the rest as figures. */
export function writeCount(count: number): string {
  return WORDS[count] ?? group(String(count));
}
