import type { RecordKind } from '../model/records.ts';
import { namedIds, RELATIONS, type Relation } from '../model/relations.ts';
import { type Day, isDay, type Pence } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import { type MoneyStyle, writeMoney } from '../rules/write-number.ts';
import type { Fields } from './edit.ts';
import { nameOf, sayKind } from './names.ts';
import { capital } from '../model/capital.ts';

/** Looks a record up, to say its name; one that is not there any more is said by its id. */
export type ReadRecord = (kind: RecordKind, id: string) => Fields | undefined;

const NAMES = ['ref', 'code', 'short', 'name', 'title'];
const DISTINCTIONS = ['action', 'key', 'period', 'stage', 'year', 'asAt', 'by', 'date', 'text'];
const PENCE = new Set(['pence', 'allocated', 'committed']);
const POUNDS: MoneyStyle = {
  moneyUnit: 'pounds',
  moneyDecimals: 2,
  negative: 'minus',
  toBeConfirmed: 'to be confirmed',
};

/** How a person would name the record; a part is named with what it belongs to: `Mitigation of R4: Patch the roof`. */
export function sayRecord(kind: RecordKind, record: Fields, read: ReadRecord): string {
  const whole = RELATIONS[kind].find((relation) => relation.owns);
  if (whole === undefined || NAMES.some((name) => typeof record[name] === 'string' && record[name] !== ''))
    return nameOf(kind, record);
  const mark = DISTINCTIONS.map((field) => sayValue(kind, field, record[field], read)).find((word) => word !== NOTHING);
  const owner = sayNamed(whole, namedIds(record, whole)[0] ?? '', read);
  return `${capital(sayKind(kind))} of ${owner}${mark === undefined ? '' : `: ${mark}`}`;
}

/** `review due` for `reviewDue`, `owner` for `ownerId`, `workstreams` for `workstreamIds`. */
export function sayField(field: string): string {
  if (field === 'bodyId') return 'council';
  return field
    .replace(/Id(s?)$/, '$1')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}

/** What stands for an empty value. */
export const NOTHING = 'nothing';

/** A field's value in words: names instead of ids, days as people write them, money in pounds. */
export function sayValue(kind: RecordKind, field: string, value: unknown, read: ReadRecord): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value) && value.length === 0) return NOTHING;
  const relation = RELATIONS[kind].find((one) => one.field === field);
  if (relation !== undefined)
    return namedIds({ [field]: value }, relation)
      .map((id) => sayNamed(relation, id, read))
      .join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return PENCE.has(field) ? writeMoney(value as Pence, POUNDS) : String(value);
  if (typeof value === 'string') return isDay(value) ? writeDay(value as Day) : value;
  return sayObject(value) || NOTHING;
}

function sayNamed(relation: Relation, id: string, read: ReadRecord): string {
  const record = read(relation.to, id);
  if (record === undefined) return id;
  const name = NAMES.map((field) => record[field]).find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? name : id;
}

function sayObject(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(sayObject).join(value.some(isText) ? '' : ' ');
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Fields;
  const { likelihood, impact, score } = fields;
  if (typeof likelihood === 'string' && typeof impact === 'string') return `${likelihood} × ${impact}`;
  if (typeof score === 'number') return `score ${score}`;
  if (typeof fields['text'] === 'string') return fields['text'];
  if (fields['kind'] === 'figure') return '[figure]';
  return Object.entries(fields)
    .filter(([key, part]) => key !== 'kind' && part !== null && part !== '')
    .map(([, part]) => sayObject(part))
    .filter((said) => said !== '')
    .join(' ');
}

// Spans of one sentence follow one another without a space between.
function isText(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'text' in value);
}
