import type { Pence } from '../../../shared/model/units.ts';
import { typeMoney } from '../../../shared/rules/read-money.ts';
import { typeDay } from '../../state/parse-day.ts';
import type { GridColumn } from './columns.ts';

/** What a column must say for its row to be shown: words it holds, one of some values, a stretch from and to (as `range` has it). */
export type ColumnFilter = {
  readonly words: string;
  /** Null for any. */
  readonly values: readonly string[] | null;
  readonly from: string;
  readonly to: string;
};
export type Filters = { readonly [columnId: string]: ColumnFilter };

export const NO_FILTER: ColumnFilter = { words: '', values: null, from: '', to: '' };

/** Whether `filter` lets everything through. */
export function isOpen({ words, values, from, to }: ColumnFilter): boolean {
  return words.trim() === '' && values === null && from === '' && to === '';
}

/** The filters as one test of a row. */
export function passFilters<Row>(columns: readonly GridColumn<Row>[], filters: Filters): (row: Row) => boolean {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter === undefined || isOpen(filter) ? [] : [passFilter(column, filter)];
  });
  return (row) => tests.every((test) => test(row));
}

function passFilter<Row>(column: GridColumn<Row>, filter: ColumnFilter): (row: Row) => boolean {
  const words = filter.words.trim().toLowerCase();
  const values = filter.values === null ? null : new Set(filter.values);
  const { from, to } = filter;
  const ranged = from !== '' || to !== '';
  return (row) => {
    const said = column.say(row);
    if (words !== '' && !said.toLowerCase().includes(words)) return false;
    if (values !== null && !values.has(said)) return false;
    return !ranged || lies(column, column.sortBy(row), from, to);
  };
}

function lies<Row>({ range }: GridColumn<Row>, held: string | number | null, from: string, to: string): boolean {
  if (held === null || held === '') return false;
  if (range === 'day') return (from === '' || String(held) >= from) && (to === '' || String(held) <= to);
  return (from === '' || Number(held) >= Number(from)) && (to === '' || Number(held) <= Number(to));
}

/** A filter in words: `Owner: Ann Lee or No owner`. */
export function sayFilter<Row>(column: GridColumn<Row>, filter: ColumnFilter): string {
  const say = (bound: string): string => sayBound(column.range, bound);
  const parts = [
    ...(filter.words.trim() === '' ? [] : [`“${filter.words.trim()}”`]),
    ...(filter.values === null ? [] : [sayValues(filter.values)]),
    ...(filter.from === '' ? [] : [`from ${say(filter.from)}`]),
    ...(filter.to === '' ? [] : [`to ${say(filter.to)}`]),
  ];
  return `${column.title}: ${parts.join(', ')}`;
}

function sayValues(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  if (values.length > 3) return `${values.length} values`;
  return values.map((value) => (value === '' ? 'empty' : value)).join(' or ');
}

/** A bound of a filter as it is typed. */
export function sayBound(range: GridColumn<unknown>['range'], bound: string): string {
  if (range === 'day') return typeDay(bound);
  return range === 'money' && bound !== '' ? typeMoney(Number(bound) as Pence, 'pounds') : bound;
}
