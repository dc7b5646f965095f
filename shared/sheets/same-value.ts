import type { Fields } from '../changes/edit.ts';
import { seenOf } from '../rules/seen-words.ts';

/** The fields that say something. */
export function withoutEmpty(values: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

/** Whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether two values of a field say the same: texts by their words, numbers kept as text by their size. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  if (typeof one === 'string' && typeof other === 'string') return plain(one) === plain(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a ref differs from the record's own only in letters that are not seen or in their width: then it is that ref. */
export function looksSame(field: string, one: unknown, other: unknown): boolean {
  return field === 'ref' && typeof one === 'string' && typeof other === 'string' && seenOf(one) === seenOf(other);
}

function plain(text: string): string {
  const said = text.replace(/\r\n?/g, '\n').trim();
  return /^-?\d+\.\d*0$/.test(said) ? said.replace(/\.?0+$/, '') : said;
}
