import type { Contents } from '../model/contents.ts';
import { PLURALS, type RecordKind } from '../model/records.ts';

type Fields = { readonly [field: string]: unknown };
type Key = readonly (string | number)[];

/** The records whose parts stand one under another: the field that names the whole, and its kind. */
const WHOLES: { readonly [kind in RecordKind]?: readonly [field: string, whole: RecordKind] } = {
  mitigation: ['riskId', 'risk'],
  workstreamUpdate: ['workstreamId', 'workstream'],
  measureValue: ['measureId', 'measure'],
  measureTarget: ['measureId', 'measure'],
};

/** The records of `kind` as their register shows them: in its own order, parts below one another by their wholes, the rest by their days. */
export function recordsInOrder(contents: Contents, kind: RecordKind): readonly Fields[] {
  const records: readonly Fields[] = contents[PLURALS[kind]];
  const whole = WHOLES[kind];
  const places =
    whole === undefined
      ? new Map<unknown, number>()
      : new Map(recordsInOrder(contents, whole[1]).map((one, at) => [one['id'], at]));
  const keys = new Map(
    records.map((one): [Fields, Key] => [
      one,
      [whole === undefined ? 0 : (places.get(one[whole[0]]) ?? records.length), orderOf(kind, one), dayOf(one)],
    ]),
  );
  return records.toSorted((one, other) => compare(keys.get(one) ?? [], keys.get(other) ?? []));
}

/** Milestones stand by their days alone, as on their screen. */
function orderOf(kind: RecordKind, { order }: Fields): number {
  return kind !== 'milestone' && typeof order === 'number' ? order : 0;
}

/** The day a record counts by; without any it comes last. */
function dayOf(one: Fields): string {
  const days = [one['actual'], one['forecast'], one['baseline'], one['asAt'], one['by'], one['date']];
  return days.find((day) => typeof day === 'string') ?? '9999';
}

function compare(one: Key, other: Key): number {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
