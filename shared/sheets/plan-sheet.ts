import { findTable, readTable, type Table } from './find-table.ts';
import { type Column, type Guessable, guessColumns, likenessOf } from './guess-columns.ts';
import { IMPORTED_KINDS, type ImportedKind, type ImportField, importFields } from './import-fields.ts';
import { fingerprint, type SheetMapping } from './mapping.ts';
import type { SheetSource } from './named-codecs.ts';
import { likePeriod, planProfile, PROFILE_FIELDS, profileColumns } from './plan-profile.ts';
import { type ImportContext, planRows } from './plan-rows.ts';
import type { SheetPlan } from './preview.ts';
import type { ReadBook } from './read-book.ts';
import type { DayOrder } from '../rules/read-written-day.ts';
import { judgeDayOrder } from './read-values.ts';
import { readCellAs, type Reading } from './read-rows.ts';
import { readAsSaid, saidOf } from './said-words.ts';
import { readValueHeading, sayValueColumns, valueFields } from './value-columns.ts';

/** What a sheet may be imported as: records row by row, or the lines of a financial profile. */
export const SHEET_KINDS = [...IMPORTED_KINDS, 'profile'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** A sheet looked at: its table, what its columns are and why, and what it would do. */
export type SheetImport = {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly table: Table;
  readonly columns: readonly Column[];
  /** What a column may be. */
  readonly fields: readonly Guessable[];
  /** What the choices for this source are kept under. */
  readonly source: string;
  readonly plan: SheetPlan;
};

/** Looks at `book` as records of `kind` and plans what it would do. Null when none of its sheets holds a table. */
export function planSheet(
  book: ReadBook,
  kind: SheetKind,
  source: SheetSource,
  mapping: SheetMapping,
  context: ImportContext,
): SheetImport | null {
  const found = locate(book, kind, source, mapping);
  if (found === null) return null;
  const { table } = found;
  const common = { kind, sheet: table.sheet, table, source: fingerprint(kind, table.headings) };
  const assumed = sayNotes(table);
  if (kind === 'profile') {
    const columns = profileColumns(table, mapping);
    const plan = planProfile(table, columns, source, mapping, context.makeId);
    return { ...common, columns, fields: PROFILE_FIELDS, plan: { ...plan, assumed: [...plan.assumed, ...assumed] } };
  }
  const fields = fieldsOf(table, kind, source, mapping);
  const columns = guessAll(table, fields, source, mapping);
  const plan = planRows(table, kind, columns, fields, source, mapping, context);
  return {
    ...common,
    columns,
    fields,
    plan: {
      ...plan,
      assumed: [...plan.assumed, ...sayFigures(table, kind, source, mapping), ...sayUnfit(columns), ...assumed],
    },
  };
}

/** What a column of the table may be: of measures, the figures of a day as well. */
function fieldsOf(
  { headings }: Table,
  kind: ImportedKind,
  source: SheetSource,
  mapping: SheetMapping,
): readonly ImportField[] {
  const own = importFields(kind, source);
  return kind === 'measure' ? [...own, ...valueFields(headings, source.programme.yearStartsMonth, mapping.dates)] : own;
}

/** What is assumed of figures under days; as single values, of which each has a row of its own, they are not read. */
function sayFigures(
  { headings }: Table,
  kind: ImportedKind,
  { programme }: SheetSource,
  { dates }: SheetMapping,
): readonly string[] {
  if (kind === 'measure') return sayValueColumns(headings, programme.yearStartsMonth, dates);
  const days = valueFields(headings, programme.yearStartsMonth, dates);
  return days.length > 1 && (kind === 'measureValue' || kind === 'measureTarget')
    ? ['The days stand across the columns: import it as Measures, which takes in the figures under them']
    : [];
}

/** The columns that the import would pass over for what stands in them: it is said before anybody chooses Import. */
function sayUnfit(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ heading, why, unfit }) => (unfit === undefined ? [] : [`${heading}: left out; it ${why}`]));
}

function sayNotes({ across, under }: Table): readonly string[] {
  const [first, last] = [under[0], under.at(-1)];
  if (first === undefined || last === undefined) return [];
  const line = across ? 'Column' : 'Row';
  return first === last
    ? [`${line} ${first.at} has one cell alone, below a gap: it is taken for a note and left out`]
    : [
        `${line}s ${first.at} to ${last.at} have one cell alone each, below a gap: they are taken for notes and left out`,
      ];
}

/** The headings of the best table for `kind`, before anything is planned: what a remembered mapping is found by. */
export function recogniseSource(
  book: ReadBook,
  kind: SheetKind,
  source: SheetSource,
  mapping: SheetMapping,
): string | null {
  const found = locate(book, kind, source, mapping);
  return found === null ? null : fingerprint(kind, found.table.headings);
}

function locate(
  book: ReadBook,
  kind: SheetKind,
  source: SheetSource,
  mapping: SheetMapping,
): { readonly table: Table } | null {
  const like = likenessFor(kind, source, mapping);
  const named = book.sheets.filter((one) => one.name === mapping.sheet);
  const looked = named.length > 0 ? named : book.sheets.filter((one) => !one.hidden && one.rows.length > 0);
  let best: { readonly table: Table; readonly score: number } | null = null;
  for (const sheet of looked) {
    const { place } = mapping;
    const found =
      place === null
        ? findTable(sheet, like)
        : { place: { across: place.across, from: place.from - 1, to: Math.max(place.from, place.to) - 1 }, score: 0 };
    if (best === null || found.score > best.score + 0.001)
      best = { table: readTable(sheet, found.place), score: found.score };
  }
  return best === null || best.table.headings.every((heading) => heading === '') ? null : best;
}

/** How much a heading looks like one of `kind`: of measures, a day or a period too. */
function likenessFor(kind: SheetKind, source: SheetSource, { dates }: SheetMapping): (heading: string) => number {
  if (kind === 'profile') return likePeriod;
  const own = likenessOf(importFields(kind, source));
  if (!kind.startsWith('measure')) return own;
  const isDay = (heading: string): boolean =>
    readValueHeading(heading, source.programme.yearStartsMonth, dates ?? 'day first') !== null;
  return (heading) => Math.max(own(heading), isDay(heading) ? 0.8 : 0);
}

function guessAll(
  table: Table,
  fields: readonly ImportField[],
  source: SheetSource,
  mapping: SheetMapping,
): readonly Column[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  // Guessing only tries: nobody is added by it, and either end of a Roman scale will do once one is chosen.
  const orders = new Map<string, DayOrder | 'both'>();
  for (const field of fields) if (field.reads === 'day') orders.set(field.key, mapping.dates ?? 'day first');
  const reading: Reading = { source, mapping, people: { ids: new Map(), names: new Map() }, makeId: () => '', orders };
  return guessColumns(table, fields, mapping.columns, (key, cell) => {
    const field = byKey.get(key);
    if (field === undefined) return null;
    if (field.reads === 'day' && mapping.dates === null)
      orders.set(key, judgeDayOrder([cell]) === 'month first' ? 'month first' : 'day first');
    const said = readAsSaid(cell, saidOf(key, cell, mapping));
    if (said === undefined) return null;
    const read = readCellAs(field, said, reading);
    return 'refusal' in read ? read.refusal : null;
  });
}
