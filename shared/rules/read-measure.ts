import type { MeasureUnit } from '../model/measure.ts';
import type { Decimal } from '../model/units.ts';

/** What was typed or pasted as a value of a measure: the value, or the sentence why it is none. */
export type MeasureRead = { readonly value: Decimal } | { readonly refusal: string };

const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/** A value as people and spreadsheets write it: `12.7`, `12.7%`, `7,315`, `(2.6)`, `£6,000`; its sign must be that of the measure's unit. */
export function readMeasureValue(text: string, unit: MeasureUnit): MeasureRead {
  const typed = text.replace(/\u00a0/g, ' ').trim();
  const refuse = (why: string): MeasureRead => ({ refusal: `“${typed}” ${why}` });
  const plain = typed
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(/per?cent$/i, '%');
  const taken = /^(?<open>\(?)(?<minus>-?)(?<pound>£?)(?<digits>[\d,.]+)(?<percent>%?)(?<close>\)?)$/.exec(
    plain,
  )?.groups;
  const digits = taken?.['digits'] ?? '';
  if (taken === undefined || !NUMBER.test(digits) || !/\d/.test(digits))
    return refuse('is not a number. Type it as 12.7, 7,315 or (2.6), or leave the cell empty.');
  if (taken['percent'] === '%' && unit !== 'percent') return refuse('is a percentage, and this measure is not.');
  if (taken['pound'] === '£' && unit !== 'pounds') return refuse('is money, and this measure is not.');
  const bracketed = taken['open'] === '(';
  if (bracketed !== (taken['close'] === ')')) return refuse('has only one of its brackets.');
  if (bracketed && taken['minus'] === '-') return refuse('is marked as negative twice.');
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const kept = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  if (whole.length > 15 || fraction.length > 10) return refuse('has more digits than can be kept.');
  const isNegative = (bracketed || taken['minus'] === '-') && /[1-9]/.test(kept);
  return { value: `${isNegative ? '-' : ''}${kept}` as Decimal };
}
