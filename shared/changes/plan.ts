import { type Finding, sayFinding } from '../model/finding.ts';
import { never } from '../model/never.ts';
import { parse } from '../model/parse.ts';
import { RECORDS, type RecordKind, type RecordOf } from '../model/records.ts';
import { namedIds, RELATIONS } from '../model/relations.ts';
import { done, type Reply, refuse } from '../model/reply.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import type { Day } from '../model/units.ts';
import { refuseRating } from '../rules/score.ts';
import type { Change } from './change.ts';
import type { Edit, Fields } from './edit.ts';

/** What planning may look up: records by id, and which records name one. It can read nothing else and write nothing. */
export type Lookup = {
  readonly read: (kind: RecordKind, id: string) => Fields | undefined;
  /** The matrix the programme rates its risks by, or null. */
  readonly readMatrix: () => RiskMatrix | null;
  readonly listNaming: (
    kind: RecordKind,
    id: string,
  ) => readonly { readonly kind: RecordKind; readonly id: string; readonly owned: boolean }[];
};

/** What a plan needs from outside: new ids and the day, so that planning itself has no chance and no clock. */
export type PlanContext = { readonly makeId: () => string; readonly today: Day };

/** The edits that carry out `changes` as one step, or the reason they cannot be: then none of them is. */
export function planChanges(changes: readonly Change[], lookup: Lookup, context: PlanContext): Reply<readonly Edit[]> {
  const pending = new Pending(lookup);
  for (const change of changes) {
    const planned = planOne(change, pending, context);
    if (!planned.ok) return planned;
    for (const edit of planned.value) pending.take(edit);
  }
  return done(pending.edits);
}

/** The programme as it will be once the edits so far are done: later changes of a step see the earlier ones. */
class Pending {
  readonly edits: Edit[] = [];
  readonly #lookup: Lookup;
  readonly #now = new Map<string, Fields | null>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  read(kind: RecordKind, id: string): Fields | undefined {
    const changed = this.#now.get(`${kind} ${id}`);
    return changed === undefined ? this.#lookup.read(kind, id) : (changed ?? undefined);
  }

  readMatrix(): RiskMatrix | null {
    const matrix = this.#lookup.readMatrix();
    return matrix === null ? null : ((this.read('riskMatrix', matrix.id) as RiskMatrix | undefined) ?? null);
  }

  listNaming(kind: RecordKind, id: string) {
    return this.#lookup.listNaming(kind, id).filter((one) => this.read(one.kind, one.id) !== undefined);
  }

  take(edit: Edit): void {
    this.edits.push(edit);
    const before = edit.does === 'add' ? {} : (this.read(edit.kind, edit.id) ?? {});
    this.#now.set(`${edit.kind} ${edit.id}`, edit.does === 'remove' ? null : { ...before, ...edit.after });
  }
}

function planOne(change: Change, pending: Pending, context: PlanContext): Reply<readonly Edit[]> {
  switch (change.does) {
    case 'add':
      return planAdd(change.kind, change.record, pending, context);
    case 'set':
      return planSet(change.kind, change.id, change.fields, pending);
    case 'remove':
      return planRemove(change.kind, change.id, pending, []);
    case 'assess':
      return planAssess(change, pending, context);
    default:
      return never(change);
  }
}

function planAdd(kind: RecordKind, given: Fields, pending: Pending, context: PlanContext): Reply<readonly Edit[]> {
  const parsed = parse(RECORDS[kind], { ...given, id: given['id'] ?? context.makeId() });
  if (!parsed.ok) return refuseFindings(`This ${sayKind(kind)} cannot be added`, parsed.findings);
  const record: Fields & { readonly id: string } = parsed.value;
  if (pending.read(kind, record.id) !== undefined)
    return refuse('bad-request', `There is already a ${sayKind(kind)} with the id ${record.id}.`);
  const bad = findBadReference(kind, record, pending) ?? findBadRating(kind, record, pending);
  if (bad !== null) return refuse('bad-request', `This ${sayKind(kind)} cannot be added: ${bad}.`);
  return done([{ does: 'add', kind, id: record.id, after: record }]);
}

