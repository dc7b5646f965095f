import { Decimal as Exact } from 'decimal.js';
import { nameOf } from '../changes/names.ts';
import type { Measure, MeasureValue } from '../model/measure.ts';
import { writeDay } from '../rules/days.ts';
import type { SheetValue } from './book.ts';
import type { RowContext } from './plan-update.ts';
import { cellOf } from './read-cells.ts';
import { NEXT_VALUE } from './update-tables.ts';

/** The next value of a measure as a record of its own; one that the programme has for that day by now is a question. */
export function planNextValue(context: RowContext, measure: Measure, cells: readonly SheetValue[], at: string): void {
  const { tally, lookup } = context;
  const given = readNext(context, cells, at);
  if (given === null) return;
  const { value, asAt, status, note } = given;
  if (value === null || asAt === null)
    return tally.refuse(
      at,
      value === null ? 'says something about a new value and has none' : 'has a new value without the day it is as at',
    );
  const held = lookup
    .listSame('measureValue', { measureId: measure.id, comparator: null })
    .flatMap((id) => lookup.read('measureValue', id) ?? []) as readonly MeasureValue[];
  const [latest] = held.toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1));
  if (measure.unit === 'percent' && looksLikeShare(value, latest?.value ?? measure.baseline))
    return tally.refuse(
      at,
      `has ${value} for a percentage, which may be ${new Exact(value).times(100).toFixed()} per cent: write 12.7 for 12.7 per cent`,
    );
  const there = held.find((one) => one.asAt === asAt);
  const fields = { value, ...(status === null ? {} : { status }), ...(note === '' ? {} : { note }) };
  if (there === undefined) {
    const record = { measureId: measure.id, asAt, ...fields };
    tally.changes.push({ at, changes: [{ does: 'add', kind: 'measureValue', record }] });
    return;
  }
  if (Object.entries(fields).every(([field, one]) => isAlike(field, there[field as keyof MeasureValue], one))) return;
  const conflict = {
    key: `measureValue ${there.id}`,
    name: nameOf('measure', measure),
    field: `value of ${writeDay(there.asAt)}`,
    was: 'nothing',
    mine: `${there.value} (${there.status})`,
    theirs: `${value} (${status ?? 'final'})`,
  };
  if (tally.ask(conflict) === 'theirs')
    tally.changes.push({ at, changes: [{ does: 'set', kind: 'measureValue', id: there.id, fields }] });
}

type Next = {
  readonly value: string | null;
  readonly asAt: string | null;
  readonly status: string | null;
  readonly note: string;
};

function readNext(context: RowContext, cells: readonly SheetValue[], at: string): Next | null {
  const next: Record<string, unknown> = {};
  for (const column of context.table.columns) {
    if (column.asked !== 'asked' || column.field === null) continue;
    const read = column.codec.read(cellOf(context.sheet, cells, column));
    if ('refusal' in read) {
      context.tally.refuse(`${at}, ${column.title}`, read.refusal);
      return null;
    }
    next[column.field] = read.value;
  }
  const text = (field: string): string | null => {
    const value = next[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    value: text(NEXT_VALUE.value),
    asAt: text(NEXT_VALUE.asAt),
    status: text(NEXT_VALUE.status),
    note: text(NEXT_VALUE.note) ?? '',
  };
}

/** Typed as 12.7%, a spreadsheet keeps 0.127. */
function looksLikeShare(value: string, before: string | null): boolean {
  if (before === null) return false;
  const size = new Exact(value).abs();
  return size.gt(0) && size.lt(1) && new Exact(before).abs().gte(2);
}

function isAlike(field: string, one: unknown, other: unknown): boolean {
  if (field !== 'value') return one === other;
  return new Exact(String(one)).eq(String(other));
}
