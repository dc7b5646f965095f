import { fieldsOf, hasRulesAcross } from './fields.ts';
import { type QuickTest, quickTest } from './quick-test.ts';
import type { RecordKind } from './records.ts';

type Tests = ReadonlyMap<string, QuickTest | null>;
const known = new Map<RecordKind, Tests>();

/**
 * Whether a record of `kind` that is right stays right, just as it is, with `fields` set: each is a field of the kind and passes the
 * quick form of its schema, and the kind has no rules across its fields. No means "ask the schema", which has the last word.
 */
export function quicklyTakes(kind: RecordKind, fields: { readonly [field: string]: unknown }): boolean {
  let tests = known.get(kind);
  if (tests === undefined) {
    const all = hasRulesAcross(kind) ? [] : [...fieldsOf(kind)];
    tests = new Map(all.map(([name, schema]) => [name, quickTest(schema)]));
    known.set(kind, tests);
  }
  for (const [field, value] of Object.entries(fields)) if (tests.get(field)?.(value) !== true) return false;
  return true;
}
