import type { MeasureSeries, MeasureSummary, SeriesRow, ValueView } from '../../../shared/api/measure-views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { Day } from '../../../shared/model/units.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { readMeasureValue } from '../../../shared/rules/read-measure.ts';

/** What one edit asks for, and how undo will name it. */
export type MeasureEdit = { readonly changes: readonly Change[]; readonly label: string };

/** One value put into a cell. */
export type TypedCell<Row> = { readonly row: Row; readonly columnId: string; readonly value: string };

const FIELDS: { readonly [column: string]: { readonly field: string; readonly said: string } } = {
  ref: { field: 'ref', said: 'ref' },
  name: { field: 'name', said: 'name' },
  unit: { field: 'unit', said: 'unit' },
  unitName: { field: 'unitName', said: 'what is counted' },
  polarity: { field: 'polarity', said: 'good way' },
  frequency: { field: 'frequency', said: 'how often' },
  baselineAsAt: { field: 'baselineAsAt', said: 'day of the baseline' },
  owner: { field: 'ownerId', said: 'owner' },
  dataOwner: { field: 'dataOwnerId', said: 'data owner' },
  basis: { field: 'basis', said: 'how it is counted' },
  note: { field: 'note', said: 'note' },
};
const NULLABLE = new Set(['baselineAsAt', 'ownerId', 'dataOwnerId']);

/** What typing `value` into a cell of the register of measures asks for; a sentence when it makes no sense. */
export function editMeasure(measure: MeasureSummary, columnId: string, value: string): MeasureEdit | string {
  const set = (fields: { readonly [field: string]: unknown }, said: string): MeasureEdit => ({
    changes: [{ does: 'set', kind: 'measure', id: measure.id, fields }],
    label: `${said} of ${measure.ref}`,
  });
  if (columnId === 'precision') return set({ precision: Number(value.trim() === '' ? '0' : value) }, 'decimals');
  if (columnId === 'baseline') {
    if (value.trim() === '') return set({ baseline: null }, 'baseline');
    const read = readMeasureValue(value, measure.unit);
    return 'refusal' in read ? read.refusal : set({ baseline: read.value }, 'baseline');
  }
  const known = FIELDS[columnId];
  if (known === undefined) return 'This column is worked out from the values.';
  return set({ [known.field]: value === '' && NULLABLE.has(known.field) ? null : value }, known.said);
}

/** The column of a comparator. */
export const OTHER = 'other:';

/** What typing `value` into a cell of a series asks for. Emptying a value takes it away. */
export function editSeries(
  measure: Pick<MeasureSummary, 'id' | 'ref' | 'unit'>,
  row: SeriesRow,
  columnId: string,
  value: string,
): MeasureEdit | string {
  const at = `${measure.ref} at ${writeDay(row.day)}`;
  if (columnId === 'day') return moveDay(measure, row, value);
  if (columnId === 'target') return editTarget(measure, row, value, at);
  if (columnId === 'value') return editValue(measure, row, null, row.own, value, at);
  if (columnId.startsWith(OTHER)) {
    const name = columnId.slice(OTHER.length);
    return editValue(measure, row, name, row.others[name] ?? null, value, `${name}, ${at}`);
  }
  const field = { status: 'status', source: 'sourceId', note: 'note' }[columnId];
  if (field === undefined || row.own === null) return 'There is no value of our own on this day yet.';
  const fields = { [field]: value === '' && field === 'sourceId' ? null : value };
  return { changes: [{ does: 'set', kind: 'measureValue', id: row.own.id, fields }], label: `${columnId} of ${at}` };
}

function editValue(
  measure: Pick<MeasureSummary, 'id' | 'unit'>,
  row: SeriesRow,
  comparator: string | null,
  held: ValueView | null,
  typed: string,
  at: string,
): MeasureEdit | string {
  const label = `value of ${at}`;
  if (typed.trim() === '')
    return { changes: held === null ? [] : [{ does: 'remove', kind: 'measureValue', id: held.id }], label };
  const read = readMeasureValue(typed, measure.unit);
  if ('refusal' in read) return read.refusal;
  const { value } = read;
  if (held !== null) return { changes: [{ does: 'set', kind: 'measureValue', id: held.id, fields: { value } }], label };
  const record = { measureId: measure.id, comparator, asAt: row.day, value };
  return { changes: [{ does: 'add', kind: 'measureValue', record }], label };
}

