import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '../kit.ts';
import type { CellEditing, GridColumn } from './columns.ts';
import { type ColumnFilter, NO_FILTER, sayBound } from './filters.ts';
import { readValue } from './values.ts';

type FilterProps<Row> = {
  readonly column: GridColumn<Row>;
  readonly rows: readonly Row[];
  readonly filter: ColumnFilter;
  readonly onFilter: (filter: ColumnFilter) => void;
  readonly onClose: () => void;
};

const MOST_VALUES = 60;

/** Asks what a column must say: words, some of its values, or a stretch of days or numbers. */
export function FilterDialog<Row>(props: FilterProps<Row>): ReactElement {
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface className="filter-dialog">
        <FilterForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function FilterForm<Row>({ column, rows, filter, onFilter, onClose }: FilterProps<Row>): ReactElement {
  const { range } = column;
  const counts = useMemo(() => countValues(rows, column), [rows, column]);
  const [words, setWords] = useState(filter.words);
  const [values, setValues] = useState(filter.values);
  const [bounds, setBounds] = useState({ from: sayBound(range, filter.from), to: sayBound(range, filter.to) });
  const [refused, setRefused] = useState<{ readonly from?: string; readonly to?: string }>({});
  const few = counts.length <= MOST_VALUES;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [from, to] = [readBound(range, bounds.from), readBound(range, bounds.to)];
    const refusals = {
      ...('refusal' in from && { from: from.refusal }),
      ...('refusal' in to && { to: to.refusal }),
    };
    setRefused(refusals);
    if ('refusal' in from || 'refusal' in to) return;
    onFilter({ words, values, from: from.value, to: to.value });
    onClose();
  };

  const tick = (value: string, on: boolean): void => {
    const ticked = (values ?? counts.map(([one]) => one)).filter((one) => one !== value);
    const next = on ? [...ticked, value] : ticked;
    setValues(next.length === counts.length ? null : next);
  };

  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>Filter by {column.title}</DialogTitle>
        <DialogContent className="filter-fields">
          <Field label="Has the words" size="small">
            <Input size="small" value={words} onChange={(_, data) => setWords(data.value)} />
          </Field>
          {range === undefined
            ? null
            : (['from', 'to'] as const).map((end) => (
                <Field key={end} label={end === 'from' ? 'From' : 'To'} size="small" {...said(refused[end])}>
                  <Input
                    size="small"
                    placeholder={range === 'day' ? 'dd/mm/yyyy' : range === 'money' ? '£' : ''}
                    value={bounds[end]}
                    onChange={(_, data) => setBounds((before) => ({ ...before, [end]: data.value }))}
                  />
                </Field>
              ))}
          {few ? (
            <fieldset className="filter-values">
              <legend>Values</legend>
              <div className="filter-all">
                <Button size="small" onClick={() => setValues(null)}>
                  All
                </Button>
                <Button size="small" onClick={() => setValues([])}>
                  None
                </Button>
              </div>
              {counts.map(([value, count]) => (
                <Checkbox
                  key={value}
                  label={`${value === '' ? 'Empty' : value} (${count.toLocaleString('en-GB')})`}
                  checked={values === null || values.includes(value)}
                  onChange={(_, data) => tick(value, data.checked === true)}
                />
              ))}
            </fieldset>
          ) : (
            <p className="muted">{counts.length.toLocaleString('en-GB')} different values: filter by words.</p>
          )}
        </DialogContent>
        <DialogActions>
          <Button
            onClick={() => {
              onFilter(NO_FILTER);
              onClose();
            }}
          >
            Clear
          </Button>
          <Button type="submit" appearance="primary">
            Filter
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function countValues<Row>(rows: readonly Row[], column: GridColumn<Row>): readonly (readonly [string, number])[] {
  const counts = new Map<string, { count: number; key: string | number | null }>();
  for (const row of rows) {
    const said = column.say(row);
    const known = counts.get(said);
    if (known === undefined) counts.set(said, { count: 1, key: column.sortBy(row) });
    else known.count += 1;
  }
  return [...counts]
    .map(([value, { count }]) => [value, count] as const)
    .toSorted(([one], [other]) => order(one, other));
}

const collator = new Intl.Collator('en-GB', { numeric: true });
function order(one: string, other: string): number {
  return Number(one === '') - Number(other === '') || collator.compare(one, other);
}

function readBound(range: GridColumn<unknown>['range'], typed: string): ReturnType<typeof readValue> {
  if (range === undefined) return { value: '' };
  const editing: CellEditing =
    range === 'money' ? { kind: 'money', value: '', unit: 'pounds' } : { kind: range, value: '' };
  return readValue(editing, typed);
}

function said(message: string | undefined) {
  return message === undefined ? {} : { validationState: 'error' as const, validationMessage: message };
}
