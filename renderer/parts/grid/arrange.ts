import type { Sort } from '../../state/grid-layouts.ts';
import type { GridColumn } from './columns.ts';
import { type Filters, passFilters } from './filters.ts';

/** Which rows are wanted, and in what order. */
export type Wanted<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: Sort | null;
  /** The column whose equal values stand together, before the sort. */
  readonly group: string | null;
  readonly words: string;
  readonly filters: Filters;
  readonly keep: (row: Row) => boolean;
  /** What each row says in all its columns, in small letters. */
  readonly read: (row: Row) => string;
};

type Key = string | number | null;

// Work of this many rows is done between two looks at the clock.
const SLICE = 200;

/** The text that sorts as people count and as dictionaries do: small letters without accents, numbers by their size. */
export function sortKey(text: string): string {
  const plain = /[^\u0000-\u007f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** What a row says in all its columns, in small letters: what a search looks through. Each row is read once. */
export function createReader<Row extends object>(columns: readonly GridColumn<Row>[]): (row: Row) => string {
  const known = new WeakMap<Row, string>();
  return (row) => {
    const text = known.get(row) ?? columns.map((column) => column.say(row).toLowerCase()).join('\n');
    known.set(row, text);
    return text;
  };
}

/** The rows that pass, in order. It pauses now and then, so that many rows can be arranged while the window goes on drawing. */
export function* arrangeInSteps<Row>(rows: readonly Row[], wanted: Wanted<Row>): Generator<void, readonly Row[]> {
  const words = wanted.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const passes = passFilters(wanted.columns, wanted.filters);
  let found: Row[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    if (!wanted.keep(row) || !passes(row)) continue;
    if (words.length > 0 && !words.every((word) => wanted.read(row).includes(word))) continue;
    found.push(row);
  }
  // The last sort is the strongest: within a group the rows keep the order they were given first.
  if (wanted.sort !== null) found = yield* sortBy(found, wanted.columns, wanted.sort);
  if (wanted.group !== null) found = yield* sortBy(found, wanted.columns, { id: wanted.group, desc: false });
  return found;
}

/** The rows that pass, in order, at once. */
export function arrangeRows<Row>(rows: readonly Row[], wanted: Wanted<Row>): readonly Row[] {
  const steps = arrangeInSteps(rows, wanted);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* sortBy<Row>(rows: Row[], columns: readonly GridColumn<Row>[], sort: Sort): Generator<void, Row[]> {
  const column = columns.find(({ id }) => id === sort.id);
  if (column === undefined) return rows;
  const keyed: { readonly row: Row; readonly key: Key }[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const held = column.sortBy(row);
    keyed.push({ row, key: typeof held === 'string' ? sortKey(held) : held });
  }
  const sorted = yield* mergeSort(keyed, (one, other) => compare(one.key, other.key, sort.desc));
  return sorted.map(({ row }) => row);
}

// Ten thousand rows sorted by the engine in one go would hold a frame up; runs of them, merged, need not.
function* mergeSort<T>(items: T[], order: (one: T, other: T) => number): Generator<void, T[]> {
  const runs: T[][] = [];
  for (let at = 0; at < items.length; at += SLICE) {
    runs.push(items.slice(at, at + SLICE).sort(order));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], order));
    runs.splice(0, runs.length, ...merged);
  }
  return runs[0] ?? [];
}

function* merge<T>(left: T[], right: T[], order: (one: T, other: T) => number): Generator<void, T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    if (merged.length % SLICE === SLICE - 1) yield;
    const [one, other] = [left[l], right[r]];
    const takeLeft = one !== undefined && (other === undefined || order(one, other) <= 0);
    const taken = takeLeft ? one : other;
    if (taken === undefined) break;
    merged.push(taken);
    if (takeLeft) l += 1;
    else r += 1;
  }
  return merged;
}

function compare(one: Key, other: Key, desc: boolean): number {
  // What is unknown or empty comes last, whichever way the rest is turned.
  const [noOne, noOther] = [one === null || one === '', other === null || other === ''];
  if (noOne || noOther) return Number(noOne) - Number(noOther);
  const [a, b] = typeof one === typeof other ? [one, other] : [String(one), String(other)];
  if (a === b || a === null || b === null) return 0;
  return a < b === desc ? 1 : -1;
}
