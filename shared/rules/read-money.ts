import { Decimal as Exact } from 'decimal.js';
import type { Profile } from '../model/finance.ts';
import type { Pence } from '../model/units.ts';
import { writeMoney } from './write-number.ts';

type Unit = NonNullable<Profile['moneyUnit']>;

/** What was typed or pasted as money: a sum, `null` for one to be confirmed, or the sentence why it is neither. */
export type MoneyRead = { readonly pence: Pence | null } | { readonly refusal: string };

const IN_PENCE: { readonly [unit in Unit]: number } = { pounds: 100, thousands: 100_000, millions: 100_000_000 };
const UNIT_NAMES: { readonly [unit in Unit]: string } = {
  pounds: '£',
  thousands: '£ thousands',
  millions: '£ millions',
};
const SUFFIXES: { readonly [suffix: string]: number } = {
  k: 100_000,
  thousand: 100_000,
  m: 100_000_000,
  mn: 100_000_000,
  million: 100_000_000,
  bn: 100_000_000_000,
  billion: 100_000_000_000,
};
const UNKNOWN = /^(?:tbc|tba|to be (?:confirmed|agreed|announced)|not (?:yet )?known)$/i;
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
/** Ten billion pounds: no sum of a council, but what pounds come to when they are taken for thousands or millions. */
const TOO_MUCH = 1_000_000_000_000;

/** What a unit of money is called at the head of a table. */
export function sayMoneyUnit(unit: Unit): string {
  return UNIT_NAMES[unit];
}

/** A sum as it is typed into a table in `unit`, to the penny and without a sign for the currency: `3.704539`. */
export function typeMoney(pence: Pence | null, unit: Unit): string {
  return pence === null ? 'to be confirmed' : new Exact(pence).div(IN_PENCE[unit]).toFixed();
}

/**
 * A sum as people and spreadsheets write it: `29.1`, `£29.10m`, `(2,600)`, `-£2.6`, `TBC`. A number that does not name its own unit
 * counts in `unit`, the profile's. What is finer than a penny is rounded to one.
 */
export function readMoney(text: string, unit: Unit): MoneyRead {
  const typed = text.replace(/\u00a0/g, ' ').trim();
  const refuse = (why: string): MoneyRead => ({ refusal: `“${typed}” ${why}` });
  if (UNKNOWN.test(typed)) return { pence: null };
  const plain = typed.replace(/[−–—]/g, '-').replace(/\s+/g, '').toLowerCase();
  if (/^£?-$/.test(plain)) return refuse('may stand for nought or for nothing. Type 0, or leave the cell empty.');
  const taken = /^(?<open>£?\(|\(?)(?<sign>-?£-?|-?)(?<digits>[\d,.]+)(?<suffix>[a-z]*)(?<close>\)?)(?<after>-?)$/.exec(
    plain,
  )?.groups;
  const digits = taken?.['digits'] ?? '';
  if (taken === undefined || !NUMBER.test(digits) || !/\d/.test(digits))
    return refuse(`is not a sum of money. Type it as 1,234.5, £1.2m, (2.6) or TBC.`);
  const bracketed = taken['open']?.endsWith('(') === true;
  if (bracketed !== (taken['close'] === ')')) return refuse('has only one of its brackets.');
  const minuses = `${taken['sign'] ?? ''}${taken['after'] ?? ''}`.replace(/[^-]/g, '').length + (bracketed ? 1 : 0);
  if (minuses > 1) return refuse('is marked as negative twice.');
  const suffix = taken['suffix'] ?? '';
  const scale = suffix === '' ? IN_PENCE[unit] : SUFFIXES[suffix];
  if (scale === undefined) return refuse(`ends in “${suffix}”, which is no unit of money. Use k, m or bn.`);
  const size = new Exact(digits.replaceAll(',', '')).times(scale).toDecimalPlaces(0, Exact.ROUND_HALF_UP).toNumber();
  if (!Number.isSafeInteger(size)) return refuse('is more than can be kept.');
  if (suffix === '' && unit !== 'pounds' && size > TOO_MUCH)
    return refuse(
      `would be ${writeMoney(size as Pence, { moneyUnit: 'millions', moneyDecimals: 0, negative: 'minus', toBeConfirmed: '' })}, because this profile is in ${UNIT_NAMES[unit]}. Type it in that unit, or with its own k, m or bn.`,
    );
  return { pence: (minuses === 1 && size !== 0 ? -size : size) as Pence };
}
