import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** An object with more fields that are not known is of another kind altogether. */
const MOST_UNKNOWN = 100;
/** More than anybody mends one by one. */
const MOST_FINDINGS = 10_000;

/** What comes in from outside, read by `schema`: the value, or one finding for each thing wrong, with the path to it. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const issues = result.error.issues.slice(0, MOST_FINDINGS);
  return { ok: false, findings: issues.flatMap((issue) => toFindings(issue, input, schema)).slice(0, MOST_FINDINGS) };
}

function toFindings(issue: z.core.$ZodIssue, input: unknown, schema: z.ZodType): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path, input);
    return issue.keys
      .slice(0, MOST_UNKNOWN)
      .map((key) =>
        stop(
          'unknown-field',
          sayPath([...issue.path, key], input),
          `is not a field known here${adviseOn(key, known, valueAt(issue.path, input))}`,
        ),
      );
  }
  if (issue.code === 'invalid_union' && !('discriminator' in issue)) {
    const inside = meantBranch(issue);
    if (inside !== null)
      return inside.flatMap((one) => toFindings({ ...one, path: [...issue.path, ...one.path] }, input, schema));
  }
  if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value') &&
    valueAt(issue.path, input) === undefined
  )
    return [stop('missing-field', sayPath(issue.path, input), 'is missing')];
  return [stop('bad-field', sayPath(issue.path, input), plainMessage(issue, valueAt(issue.path, input)))];
}

function stop(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'stops' };
}

function plainMessage(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return `is ${describe(value)}, not ${anExpected(issue.expected)}`;
  if (issue.code === 'invalid_value')
    return `is ${describe(value)}, not ${anyOf(issue.values.map((one) => JSON.stringify(one)))}${didYouMean(
      typeof value === 'string' ? nearest(value, issue.values.map(String)) : null,
    )}`;
  if (issue.code === 'invalid_union') return sayUnion(issue, value);
  return issue.message;
}

/** `; did you mean heading?`, or nothing. A field that is there already is not meant. */
function adviseOn(key: string, known: readonly string[], given: unknown): string {
  const free = known.filter((one) => !isObject(given) || !(one in given));
  return didYouMean(nearest(key, free));
}

function didYouMean(word: string | null): string {
  return word === null ? '' : `; did you mean ${word}?`;
}

type UnionIssue = Extract<z.core.$ZodIssue, { code: 'invalid_union' }>;

/** What a value that may be of several kinds should have been. */
function sayUnion(issue: UnionIssue, value: unknown): string {
  if ('discriminator' in issue) {
    const known = kindsOf(issue);
    if (typeof value !== 'string') return `is ${describe(value)}, not ${anyOf(known)}`;
    const meant = nearest(value, known);
    return `is ${describe(value)}, which is not known here; ${meant === null ? `known are ${anyOf(known)}` : `did you mean ${meant}?`}`;
  }
  const expected = issue.errors.flatMap((branch) => branch.flatMap(expectedOf));
  return expected.length === 0 ? issue.message : `is ${describe(value)}, not ${anyOf([...new Set(expected)])}`;
}

function expectedOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [anExpected(issue.expected)];
  return issue.code === 'invalid_value' ? issue.values.map((one) => JSON.stringify(one)) : [issue.message];
}

/** The mistakes inside the one kind that was meant, or null when it cannot be told which that is. */
function meantBranch(issue: UnionIssue): readonly z.core.$ZodIssue[] | null {
  const inside = issue.errors.filter((branch) => branch.every((one) => one.path.length > 0));
  const [meant] = inside;
  return inside.length === 1 && meant !== undefined ? meant : null;
}

function kindsOf(issue: object): readonly string[] {
  const options: unknown = 'options' in issue ? issue.options : [];
  return Array.isArray(options) ? options.map(String) : [];
}

/** The fields that the object at `path` may have, going by the schema. */
function knownKeys(schema: unknown, path: readonly PropertyKey[], input: unknown): readonly string[] {
  let here: unknown = unwrap(schema, input);
  let value = input;
  for (const key of path) {
    value = isObject(value) ? value[key] : undefined;
    here = unwrap(childOf(here, key), value);
  }
  const shape = isObject(here) ? here['shape'] : undefined;
  return isObject(shape) ? Object.keys(shape) : [];
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  const def = defOf(schema);
  if (typeof key === 'number') return Array.isArray(def['items']) ? (def['items'] as unknown[])[key] : def['element'];
  const shape = isObject(schema) ? schema['shape'] : undefined;
  if (isObject(shape)) return shape[key];
  return def['valueType'];
}

/** The schema itself, from inside what makes it optional, read-only or one of several kinds. */
function unwrap(schema: unknown, value: unknown): unknown {
  const def = defOf(schema);
  if (isObject(def['innerType'])) return unwrap(def['innerType'], value);
  if (!Array.isArray(def['options'])) return schema;
  const options: readonly unknown[] = def['options'];
  const name = def['discriminator'];
  if (typeof name !== 'string' || !isObject(value)) return options.map((one) => unwrap(one, value)).find(hasShape);
  return options
    .map((one) => unwrap(one, value))
    .find((one) => {
      const shape = isObject(one) ? one['shape'] : undefined;
      const kind = isObject(shape) ? defOf(shape[name])['values'] : undefined;
      return Array.isArray(kind) && kind.includes(value[name]);
    });
}

function hasShape(schema: unknown): boolean {
  return isObject(schema) && isObject(schema['shape']);
}

function defOf(schema: unknown): Record<PropertyKey, unknown> {
  const def = isObject(schema) ? schema['def'] : undefined;
  return isObject(def) ? def : {};
}

function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function anExpected(expected: string): string {
  const words: { readonly [type: string]: string } = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  };
  return words[expected] ?? expected;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  return JSON.stringify(value) ?? 'nothing';
}

function valueAt(path: readonly PropertyKey[], input: unknown): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), input);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What somebody else named may be of any length, and have any letter in it. */
function shorten(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

/** `risks[3] (R4).reviewDue`: list places carry the record's own ref, code or id, so that a person can find them. */
function sayPath(path: readonly PropertyKey[], input: unknown): string {
  let said = '';
  let value: unknown = input;
  for (const key of path) {
    value = isObject(value) ? value[key] : undefined;
    if (typeof key !== 'number') {
      said += said === '' ? shorten(String(key)) : `.${shorten(String(key))}`;
      continue;
    }
    const name = isObject(value) ? (value['ref'] ?? value['code'] ?? value['id'] ?? value['key']) : undefined;
    said += typeof name === 'string' ? `[${key}] (${shorten(name)})` : `[${key}]`;
  }
  return said;
}
