import type { z } from 'zod';
import { sayFinding } from '../model/finding.ts';
import { parse } from '../model/parse.ts';
import { RECORDS, type RecordKind } from '../model/records.ts';
import { done, type Reply, refuse } from '../model/reply.ts';
import type { Fields } from './edit.ts';
import { sayKind } from './names.ts';

/**
 * Fields written as `field=value`, read by each field's own schema: text as it stands; a number, yes or no, or JSON where the
 * field wants one; ids of a list with commas between; nothing after the sign empties the field.
 */
export function readFields(kind: RecordKind, written: readonly string[]): Reply<Fields> {
  const fields: Record<string, unknown> = {};
  for (const one of written) {
    const at = one.indexOf('=');
    if (at < 1) return refuse('bad-request', `${one} is not field=value.`);
    const field = one.slice(0, at);
    if (field in fields) return refuse('bad-request', `${field} is set twice.`);
    const value = readField(kind, field, one.slice(at + 1));
    if (!value.ok) return value;
    fields[field] = value.value;
  }
  return done(fields);
}

function readField(kind: RecordKind, field: string, written: string): Reply<unknown> {
  const shape: Readonly<Record<string, z.ZodType>> = RECORDS[kind].unwrap().shape;
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
  if (schema === undefined)
    return refuse(
      'bad-request',
      `A ${sayKind(kind)} has no field ${field}. It has: ${Object.keys(shape)
        .filter((one) => one !== 'id')
        .join(', ')}.`,
    );
  for (const candidate of candidates(written)) {
    const parsed = parse(schema, candidate);
    if (parsed.ok) return done(candidate);
  }
  const refused = parse(schema, toJson(written) ?? written);
  const said = refused.ok ? '' : (refused.findings.map(sayFinding)[0] ?? '');
  return refuse('bad-request', `${field} ${said === '' ? 'is not understood' : said.replace(/^: /, '')}.`);
}

/** What the text may mean, the plainest first. */
function candidates(written: string): readonly unknown[] {
  const json = toJson(written);
  return [
    written,
    ...(json === undefined ? [] : [json]),
    ...(written === '' ? [null, []] : [written.split(',').map((part) => part.trim())]),
    ...(written === 'yes' ? [true] : written === 'no' ? [false] : []),
  ];
}

function toJson(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return undefined;
  }
}
