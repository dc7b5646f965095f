import { readMoney, typeMoney } from '../../../shared/rules/read-money.ts';
import type { Pence } from '../../../shared/model/units.ts';
import { parseDay, refuseDay, typeDay } from '../../state/parse-day.ts';
import type { CellEditing } from './columns.ts';

/** The value that typed or pasted words stand for in a cell, or the sentence why they do not. */
export type ReadValue = { readonly value: string } | { readonly refusal: string };

/** What a cell holds, as a person would type it. */
export function typeValue(editing: CellEditing): string {
  if (editing.kind === 'day') return typeDay(editing.value);
  if (editing.kind === 'money')
    return editing.value === '' ? '' : typeMoney(Number(editing.value) as Pence, editing.unit);
  return editing.value;
}

/** The value that `text` stands for in a cell. Line breaks are kept only where several lines have room. */
export function readValue(editing: CellEditing, text: string): ReadValue {
  const typed = text.trim();
  switch (editing.kind) {
    case 'text':
      return { value: typed.replace(/\s*[\r\n]+\s*/g, ' ') };
    case 'long':
      return { value: typed.replace(/\r\n?/g, '\n') };
    case 'day': {
      const day = parseDay(typed);
      return typed === '' || day !== null ? { value: day ?? '' } : { refusal: refuseDay(typed) };
    }
    case 'figure': {
      const refusal = typed === '' ? null : editing.check(typed);
      return refusal === null ? { value: typed } : { refusal };
    }
    case 'number':
      return readNumber(typed);
    case 'money': {
      if (typed === '') return { value: '' };
      const read = readMoney(typed, editing.unit);
      return 'refusal' in read ? read : { value: read.pence === null ? '' : String(read.pence) };
    }
    case 'choice':
      return readChoice(editing, typed);
  }
}

function readNumber(typed: string): ReadValue {
  const plain = typed.replace(/[−–]/g, '-').replace(/[\s\u00a0]/g, '');
  const bracketed = /^\((.+)\)$/.exec(plain)?.[1];
  const digits = bracketed === undefined ? plain : `-${bracketed}`;
  if (digits === '') return { value: '' };
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits))
    return { refusal: `“${typed}” is not a number. Type it as 1,234.5, or (12) for less than nought.` };
  return { value: digits.replaceAll(',', '') };
}

function readChoice(editing: Extract<CellEditing, { kind: 'choice' }>, typed: string): ReadValue {
  const wanted = typed.toLowerCase();
  const found = editing.choices.find(({ value, name }) => {
    const said = name.toLowerCase();
    // `4`, `4 Likely` and `Likely` all mean the same level; a name may stand without the post behind it.
    return (
      value.toLowerCase() === wanted ||
      said === wanted ||
      said === `${value.toLowerCase()} ${wanted}` ||
      (wanted !== '' && said.startsWith(`${wanted}, `))
    );
  });
  return found === undefined ? { refusal: `“${typed}” is not one of the choices.` } : { value: found.value };
}
