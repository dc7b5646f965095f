import type { ReactNode } from 'react';
import { writeDay } from '../../../shared/rules/days.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import type { Day } from '../../../shared/model/units.ts';
import { showCounted } from '../../state/open-record.ts';
import type { OfficerChoice } from '../../../shared/api/register-views.ts';
import type { Choice, GridColumn, Lead } from '../grid/columns.ts';
import { AmberIcon } from '../icons.ts';
import { peopleChoices } from './choices.ts';

/** A column of a register of records: what is typed into it becomes a field of its record. */
export type FieldColumn<Row> = GridColumn<Row> & {
  /** The fields that the typed value sets, or the sentence why it makes no sense. Absent where the column only shows. */
  readonly sets?: (value: string) => { readonly [field: string]: unknown } | string;
};

type More<Row> = Partial<Pick<FieldColumn<Row>, 'frozen' | 'optional' | 'show' | 'sortBy' | 'align' | 'leads'>>;
type Field<Row> = keyof Row & string;

function textIn<Row>(row: Row, field: keyof Row): string {
  const value: unknown = row[field];
  return typeof value === 'string' ? value : '';
}

/** A line of text. */
export function textColumn<Row>(
  field: Field<Row>,
  title: string,
  width: number,
  more: More<Row> = {},
): FieldColumn<Row> {
  return {
    id: field,
    title,
    width,
    say: (row) => textIn(row, field),
    sortBy: (row) => textIn(row, field),
    edit: (row) => ({ kind: 'text', value: textIn(row, field) }),
    sets: (value) => ({ [field]: value.trim() }),
    ...more,
  };
}

/** A text of several lines; the cell shows it as one. */
export function longColumn<Row>(
  field: Field<Row>,
  title: string,
  width: number,
  more: More<Row> = {},
): FieldColumn<Row> {
  const say = (row: Row): string => textIn(row, field).replace(/\s+/g, ' ').trim();
  return {
    id: field,
    title,
    width,
    say,
    sortBy: say,
    edit: (row) => ({ kind: 'long', value: textIn(row, field) }),
    sets: (value) => ({ [field]: value }),
    ...more,
  };
}

/** A sum of money in whole pence, shown as `say` has it. `none` is what an empty cell is called; without it the sum must be known. */
export function moneyColumn<Row>(
  field: string,
  title: string,
  width: number,
  sum: {
    readonly pence: (row: Row) => number | null;
    readonly say: (row: Row) => string;
    readonly none: string | null;
  },
): FieldColumn<Row> {
  return {
    id: field,
    title,
    width,
    align: 'right',
    range: 'money',
    say: sum.say,
    show: (row) =>
      sum.pence(row) === null ? <Missing>{sum.none ?? 'Not set'}</Missing> : <CellText>{sum.say(row)}</CellText>,
    sortBy: sum.pence,
    edit: (row) => ({ kind: 'money', value: String(sum.pence(row) ?? ''), unit: 'pounds' }),
    sets: (value) => {
      if (value !== '') return { [field]: Number(value) };
      return sum.none === null ? `${title} must be a sum. Type it as £250,000 or 1.2m.` : { [field]: null };
    },
  };
}

/** A day, or none. */
export function dayColumn<Row>(
  field: Field<Row>,
  title: string,
  width: number,
  more: More<Row> = {},
): FieldColumn<Row> {
  const say = (row: Row): string => {
    const day = textIn(row, field);
    return day === '' ? '' : writeDay(day as Day);
  };
  return {
    id: field,
    title,
    width,
    say,
    show: (row) => (say(row) === '' ? <Missing>Not set</Missing> : <CellText>{say(row)}</CellText>),
    sortBy: (row) => textIn(row, field) || null,
    range: 'day',
    edit: (row) => ({ kind: 'day', value: textIn(row, field) }),
    sets: (value) => ({ [field]: value === '' ? null : value }),
    ...more,
  };
}

/** The day something is expected or due, in the colour and with the word of what is late once it has passed. */
export function dueColumn<Row extends { readonly overdue: boolean }>(
  field: Field<Row>,
  title: string,
  width: number,
): FieldColumn<Row> {
  const column = dayColumn<Row>(field, title, width);
  return {
    ...column,
    show: (row) => (row.overdue && column.say(row) !== '' ? <Late>{column.say(row)}</Late> : column.show?.(row)),
  };
}

/** A whole number, or none. */
export function countColumn<Row>(
  field: Field<Row>,
  title: string,
  width: number,
  more: More<Row> = {},
): FieldColumn<Row> {
  const valueOf = (row: Row): number | null => {
    const value: unknown = row[field];
    return typeof value === 'number' ? value : null;
  };
  const say = (row: Row): string => valueOf(row)?.toLocaleString('en-GB') ?? '';
  return {
    id: field,
    title,
    width,
    align: 'right',
    say,
    show: (row) => (say(row) === '' ? <Missing>Not stated</Missing> : <CellText>{say(row)}</CellText>),
    sortBy: valueOf,
    range: 'number',
    edit: (row) => ({ kind: 'number', value: String(valueOf(row) ?? '') }),
    sets: (value) => readCount(field, value),
    ...more,
  };
}

