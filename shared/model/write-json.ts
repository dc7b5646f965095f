import { isFrozenDeep } from './freeze-deep.ts';

const written = new WeakMap<object, string>();

/**
 * `value` as JSON, as `JSON.stringify` writes it. An entry of a list that is frozen (`freezeDeep`) is written once and its text kept
 * with it: a long text is compared and saved again after every few keys, and all its paragraphs but one are as they were.
 */
export function writeJson(value: unknown): string | undefined {
  return Array.isArray(value) ? `[${value.map(writeEntry).join(',')}]` : JSON.stringify(value);
}

/** What stands in a list, as JSON. */
export function writeEntry(entry: unknown): string {
  if (!isFrozenDeep(entry)) return JSON.stringify(entry) ?? 'null';
  let text = written.get(entry);
  if (text === undefined) {
    text = JSON.stringify(entry);
    written.set(entry, text);
  }
  return text;
}
