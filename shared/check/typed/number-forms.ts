import type { Pence } from '../../model/units.ts';
import { findMoney, findPercents, type MoneyAt } from '../numbers-in-text.ts';

/** A number as it stands in a sentence. Two that are written to the same exactness and are equal have the same `form`. */
export type NumberAt = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly form: string;
  /** How much is needed around it to be sure what is meant. */
  readonly odds: Odds;
};

/**
 * `sure`: five digits or more that are not noughts at its end equal nothing by chance. `named`: a word about the thing is enough.
 * `chancy`: a small whole number or one like a year is equal to many things, and must be named in full.
 */
type Odds = 'sure' | 'named' | 'chancy';

const SCALES: { readonly [unit in MoneyAt['unit']]: number } = { '': 100, k: 100_000, m: 1e8, bn: 1e11 };
const DECIMALS: { readonly [unit in MoneyAt['unit']]: readonly number[] } = {
  '': [0, 2],
  k: [0, 1],
  m: [0, 1, 2, 3],
  bn: [1, 2, 3],
};
const UNITS = ['', 'k', 'm', 'bn'] as const;

/** Every form in which people type a sum: £1,234,000, £1,234k, £1.2m, £1.23 million. */
export function formsOfMoney(pence: Pence): readonly string[] {
  const size = Math.abs(pence);
  return UNITS.flatMap((unit) =>
    DECIMALS[unit].flatMap((decimals) => {
      const value = Math.round((size * 10 ** decimals) / SCALES[unit]);
      return value === 0 ? [] : [formOfMoney(unit, decimals, value)];
    }),
  );
}

function formOfMoney(unit: MoneyAt['unit'], decimals: number, value: number): string {
  return `£${unit} ${decimals} ${value}`;
}

// Without a pound sign only words that are used of money: 1.2 million, 1,234k.
const SCALED =
  /(?<![\p{L}\d.,£])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?(?:million|billion|thousand|bn|k)(?![\p{L}\d])/giu;
const PLAIN =
  /(?<![\p{L}\d.,£/–-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d/%–]|[.,]\d|-\d|(?:st|nd|rd|th|m|k|bn)\b| (?:per ?cent|January|February|March|April|May|June|July|August|September|October|November|December|million|billion|thousand)\b)/gu;

/** Every number of `words` in its form. */
export function listNumbers(words: string): readonly NumberAt[] {
  const money = findMoney(words).map((one) => toMoney(one, one.start + one.words.indexOf('£'), one.end));
  const scaled = [...words.matchAll(SCALED)].flatMap((match) =>
    findMoney(`£${match[0]}`).map((one) => toMoney(one, match.index, match.index + match[0].length)),
  );
  const percents = findPercents(words).map(({ start, end, words: said, value, decimals }) =>
    toNumber(start, end, `% ${decimals} ${Math.round(Math.abs(value) * 10 ** decimals)}`, said.replace(/[^\d.]/g, '')),
  );
  const plain = [...words.matchAll(PLAIN)].map((match) => {
    const [said] = match;
    return toNumber(match.index, match.index + said.length, `# ${said.replaceAll(',', '')}`, said);
  });
  return [...money, ...scaled, ...percents, ...plain].map((one) => ({
    ...one,
    words: words.slice(one.start, one.end),
  }));
}

/** The form of a value as the paper prints it; null when more than a number is printed. */
export function formOfPrinted(text: string): string | null {
  const [only] = listNumbers(text);
  return only?.words === text ? only.form : null;
}

type Formed = Omit<NumberAt, 'words'>;

function toMoney({ unit, decimals, pence, words }: MoneyAt, start: number, end: number): Formed {
  const value = Math.round((pence * 10 ** decimals) / SCALES[unit]);
  return { ...toNumber(start, end, '', words.replace(/[^\d.]/g, '')), form: formOfMoney(unit, decimals, value) };
}

function toNumber(start: number, end: number, form: string, digits: string): Formed {
  return { start, end, form, odds: judgeOdds(digits) };
}

const SMALL = 20;

function judgeOdds(said: string): Odds {
  const whole = Number(said.replaceAll(',', ''));
  const digits = said.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  if (digits.length >= 5) return 'sure';
  const isPlain = /^\d+$/.test(said);
  return isPlain && (whole <= SMALL || (whole >= 1900 && whole <= 2100)) ? 'chancy' : 'named';
}
