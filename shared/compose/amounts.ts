/** A number in a text: its value in whole units, what it counts, and half of what its last digit could hide. */
export type Amount = {
  readonly text: string;
  readonly value: number;
  readonly unit: 'pounds' | 'percent' | 'number';
  readonly step: number;
};

const NUMBER =
  /(?<![\p{L}\p{N}.,])(?<minus>[-−(])?(?<pound>£)?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<scale>\s?(?:m|k|bn|million|thousand|billion)\b)?(?<percent>%|\s?per ?cent)?/gu;

const SCALES: { readonly [scale: string]: number } = {
  m: 1e6,
  million: 1e6,
  k: 1e3,
  thousand: 1e3,
  bn: 1e9,
  billion: 1e9,
};

/**
 * The numbers of `text` that are particular enough to be a secret: money, percentages with a decimal, and numbers of three
 * figures or more. Years, dates and small counts are everybody's.
 */
export function readAmounts(text: string): readonly Amount[] {
  return [...text.matchAll(NUMBER)].flatMap((match): readonly Amount[] => {
    const { pound, digits = '', decimals = '', scale = '', percent } = match.groups ?? {};
    const size = SCALES[scale.trim()] ?? 1;
    const plain = Number(`${digits.replaceAll(',', '')}.${decimals === '' ? '0' : decimals}`);
    const unit = pound !== undefined ? 'pounds' : percent !== undefined ? 'percent' : 'number';
    const sign = match.groups?.['minus'] === undefined ? 1 : -1;
    if (!isParticular(unit, digits, decimals, plain)) return [];
    const step = (size * 10 ** -decimals.length) / 2;
    return [{ text: match[0].replace(/^\(/, '').trim(), value: sign * plain * size, unit, step }];
  });
}

function isParticular(unit: Amount['unit'], digits: string, decimals: string, value: number): boolean {
  if (unit === 'pounds') return value !== 0;
  if (unit === 'percent') return decimals !== '' || value > 100;
  const isYear = decimals === '' && !digits.includes(',') && value >= 1900 && value <= 2100;
  return !isYear && (value >= 1000 || (decimals !== '' && value >= 10) || (value >= 100 && digits.length >= 3));
}

/** Whether two numbers say the same, one perhaps more coarsely: `£0.41m` gives `£412,500` away, `£0.4m` could be anything. */
export function sameAmount(one: Amount, other: Amount): boolean {
  if (one.unit !== other.unit) return false;
  const apart = Math.abs(Math.abs(one.value) - Math.abs(other.value));
  const coarser = one.step > other.step ? one : other;
  return apart <= Math.min(one.step, other.step) || (apart <= coarser.step && countFigures(coarser.text) > 1);
}

/** How many figures of a number say something: two of `£0.41m`, one of `£400,000`. */
function countFigures(text: string): number {
  const digits = text.replace(/[^\d.]/g, '').replace(/^[0.]+/, '');
  return (digits.includes('.') ? digits.replace('.', '') : digits.replace(/0+$/, '')).length;
}
