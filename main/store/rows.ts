import type { Fields } from '../../shared/changes/edit.ts';
import { type FieldSchema, fieldsOf, hasRulesAcross } from '../../shared/model/fields.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { quickTest } from '../../shared/model/quick-test.ts';
import { RECORDS, type RecordKind, type RecordOf } from '../../shared/model/records.ts';
import { COLUMNS, type ColumnForm, sqlName } from './columns.ts';
import { makeJsonReader, parseText, UNSURE } from './json-reader.ts';

/** A row that no longer reads as its record: the file was changed by something else, or is damaged. */
export class DamagedRowError extends Error {}

/** A row as SQLite gives it in raw mode: the columns of `columnsOf`, in their order. */
export type RawRow = readonly unknown[];

/** The columns of a kind's table in the order a raw row has them. */
export function columnsOf(kind: RecordKind): string {
  return planOf(kind).columns;
}

/**
 * The record of a row. A row is taken without a full parse only where every field passes the quick form of its schema, which
 * never says yes to what the schema refuses; any other row is parsed, and one that is refused is a `DamagedRowError`.
 */
export function readRow<K extends RecordKind>(kind: K, row: RawRow): RecordOf<K> {
  const record: { [field: string]: unknown } = {};
  const plan = planOf(kind);
  let isSure = plan.isWhole;
  let at = 0;
  for (const field of plan.fields) {
    const value = row[at];
    at += 1;
    const read = field.read(value);
    if (read === UNSURE) {
      isSure = false;
      record[field.name] = plainValue(field.form, value);
    } else record[field.name] = read;
  }
  return (isSure ? Object.freeze(record) : parseRecord(kind, record)) as RecordOf<K>;
}

/** Some fields of a row, in the order `fields` has them, each judged; null where only a parse of the whole record can tell. */
export function readFields(kind: RecordKind, fields: readonly string[], row: RawRow): Fields | null {
  const plan = planOf(kind);
  const record: { [field: string]: unknown } = {};
  for (const [at, name] of fields.entries()) {
    const read = plan.byName.get(name)?.read(row[at]) ?? null;
    if (read === UNSURE) return null;
    record[name] = read;
  }
  return record;
}

function parseRecord(kind: RecordKind, record: { readonly [field: string]: unknown }): unknown {
  const parsed = parse(RECORDS[kind], record);
  if (parsed.ok) return parsed.value;
  throw new DamagedRowError(`${kind} ${String(record['id'])}: ${parsed.findings.map(sayFinding).join('; ')}`);
}

/** The fields of a row, unjudged: for what must read even a damaged record. */
export function rawFields(kind: RecordKind, row: RawRow): { readonly [field: string]: unknown } {
  const fields = planOf(kind).fields.map(({ name, form }, at) => [name, plainValue(form, row[at])] as const);
  return Object.fromEntries(fields);
}

/** What a column holds, unjudged: what cannot be read stays text, and the schema says what is wrong with it. */
function plainValue(form: ColumnForm, value: unknown): unknown {
  if (form === 'boolean') return value === 1 ? true : value === 0 ? false : value;
  if (form !== 'json' || typeof value !== 'string') return value;
  const data = parseText(value);
  return data === UNSURE ? value : data;
}

/** Reads one column; `UNSURE` when it cannot say that the field is right. */
type ReadField = (value: unknown) => unknown;
type Plan = {
  /** False where the record has rules across its fields: then every row is parsed. */
  readonly isWhole: boolean;
  readonly columns: string;
  readonly fields: readonly FieldPlan[];
  readonly byName: ReadonlyMap<string, FieldPlan>;
};
type FieldPlan = { readonly name: string; readonly form: ColumnForm; readonly read: ReadField };

const plans = new Map<RecordKind, Plan>();

function planOf(kind: RecordKind): Plan {
  const known = plans.get(kind);
  if (known !== undefined) return known;
  const schemas = fieldsOf(kind);
  const forms: readonly (readonly [string, ColumnForm])[] = Object.entries(COLUMNS[kind]);
  const fields = forms.map(([name, form]): FieldPlan => {
    const schema = schemas.get(name);
    return { name, form, read: schema === undefined ? () => UNSURE : makeReader(schema, form) };
  });
  const plan: Plan = {
    isWhole: !hasRulesAcross(kind),
    columns: forms.map(([name]) => `"${sqlName(name)}"`).join(', '),
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
  };
  plans.set(kind, plan);
  return plan;
}

function makeReader(schema: FieldSchema, form: ColumnForm): ReadField {
  if (form === 'json') return makeJsonReader(schema);
  if (form === 'boolean') return (value) => (value === 1 ? true : value === 0 ? false : UNSURE);
  const test = quickTest(schema);
  return test === null ? () => UNSURE : (value) => (test(value) ? value : UNSURE);
}