function readCount(field: string, value: string): { readonly [field: string]: unknown } | string {
  const typed = value.trim().replaceAll(',', '');
  if (typed === '') return { [field]: null };
  return /^\d{1,9}$/.test(typed)
    ? { [field]: Number(typed) }
    : `“${value.trim()}” is not a whole number. Type it as 1200 or 1,200.`;
}

/** One of several values; with `none`, also nothing at all, called so. */
export function choiceColumn<Row>(
  field: Field<Row>,
  title: string,
  width: number,
  choices: readonly Choice[],
  none: string | null,
  more: More<Row> = {},
): FieldColumn<Row> {
  const all = none === null ? choices : [{ value: '', name: none }, ...choices];
  const say = (row: Row): string => choices.find((choice) => choice.value === textIn(row, field))?.name ?? '';
  return {
    id: field,
    title,
    width,
    say,
    show: (row) => (say(row) === '' ? <Missing>{none ?? 'Not set'}</Missing> : <CellText>{say(row)}</CellText>),
    sortBy: (row) => say(row),
    edit: (row) => ({ kind: 'choice', value: textIn(row, field), choices: all }),
    sets: (value) => ({ [field]: value === '' ? null : value }),
    ...more,
  };
}

/** An officer, by the name alone; the post is said too where two have the same name. */
export function personColumn<Row>(
  field: Field<Row>,
  title: string,
  width: number,
  officers: readonly OfficerChoice[],
  none: string,
): FieldColumn<Row> {
  const column = choiceColumn<Row>(field, title, width, peopleChoices(officers), none);
  const alike = Map.groupBy(officers, (one) => one.name);
  const names = new Map(
    officers.map(({ id, name, post }) => [id, alike.get(name)?.length === 1 ? name : `${name}, ${post}`]),
  );
  const say = (row: Row): string => names.get(textIn(row, field)) ?? '';
  return {
    ...column,
    say,
    show: (row) => (say(row) === '' ? <Missing>{none}</Missing> : <CellText>{say(row)}</CellText>),
    sortBy: say,
  };
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', name: 'Yes' },
  { value: 'no', name: 'No' },
];

/** Yes or no. */
export function yesNoColumn<Row>(field: Field<Row>, title: string, width: number): FieldColumn<Row> {
  const valueOf = (row: Row): string => (row[field] === true ? 'yes' : 'no');
  return {
    id: field,
    title,
    width,
    say: (row) => (row[field] === true ? 'Yes' : 'No'),
    sortBy: valueOf,
    edit: (row) => ({ kind: 'choice', value: valueOf(row), choices: YES_NO }),
    sets: (value) => ({ [field]: value === 'yes' }),
  };
}

/** What is worked out and cannot be typed. */
export function shownColumn<Row>(
  id: string,
  title: string,
  width: number,
  say: (row: Row) => string,
  more: More<Row> = {},
): FieldColumn<Row> {
  return { id, title, width, say, sortBy: say, ...more };
}

/** What is counted of a row: of which kind, which, and what they are called together: `Open risks of W01`. */
type Counted<Row> = {
  readonly kind: RecordKind;
  readonly ids: (row: Row) => readonly string[];
  readonly said: (row: Row) => string;
};

/** How many records hang on a row; the number leads to these and no others. */
export function countedColumn<Row>(id: string, title: string, width: number, counted: Counted<Row>): FieldColumn<Row> {
  return shownColumn(id, title, width, (row) => counted.ids(row).length.toLocaleString('en-GB'), {
    align: 'right',
    sortBy: (row) => counted.ids(row).length,
    leads: (row) => leadToCounted(counted, row),
  });
}

/** Where what is counted or named in a cell leads: to these records and no others. */
export function leadToCounted<Row>({ kind, ids, said }: Counted<Row>, row: Row): Lead | null {
  const these = ids(row);
  if (these.length === 0) return null;
  const name = said(row);
  return {
    said: `${name}: ${these.length.toLocaleString('en-GB')}`,
    go: () => showCounted(kind, name, these),
  };
}

/** What a cell says, cut off at its edge. */
export function CellText({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="cell-text">{children}</span>;
}

/** What a cell says where there is nothing. */
export function Missing({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="cell-text muted">{children}</span>;
}

/** What a cell says of something that is late, with a mark and a word for it: the colour never stands alone. */
export function Late({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span className="cell-text late">
      <AmberIcon aria-hidden />
      {children}
      <span className="visually-hidden">, late</span>
    </span>
  );
}
