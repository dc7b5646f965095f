import { basename } from 'node:path';
import type { Change } from '../../shared/changes/change.ts';
import type { Fields } from '../../shared/changes/edit.ts';
import { readFields } from '../../shared/changes/read-field.ts';
import { type ReadRecord, sayField, sayRecord } from '../../shared/changes/say-change.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { Rating, RiskStage } from '../../shared/model/risk.ts';
import { readJsonFile } from '../files/read-json.ts';
import { readRevision } from '../store/history.ts';
import { listRecords, readRecord } from '../store/tables.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { findKind, findRecordId } from './find-record.ts';

const MOST_MEGABYTES = 20;

/** What an edit did: whether anything changed, how the step is called, and the record as it is now (null once removed). */
export type Edited = {
  readonly changed: boolean;
  readonly label: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: Fields | null;
};

/** Sets fields of one record, each written `field=value`, as one step. */
export function setRecord(
  deps: Deps,
  open: OpenProgramme,
  asked: { readonly kind: string; readonly id: string },
  written: readonly string[],
  why: string,
): Reply<Edited> {
  const found = find(open, asked);
  if (!found.ok) return found;
  const { kind, id, name } = found.value;
  const fields = readFields(kind, written);
  if (!fields.ok) return fields;
  const label = `${Object.keys(fields.value).map(sayField).join(', ')} of ${name}`;
  return edit(deps, open, { does: 'set', kind, id, fields: fields.value }, { kind, id, label, why });
}

/** Adds one record: its fields from the JSON file at `jsonPath` where there is one, and those written `field=value`. */
export function addRecord(
  deps: Deps,
  open: OpenProgramme,
  askedKind: string,
  given: { readonly written: readonly string[]; readonly jsonPath: string | null },
  why: string,
): Reply<Edited> {
  const kind = findKind(askedKind);
  if (!kind.ok) return kind;
  const fields = gatherFields(kind.value, given);
  if (!fields.ok) return fields;
  if (kind.value === 'programme')
    return refuse('bad-request', 'A file holds one programme: it cannot be given another.');
  const id = typeof fields.value['id'] === 'string' ? fields.value['id'] : deps.makeId();
  const record = { ...fields.value, id };
  const read: ReadRecord = (of, one) => readRecord(open.db, of, one);
  const label = `add ${lowerFirst(sayRecord(kind.value, record, read))}`;
  return edit(deps, open, { does: 'add', kind: kind.value, record }, { kind: kind.value, id, label, why });
}

/** Removes one record with the parts that belong to it. */
export function removeRecord(
  deps: Deps,
  open: OpenProgramme,
  asked: { readonly kind: string; readonly id: string },
  why: string,
): Reply<Edited> {
  const found = find(open, asked);
  if (!found.ok) return found;
  const { kind, id, name } = found.value;
  return edit(deps, open, { does: 'remove', kind, id }, { kind, id, label: `remove ${name}`, why });
}

/** A rating as it is written on the command line: the matrix's codes, or a score alone. */
export type WrittenRating = {
  readonly stage: string;
  readonly likelihood?: string | undefined;
  readonly impact?: string | undefined;
  readonly score?: string | undefined;
  /** `dimension=code`, where the matrix has several dimensions of impact. */
  readonly impacts?: readonly string[] | undefined;
};

/** Judges a risk anew: its rating, and a dated line in its score history. */
export function assessRisk(
  deps: Deps,
  open: OpenProgramme,
  askedId: string,
  written: WrittenRating,
  why: string,
): Reply<Edited> {
  const found = find(open, { kind: 'risk', id: askedId });
  if (!found.ok) return found;
  const stage = RiskStage.safeParse(written.stage);
  if (!stage.success)
    return refuse('bad-request', `${written.stage} is not a stage: a risk has ${RiskStage.options.join(', ')}.`);
  const { likelihood = null, impact = null, score = null, impacts = [] } = written;
  const rating = Rating.safeParse({
    likelihood,
    impact,
    score: score === null ? null : Number(score),
    impacts: readPairs(impacts),
  });
  const isEmpty = [likelihood, impact, score].every((part) => part === null) && impacts.length === 0;
  if (!rating.success || isEmpty)
    return refuse(
      'bad-request',
      'A rating needs --likelihood and --impact by the matrix, or --score as a whole number.',
    );
  const { id, name } = found.value;
  const label = `${stage.data} rating of ${name}`;
  const change: Change = { does: 'assess', riskId: id, stage: stage.data, rating: rating.data, why };
  return edit(deps, open, change, { kind: 'risk', id, label, why });
}

function readPairs(written: readonly string[]): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  for (const one of written) {
    const [key = '', value = ''] = one.split('=', 2);
    pairs[key] = value;
  }
  return pairs;
}

type Found = { readonly kind: RecordKind; readonly id: string; readonly name: string };

function find(open: OpenProgramme, asked: { readonly kind: string; readonly id: string }): Reply<Found> {
  const kind = findKind(asked.kind);
  if (!kind.ok) return kind;
  const id =
    kind.value === 'programme' && asked.id === 'programme'
      ? done(listRecords(open.db, 'programme')[0]?.id ?? asked.id)
      : findRecordId(open, kind.value, asked.id);
  if (!id.ok) return id;
  const record = readRecord(open.db, kind.value, id.value);
  const name = sayRecord(kind.value, { ...record }, (of, one) => readRecord(open.db, of, one));
  return done({ kind: kind.value, id: id.value, name: lowerFirst(name) });
}

function edit(
  deps: Deps,
  open: OpenProgramme,
  change: Change,
  step: { readonly kind: RecordKind; readonly id: string; readonly label: string; readonly why: string },
): Reply<Edited> {
  const { kind, id, why } = step;
  const label = step.label.slice(0, 200);
  const before = readRevision(open.db);
  const applied = applyChanges(deps, open, [change], { label, gesture: null, why });
  if (!applied.ok) return applied;
  const record = readRecord(open.db, kind, id);
  const changed = readRevision(open.db) !== before;
  return done({ changed, label, kind, id, record: record === undefined ? null : { ...record } });
}

function gatherFields(
  kind: RecordKind,
  given: { readonly written: readonly string[]; readonly jsonPath: string | null },
): Reply<Fields> {
  const written = readFields(kind, given.written);
  if (!written.ok || given.jsonPath === null) return written;
  const json = readJsonFile(given.jsonPath, MOST_MEGABYTES);
  if (!json.ok) return json;
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    return refuse('bad-json', `${basename(given.jsonPath)} does not hold one record: an object with its fields.`);
  return done({ ...json.value, ...written.value });
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