function planSet(kind: RecordKind, id: string, fields: Fields, pending: Pending): Reply<readonly Edit[]> {
  const before = pending.read(kind, id);
  if (before === undefined) return refuseUnknown(kind, id);
  if ('id' in fields) return refuse('bad-request', `The id of a ${sayKind(kind)} cannot be changed.`);
  const parsed = parse(RECORDS[kind], { ...before, ...fields });
  if (!parsed.ok) return refuseFindings(`${nameOf(kind, before)} cannot be changed`, parsed.findings);
  const after: Fields = parsed.value;
  const bad = findBadReference(kind, after, pending) ?? findBadRating(kind, after, pending);
  if (bad !== null) return refuse('bad-request', `${nameOf(kind, before)} cannot be changed: ${bad}.`);
  const edit = diffFields(kind, id, before, after);
  return done(edit === null ? [] : [edit]);
}

/** The edit that turns `before` into `after`, holding only the fields that differ; null when none does. */
export function diffFields(kind: RecordKind, id: string, before: Fields, after: Fields): Edit | null {
  const moved = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (moved.length === 0) return null;
  const pick = (record: Fields): Fields => Object.fromEntries(moved.map((field) => [field, record[field]]));
  return { does: 'set', kind, id, before: pick(before), after: pick(after) };
}

/** Removes a record with all that belongs to it; refused while another record that stays still names it. */
function planRemove(kind: RecordKind, id: string, pending: Pending, above: readonly string[]): Reply<readonly Edit[]> {
  const before = pending.read(kind, id);
  if (before === undefined) return refuseUnknown(kind, id);
  if (kind === 'programme') return refuse('bad-request', 'The programme itself cannot be removed from its file.');
  const edits: Edit[] = [];
  for (const other of pending.listNaming(kind, id)) {
    if (above.includes(`${other.kind} ${other.id}`)) continue;
    const record = pending.read(other.kind, other.id) ?? {};
    if (!other.owned)
      return refuse(
        'record-in-use',
        `${nameOf(kind, before)} cannot be removed: ${nameOf(other.kind, record)} still names it.`,
      );
    const parts = planRemove(other.kind, other.id, pending, [...above, `${kind} ${id}`]);
    if (!parts.ok) return parts;
    edits.push(...parts.value);
  }
  edits.push({ does: 'remove', kind, id, before });
  return done(edits);
}

function planAssess(
  change: Extract<Change, { does: 'assess' }>,
  pending: Pending,
  context: PlanContext,
): Reply<readonly Edit[]> {
  const set = planSet('risk', change.riskId, { [change.stage]: change.rating }, pending);
  if (!set.ok || set.value.length === 0) return set;
  const assessment = {
    riskId: change.riskId,
    stage: change.stage,
    date: context.today,
    rating: change.rating,
    why: change.why,
  };
  const added = planAdd('assessment', assessment, pending, context);
  return added.ok ? done([...set.value, ...added.value]) : added;
}

function findBadReference(kind: RecordKind, record: Fields, pending: Pending): string | null {
  for (const relation of RELATIONS[kind])
    for (const id of namedIds(record, relation))
      if (pending.read(relation.to, id) === undefined)
        return `${relation.field} names ${id}, and there is no such ${sayKind(relation.to)}`;
  return null;
}

function findBadRating(kind: RecordKind, record: Fields, pending: Pending): string | null {
  if (kind !== 'risk') return null;
  const risk = record as RecordOf<'risk'>;
  const matrix = pending.readMatrix();
  for (const stage of ['inherent', 'current', 'target'] as const) {
    const rating = risk[stage];
    const bad = rating === null ? null : refuseRating(matrix, rating);
    if (bad !== null) return bad;
  }
  return null;
}

function refuseUnknown(kind: RecordKind, id: string): Reply<never> {
  return refuse('unknown-record', `There is no ${sayKind(kind)} with the id ${id} in this programme.`);
}

function refuseFindings(what: string, findings: readonly Finding[]): Reply<never> {
  const said = findings.map(sayFinding);
  return refuse('bad-request', `${what}: ${said[0] ?? 'it is not understood'}.`, said);
}

/** `risk matrix` for `riskMatrix`. */
export function sayKind(kind: RecordKind): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** How a person would name the record: its kind and its ref, code, name, title or id. */
export function nameOf(kind: RecordKind, record: Fields): string {
  const name = [record['ref'], record['code'], record['short'], record['name'], record['title'], record['id']].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const said = sayKind(kind);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${name ?? ''}`.trim();
}
