import { freezeDeep } from '../../shared/model/freeze-deep.ts';
import type { FieldSchema } from '../../shared/model/fields.ts';
import { parse } from '../../shared/model/parse.ts';
import { listForm } from '../../shared/model/quick-test.ts';
import { makeTextMemory } from './text-memory.ts';

/** What a column says that only the schema of the whole record can judge. */
export const UNSURE = Symbol('only the schema can tell');

/**
 * Reads JSON by the field's own schema. A text that was read before is not read again, and neither is an entry of a list (a
 * paragraph of a long section): its value is shared, and frozen.
 */
export function makeJsonReader(schema: FieldSchema): (value: unknown) => unknown {
  const whole = makeTextMemory();
  const entries = makeTextMemory();
  const list = listForm(schema);
  const judge = (data: unknown): unknown => {
    const parsed = parse(schema, data);
    return parsed.ok ? freezeDeep(parsed.value) : UNSURE;
  };
  const readEntry = (entry: unknown): unknown => {
    const text = JSON.stringify(entry);
    return entries.recall(text, () => {
      const parsed = list?.entry.safeParse(entry);
      return parsed?.success === true ? freezeDeep(parsed.data) : UNSURE;
    });
  };
  const read = (text: string): unknown => {
    const data = parseText(text);
    if (data === UNSURE) return UNSURE;
    if (list === null || !Array.isArray(data) || !list.fits(data)) return judge(data);
    const readList = data.map(readEntry);
    // The schema itself has the last word on what does not read.
    return readList.includes(UNSURE) ? judge(data) : Object.freeze(readList);
  };
  return (value) => {
    if (value === null) return judge(null);
    return typeof value === 'string' ? whole.recall(value, () => read(value)) : UNSURE;
  };
}

/** What JSON says, or `UNSURE` where it is none. */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return UNSURE;
  }
}
