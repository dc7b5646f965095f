import type { z } from 'zod';
import { freezeDeep, isFrozenDeep } from './freeze-deep.ts';

/** Says yes only to a value that its schema takes just as it is; no means "ask the schema", which has the last word. */
export type QuickTest = (value: unknown) => boolean;

/**
 * The test for `schema`, without the cost of a parse: the schema's own limits, patterns and refinements, run one after another
 * with nothing built around them. Null for a schema of a form not known here: then only the schema itself can judge.
 */
export function quickTest(schema: z.core.$ZodType): QuickTest | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default' || def.type === 'readonly') return quickTest(def.innerType);
  if (def.type === 'nullable') {
    const inner = quickTest(def.innerType);
    return inner === null ? null : (value) => value === null || inner(value);
  }
  if (def.type === 'string') return allOf((value) => typeof value === 'string', def);
  if (def.type === 'boolean') return allOf((value) => typeof value === 'boolean', def);
  if (def.type === 'number' && 'format' in def && def.format === 'safeint') return allOf(Number.isSafeInteger, def);
  if (def.type === 'enum') {
    const words = new Set<unknown>(Object.values(def.entries));
    return allOf((value) => words.has(value), def);
  }
  if (def.type === 'array') return quickTestList(schema);
  return null;
}

/** Entries that a schema has taken just as they are, by that schema. Frozen, they stay so. */
const taken = new WeakMap<z.core.$ZodType, WeakSet<object>>();

/** A list of records is judged entry by entry, and each entry once: of a long text that is saved again, one paragraph is new. */
function quickTestList(schema: z.core.$ZodType): QuickTest | null {
  const list = listForm(schema);
  if (list === null) return null;
  const { entry, fits } = list;
  const known = taken.get(entry) ?? new WeakSet<object>();
  taken.set(entry, known);
  const takes: QuickTest = (one) => {
    if (isFrozenDeep(one) && known.has(one)) return true;
    const parsed = entry.safeParse(one);
    // In the same order too, or what is kept here would not be what the file gives back.
    if (!parsed.success || JSON.stringify(parsed.data) !== JSON.stringify(one)) return false;
    if (typeof one === 'object' && one !== null) known.add(one);
    freezeDeep(one);
    return true;
  };
  return (value) => fits(value) && (value as readonly unknown[]).every(takes);
}

/** A list judged entry by entry: the schema of one, and whether a list is as long as it may be. */
export type ListForm = { readonly entry: z.core.$ZodType & z.ZodType; readonly fits: QuickTest };

/** How a list of this schema can be judged entry by entry; null where `schema` is no list, or has a rule of the whole. */
export function listForm(schema: z.core.$ZodType): ListForm | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default' || def.type === 'readonly') return listForm(def.innerType);
  if (def.type !== 'array') return null;
  const fits = allOf(Array.isArray, def);
  return fits === null ? null : { entry: def.element as ListForm['entry'], fits };
}

function allOf(isOfType: QuickTest, def: z.core.$ZodTypeDef): QuickTest | null {
  const tests = [isOfType];
  for (const check of def.checks ?? []) {
    const test = checkTest(check as z.core.$ZodChecks | z.core.$ZodCustom);
    if (test === null) return null;
    tests.push(test);
  }
  // A plain loop: this runs for every field of every row that is read.
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

function checkTest(check: z.core.$ZodChecks | z.core.$ZodCustom): QuickTest | null {
  const { def } = check._zod;
  if (def.check === 'max_length') return (value) => (value as string).length <= def.maximum;
  if (def.check === 'min_length') return (value) => (value as string).length >= def.minimum;
  if (def.check === 'greater_than') {
    const least = Number(def.value);
    return def.inclusive ? (value) => Number(value) >= least : (value) => Number(value) > least;
  }
  if (def.check === 'less_than') {
    const most = Number(def.value);
    return def.inclusive ? (value) => Number(value) <= most : (value) => Number(value) < most;
  }
  if (def.check === 'string_format') {
    const { pattern, format } = def;
    const isPlain = format === 'regex' && pattern !== undefined && !pattern.global && !pattern.sticky;
    return isPlain ? (value) => pattern.test(value as string) : null;
  }
  // A check that adds its own findings has no such function, and only the schema can run it.
  if (def.check === 'custom' && typeof def.fn === 'function') return (value) => def.fn(value) === true;
  return null;
}
