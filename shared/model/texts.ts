import type { z } from 'zod';

/** Hands every piece of free text in a value to `take`, in the order it stands there. */
export type TakeTexts = (value: unknown, take: (text: string) => void) => void;

/**
 * What finds the free text in values of `schema`; null where it has none. Free text is what has a greatest length and no closed
 * form of its own: ids, keys, days, numbers and closed vocabularies are not text that anybody looks for.
 */
export function textsOf(schema: z.core.$ZodType): TakeTexts | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default' || def.type === 'readonly' || def.type === 'nullable' || def.type === 'optional')
    return textsOf(def.innerType);
  if (def.type === 'string') return isFreeText(def) ? takeString : null;
  if (def.type === 'array') return each(textsOf(def.element));
  if (def.type === 'record') {
    const inner = textsOf(def.valueType);
    return inner === null ? null : (value, take) => each(inner)?.(Object.values(Object(value) as object), take);
  }
  if (def.type === 'object') return ofShape(def.shape);
  if (def.type === 'union') return ofUnion(def.options);
  if (def.type === 'lazy') {
    // Prose that holds prose: what is inside is looked at only when there is some.
    let inner: TakeTexts | null | undefined;
    return (value, take) => {
      inner ??= textsOf(def.getter());
      inner?.(value, take);
    };
  }
  return null;
}

function isFreeText(def: z.core.$ZodStringDef): boolean {
  return (def.checks ?? []).some((check) => check._zod.def.check === 'max_length');
}

const takeString: TakeTexts = (value, take) => {
  if (typeof value === 'string' && value !== '') take(value);
};

function each(inner: TakeTexts | null): TakeTexts | null {
  if (inner === null) return null;
  return (value, take) => {
    if (Array.isArray(value)) for (const one of value) inner(one, take);
  };
}

function ofShape(shape: Readonly<Record<string, z.core.$ZodType>>): TakeTexts | null {
  const fields = Object.entries(shape).flatMap(([name, schema]) => {
    const inner = textsOf(schema);
    return inner === null ? [] : [{ name, inner }];
  });
  if (fields.length === 0) return null;
  return (value, take) => {
    if (typeof value !== 'object' || value === null) return;
    for (const { name, inner } of fields) inner(Reflect.get(value, name), take);
  };
}

/** A value is read as the first of the options whose fixed words it has: `kind: paragraph`, `show: risk table`. */
function ofUnion(options: readonly z.core.$ZodType[]): TakeTexts | null {
  const forms = options.map((schema) => ({ fits: fitOf(schema), inner: textsOf(schema) }));
  if (forms.every((form) => form.inner === null)) return null;
  return (value, take) => forms.find((form) => form.fits(value))?.inner?.(value, take);
}

function fitOf(schema: z.core.$ZodType): (value: unknown) => boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'readonly') return fitOf(def.innerType);
  if (def.type === 'string') return (value) => typeof value === 'string';
  if (def.type === 'union') {
    const tests = def.options.map(fitOf);
    return (value) => tests.some((test) => test(value));
  }
  if (def.type !== 'object') return () => true;
  const fixed = Object.entries(def.shape).flatMap(([name, inner]) => {
    const field = (inner as z.core.$ZodTypes)._zod.def;
    return field.type === 'literal' ? [{ name, words: new Set<unknown>(field.values) }] : [];
  });
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    fixed.every(({ name, words }) => words.has(Reflect.get(value, name)));
}
