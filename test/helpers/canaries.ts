import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOfRecord } from '../../main/store/search.ts';
import { fieldsOf } from '../../shared/model/fields.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { textsOf } from '../../shared/model/texts.ts';

/** Four letters that stand in no word and fit the shortest text. */
export const CANARY = 'Qvzx';

type Json = { readonly [field: string]: unknown };

/** Keys that name something else: their words are the template's or the program's own, and no person writes them. */
const NAMING: readonly string[] = ['exemption.key'];

/** Fields in which nothing means something: a value with a comparator is another body's. */
const MEANT_EMPTY: readonly string[] = ['measureValue.comparator'];

/** Every text a person can write, as `kind.field`. */
export function writtenFields(): readonly string[] {
  return RECORD_KINDS.flatMap((kind) =>
    [...fieldsOf(kind)].filter(([, schema]) => textsOf(schema) !== null).map(([field]) => `${kind}.${field}`),
  ).filter((field) => !NAMING.includes(field));
}

/** `programme` with a canary in every text of every record, and which fields those are. */
export function singEverywhere(programme: Json): { readonly json: string; readonly fields: readonly string[] } {
  const fields = new Set<string>();
  const sung = (kind: RecordKind, record: Json): Json =>
    Object.fromEntries(
      [...fieldsOf(kind)].flatMap(([field, schema]) => {
        const held = record[field];
        const name = `${kind}.${field}`;
        const value = textsOf(schema) === null || NAMING.includes(name) ? held : singField(kind, field, held);
        if (JSON.stringify(value)?.includes(CANARY) === true) fields.add(name);
        return value === undefined ? [] : [[field, value]];
      }),
    );
  const lists = RECORD_KINDS.flatMap((kind) => {
    const list = programme[PLURALS[kind]];
    return Array.isArray(list) ? [[PLURALS[kind], (list as Json[]).map((record) => sung(kind, record))]] : [];
  });
  return { json: JSON.stringify({ ...programme, ...Object.fromEntries(lists) }), fields: [...fields] };
}

function singField(kind: RecordKind, field: string, held: unknown): unknown {
  const { names, says } = textsOfRecord(kind, { [field]: held });
  const texts = new Set([...names, ...says].filter((text) => text.trim() !== ''));
  if (texts.size > 0) return singIn(held, texts);
  return MEANT_EMPTY.includes(`${kind}.${field}`) ? held : (fill(kind, field) ?? held);
}

/** What a text field that holds nothing can hold: the canary, a list of it, or what else its kind is made of. */
function fill(kind: RecordKind, field: string): unknown {
  const schema = fieldsOf(kind).get(field);
  const comment = { of: 'section', key: 'background', quote: CANARY, text: CANARY, who: CANARY, on: '2023-09-01' };
  return [CANARY, [CANARY], { 'comment-1': comment }].find((value) => schema?.safeParse(value).success === true);
}

/** `value` with the canary at the end of every one of `texts` in it. */
function singIn(value: unknown, texts: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return texts.has(value) ? sing(value) : value;
  if (Array.isArray(value)) return value.map((one) => singIn(one, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, singIn(held, texts)]));
}

/** `text` with the canary at its end, and no longer than it may be. */
function sing(text: string): string {
  if (text.startsWith('https://')) return `${text}?${CANARY}`;
  return text.length > 60 ? `${text.slice(0, -CANARY.length - 1)} ${CANARY}` : `${text} ${CANARY}`;
}

/** Every file under a folder. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files under `folder` in which the canary sings. Backups are the programme itself, and are left out. */
export function findCanaries(folder: string): readonly string[] {
  return filesUnder(folder)
    .filter((path) => !/[\\/]backups[\\/]/.test(path))
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(CANARY) || bytes.includes(Buffer.from(CANARY, 'utf16le'));
    });
}
