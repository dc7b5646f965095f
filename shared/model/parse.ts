import type { z } from 'zod';
import type { Finding } from './finding.ts';

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What comes in from outside, read by `schema`: the value, or one finding for each thing wrong, with the path to it. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, findings: result.error.issues.flatMap((issue) => toFindings(issue, input)) };
}

function toFindings(issue: z.core.$ZodIssue, input: unknown): readonly Finding[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      stop('unknown-field', sayPath([...issue.path, key], input), 'is not a field known here'),
    );
  if (issue.code === 'invalid_type' && valueAt(issue.path, input) === undefined)
    return [stop('missing-field', sayPath(issue.path, input), 'is missing')];
  return [stop('bad-field', sayPath(issue.path, input), plainMessage(issue, valueAt(issue.path, input)))];
}

function stop(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'stops' };
}

function plainMessage(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return `is ${describe(value)}, not ${anExpected(issue.expected)}`;
  if (issue.code === 'invalid_value')
    return `is ${describe(value)}, not ${anyOf(issue.values.map((one) => JSON.stringify(one)))}`;
  if (issue.code === 'invalid_union' && 'note' in issue && issue.note === 'No matching discriminator')
    return 'is of a kind not known here';
  return issue.message;
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

/** `risks[3] (R4).reviewDue`: list places carry the record's own ref, code or id, so that a person can find them. */
function sayPath(path: readonly PropertyKey[], input: unknown): string {
  let said = '';
  let value: unknown = input;
  for (const key of path) {
    value = isObject(value) ? value[key] : undefined;
    if (typeof key !== 'number') {
      said += said === '' ? String(key) : `.${String(key)}`;
      continue;
    }
    const name = isObject(value) ? (value['ref'] ?? value['code'] ?? value['id'] ?? value['key']) : undefined;
    said += typeof name === 'string' ? `[${key}] (${name})` : `[${key}]`;
  }
  return said;
}
