/** A sum of money as it stands in a text. `pence` is exact; `decimals` are those printed; `unit` is how it is scaled. */
export type MoneyAt = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly pence: number;
  readonly decimals: number;
  readonly unit: '' | 'k' | 'm' | 'bn';
  readonly negative: boolean;
};

const MONEY =
  /(?<![\p{L}\d])(-|−|\(|minus )?£ ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))? ?(billion|million|thousand|bn|m|k)?(?![\p{L}\d])/giu;
const SCALE = { '': 100, k: 100_000, m: 100_000_000, bn: 100_000_000_000 } as const;

/** Every sum in pounds in `words`. */
export function findMoney(words: string): readonly MoneyAt[] {
  return [...words.matchAll(MONEY)].map((match) => {
    const [whole, sign = '', digits = '0', fraction = '', scale = ''] = match;
    const unit = unitOf(scale);
    const value = Number(`${digits.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`);
    return {
      start: match.index,
      end: match.index + whole.length,
      words: whole.trim(),
      pence: Math.round(value * SCALE[unit]),
      decimals: fraction.length,
      unit,
      negative: sign !== '',
    };
  });
}

function unitOf(scale: string): MoneyAt['unit'] {
  switch (scale.toLowerCase()) {
    case 'k':
    case 'thousand':
      return 'k';
    case 'm':
    case 'million':
      return 'm';
    case 'bn':
    case 'billion':
      return 'bn';
    default:
      return '';
  }
}

export type PercentAt = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly value: number;
  readonly decimals: number;
};

/** Every percentage in `words`. */
export function findPercents(words: string): readonly PercentAt[] {
  return [...words.matchAll(/(?<![\p{L}\d.,])([-−+]?\d{1,6})(?:\.(\d+))? ?(?:%|per ?cent\b)/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    value: Number(`${(match[1] ?? '0').replace('−', '-')}.${match[2] ?? '0'}`),
    decimals: (match[2] ?? '').length,
  }));
}
