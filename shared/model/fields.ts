import type { z } from 'zod';
import { RECORDS, type RecordKind } from './records.ts';

/** The schema of one field of a record. */
export type FieldSchema = z.ZodType;

/** The fields of a kind, each with its own schema. */
export function fieldsOf(kind: RecordKind): ReadonlyMap<string, FieldSchema> {
  return new Map(Object.entries(objectOf(RECORDS[kind]).shape as { readonly [field: string]: FieldSchema }));
}

/** Whether a kind has rules across its fields, which no field's schema shows. */
export function hasRulesAcross(kind: RecordKind): boolean {
  return (objectOf(RECORDS[kind]).checks ?? []).length > 0;
}

function objectOf(schema: z.core.$ZodType): z.core.$ZodObjectDef {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'readonly') return objectOf(def.innerType);
  if (def.type === 'object') return def;
  throw new Error(`a record's schema is an object, not ${def.type}`);
}