function editTarget(
  measure: Pick<MeasureSummary, 'id' | 'unit'>,
  { target, day }: SeriesRow,
  typed: string,
  at: string,
): MeasureEdit | string {
  const label = `target of ${at}`;
  if (typed.trim() === '')
    return { changes: target === null ? [] : [{ does: 'remove', kind: 'measureTarget', id: target.id }], label };
  const read = readMeasureValue(typed, measure.unit);
  if ('refusal' in read) return read.refusal;
  const { value } = read;
  if (target !== null)
    return { changes: [{ does: 'set', kind: 'measureTarget', id: target.id, fields: { value } }], label };
  return {
    changes: [{ does: 'add', kind: 'measureTarget', record: { measureId: measure.id, by: day, value } }],
    label,
  };
}

/** The ids of everything that stands in one row of a series. */
export function listIn({ own, others, target }: SeriesRow): {
  readonly values: readonly string[];
  readonly target: string | null;
} {
  const values = [own, ...Object.values(others)].flatMap((value) => (value === null ? [] : [value.id]));
  return { values, target: target?.id ?? null };
}

/** What taking a comparator away asks for: its values go with it, since nothing else would say whose they are. */
export function removeComparator(series: MeasureSeries, name: string): readonly Change[] {
  const { id = null } = series.comparators.find((one) => one.name === name) ?? {};
  const values = series.rows.flatMap((row) => row.others[name]?.id ?? []);
  return [
    ...values.map((valueId): Change => ({ does: 'remove', kind: 'measureValue', id: valueId })),
    ...(id === null ? [] : [{ does: 'remove', kind: 'comparator', id } satisfies Change]),
  ];
}

/**
 * What another name or basis of a comparator asks for. Its values follow a record's name; one without a record is
 * no more than the name its values carry.
 */
export function editComparator(
  series: MeasureSeries,
  was: string,
  { name, basis }: { readonly name: string; readonly basis: string },
): readonly Change[] {
  const { id = null } = series.comparators.find((one) => one.name === was) ?? {};
  if (id !== null) return [{ does: 'set', kind: 'comparator', id, fields: { name, basis } }];
  return series.rows.flatMap((row): readonly Change[] => {
    const held = row.others[was];
    return held === undefined ? [] : [{ does: 'set', kind: 'measureValue', id: held.id, fields: { comparator: name } }];
  });
}

function moveDay(measure: Pick<MeasureSummary, 'ref'>, row: SeriesRow, day: string): MeasureEdit | string {
  if (day === '') return 'A row of a series needs its day. Remove the row to take its values away.';
  const { values, target } = listIn(row);
  return {
    changes: [
      ...values.map((id): Change => ({ does: 'set', kind: 'measureValue', id, fields: { asAt: day } })),
      ...(target === null
        ? []
        : [{ does: 'set', kind: 'measureTarget', id: target, fields: { by: day } } satisfies Change]),
    ],
    label: `day of ${measure.ref}, ${writeDay(row.day)} to ${writeDay(day as Day)}`,
  };
}

/** What pasting several values asks for, as one step; a sentence when one of them makes no sense. */
export function joinEdits<Row>(
  cells: readonly TypedCell<Row>[],
  did: string,
  edit: (cell: TypedCell<Row>) => MeasureEdit | string,
): MeasureEdit | string {
  const changes: Change[] = [];
  for (const cell of cells) {
    const one = edit(cell);
    if (typeof one === 'string') return one;
    changes.push(...one.changes);
  }
  return { changes, label: cells.length === 1 ? `${did} of one value` : `${did} of ${cells.length} values` };
}
