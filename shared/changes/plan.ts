import { type Finding, sayFinding } from '../model/finding.ts';
import { finish, type InPieces } from '../model/in-pieces.ts';
import { never } from '../model/never.ts';
import { PLACED_KINDS } from '../model/ordered.ts';
import { parse } from '../model/parse.ts';
import { quicklyTakes } from '../model/quick-fields.ts';
import { RECORDS, type RecordKind, type RecordOf } from '../model/records.ts';
import { done, type Reply, refuse } from '../model/reply.ts';
import { writeJson } from '../model/write-json.ts';
import { RISK_STAGES, type Rating } from '../model/risk.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import type { Day } from '../model/units.ts';
import { addDays } from '../rules/days.ts';
import { settleRating } from '../rules/score.ts';
import type { Change } from './change.ts';
import { type Complaint, complain, complainOfRatings, refusePart } from './complain.ts';
import type { Edit, Fields } from './edit.ts';
import { findMatrix, type Lookup, Pending } from './lookup.ts';
import { nameOf, sayKind } from './names.ts';
import { planMove } from './plan-move.ts';
import { planRemove } from './plan-remove.ts';
import { refuseRefs } from './refuse-refs.ts';

/** What a plan needs from outside: new ids and the day, so that planning itself has no chance and no clock. */
export type PlanContext = { readonly makeId: () => string; readonly today: Day };

/** The edits that carry out `changes` as one step, or the reason they cannot be: then none of them is. */
export function planChanges(changes: readonly Change[], lookup: Lookup, context: PlanContext): Reply<readonly Edit[]> {
  return finish(planInPieces(changes, lookup, context));
}

/** The same, a change at a time. */
export function* planInPieces(
  changes: readonly Change[],
  lookup: Lookup,
  context: PlanContext,
): InPieces<Reply<readonly Edit[]>> {
  const pending = new Pending(lookup);
  for (const change of changes) {
    const planned = planOne(change, pending, context);
    if (!planned.ok) return planned;
    for (const edit of planned.value) pending.take(edit);
    yield;
  }
  const twice = refuseRefs(pending);
  return twice === null ? done(pending.edits) : refuse('bad-request', twice);
}

function planOne(change: Change, pending: Pending, context: PlanContext): Reply<readonly Edit[]> {
  switch (change.does) {
    case 'add':
      return planAdd(change.kind, change.record, pending, context);
    case 'set':
      return planSet(change.kind, change.id, change.fields, pending);
    case 'remove':
      return planRemove(change.kind, change.id, pending);
    case 'move':
      return planMove(change, pending);
    case 'assess':
      return planAssess(change, pending, context);
    case 'review':
      return planReview(change, pending, context);
    default:
      return never(change);
  }
}

function planAdd(kind: RecordKind, given: Fields, pending: Pending, context: PlanContext): Reply<readonly Edit[]> {
  // What is added comes last, unless it was given a place.
  const placed = PLACED_KINDS.has(kind) && !('order' in given) ? { ...given, order: pending.nextPlace(kind) } : given;
  const parsed = parse(RECORDS[kind], { ...placed, id: given['id'] ?? context.makeId() });
  if (!parsed.ok) return refuseFindings(`This ${sayKind(kind)} cannot be added`, parsed.findings);
  if (kind === 'programme')
    return refuse('bad-request', 'A file holds one programme, and this one has its own already.');
  const record = settle(kind, parsed.value, matrixFor(kind, pending)) as Fields & { readonly id: string };
  if (pending.read(kind, record.id) !== undefined)
    return refuse('bad-request', `There is already a ${sayKind(kind)} with the id ${record.id}.`);
  const [bad] = complaintsOf(kind, record, pending, matrixFor(kind, pending));
  if (bad !== undefined) return refuse('bad-request', `This ${sayKind(kind)} cannot be added: ${say(bad)}.`);
  return done([{ does: 'add', kind, id: record.id, after: record }]);
}

function planSet(kind: RecordKind, id: string, fields: Fields, pending: Pending): Reply<readonly Edit[]> {
  const before = pending.read(kind, id);
  if (before === undefined) return refuseUnknown(kind, id);
  if ('id' in fields) return refuse('bad-request', `The id of a ${sayKind(kind)} cannot be changed.`);
  // What the file holds was judged when it was read: most edits set one text, and that alone is judged.
  const given: Fields = { ...before, ...fields };
  const parsed = quicklyTakes(kind, fields) ? { ok: true as const, value: given } : parse(RECORDS[kind], given);
  if (!parsed.ok) return refuseFindings(`${nameOf(kind, before)} cannot be changed`, parsed.findings);
  // Ratings that stay as they are stand by the scale they were judged by: it is read only for new ones.
  const isJudged = kind === 'risk' && RISK_STAGES.some((stage) => stage in fields);
  const matrix = isJudged ? findMatrix(pending) : null;
  const after = isJudged ? settle(kind, parsed.value, matrix) : parsed.value;
  const edit = diffFields(kind, id, before, after);
  if (edit === null || edit.does !== 'set') return done([]);
  const [bad] = [
    ...complaintsOf(kind, after, pending, matrix),
    ...complaintsOfOthers(kind, after, edit.after, pending),
  ];
  if (bad !== undefined) return refuse('bad-request', `${nameOf(kind, before)} cannot be changed: ${say(bad)}.`);
  return kind === 'comparator' ? withValues(edit, before, pending) : done([edit]);
}

/** The edit that turns `before` into `after`, holding only the fields that differ; null when none does. */
export function diffFields(kind: RecordKind, id: string, before: Fields, after: Fields): Edit | null {
  const moved = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => before[field] !== after[field] && writeJson(before[field]) !== writeJson(after[field]),
  );
  if (moved.length === 0) return null;
  const pick = (record: Fields): Fields => Object.fromEntries(moved.map((field) => [field, record[field]]));
  return { does: 'set', kind, id, before: pick(before), after: pick(after) };
}

/** A risk whose impact by dimension is judged shows the worst of them. */
function settle(kind: RecordKind, record: Fields, matrix: RiskMatrix | null): Fields {
  if (kind !== 'risk') return record;
  const settled = RISK_STAGES.map((stage) => [stage, record[stage] as Rating | null] as const)
    .filter((entry): entry is readonly [(typeof RISK_STAGES)[number], Rating] => entry[1] !== null)
    .map(([stage, rating]) => [stage, settleRating(matrix, rating)] as const);
  return { ...record, ...Object.fromEntries(settled) };
}

/** The scale that records of `kind` are judged by; only risks are. */
function matrixFor(kind: RecordKind, pending: Pending): RiskMatrix | null {
  return kind === 'risk' ? findMatrix(pending) : null;
}

function complaintsOf(
  kind: RecordKind,
  record: Fields,
  pending: Pending,
  matrix: RiskMatrix | null,
): readonly Complaint[] {
  return complain(kind, record, {
    read: (other, id) => pending.read(other, id),
    listSame: (other, values) => pending.listSame(other, values),
    hasPayload: (sha256) => pending.hasPayload(sha256),
    matrix,
  });
}

/** What `moved` fields of a record would do to others that rest on it: risks off a changed scale, figures no longer in a period. */
function complaintsOfOthers(kind: RecordKind, after: Fields, moved: Fields, pending: Pending): readonly Complaint[] {
  if (kind === 'riskMatrix' && pending.list('programme')[0]?.['matrixId'] === after['id'])
    return complaintsOfRisks(after as RiskMatrix, pending);
  if (kind === 'programme' && typeof moved['matrixId'] === 'string')
    return complaintsOfRisks(
      (pending.read('riskMatrix', moved['matrixId']) as RiskMatrix | undefined) ?? null,
      pending,
    );
  if (kind !== 'profile' || !('periods' in moved)) return [];
  const profile = after as RecordOf<'profile'>;
  const cells = pending
    .listSame('profileLine', { profileId: profile.id })
    .flatMap((lineId) => pending.listSame('profileCell', { lineId }))
    .flatMap((id) => pending.read('profileCell', id) ?? []) as readonly RecordOf<'profileCell'>[];
  const bad = cells.map((cell) => refusePart(cell.part, profile)).find((message) => message !== null);
  return bad === undefined ? [] : [{ code: 'bad-period', field: 'periods', message: bad }];
}

function complaintsOfRisks(matrix: RiskMatrix | null, pending: Pending): readonly Complaint[] {
  for (const risk of pending.list('risk') as readonly RecordOf<'risk'>[]) {
    const [bad] = complainOfRatings(risk, matrix);
    if (bad !== undefined) return [{ ...bad, message: `${nameOf('risk', risk)}: ${bad.message}` }];
  }
  return [];
}

/** A comparator's new name goes to the values of its series, which are found by name. */
function withValues(edit: Edit & { readonly does: 'set' }, before: Fields, pending: Pending): Reply<readonly Edit[]> {
  const edits: Edit[] = [edit];
  if (!('name' in edit.after)) return done(edits);
  const values = pending.listSame('measureValue', { measureId: before['measureId'], comparator: before['name'] });
  for (const id of values) {
    const set = planSet('measureValue', id, { comparator: edit.after['name'] }, pending);
    if (!set.ok) return set;
    edits.push(...set.value);
  }
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
    rating: settleRating(findMatrix(pending), change.rating),
    why: change.why,
  };
  const added = planAdd('assessment', assessment, pending, context);
  return added.ok ? done([...set.value, ...added.value]) : added;
}

function planReview(
  { riskId, outcome, note, byId, nextDue }: Extract<Change, { does: 'review' }>,
  pending: Pending,
  context: PlanContext,
): Reply<readonly Edit[]> {
  const risk = pending.read('risk', riskId) as RecordOf<'risk'> | undefined;
  if (risk === undefined) return refuseUnknown('risk', riskId);
  const [programme] = pending.list('programme') as readonly RecordOf<'programme'>[];
  const cadence = risk.reviewEveryDays ?? programme?.reviewEveryDays ?? null;
  const due = nextDue ?? (cadence === null ? risk.reviewDue : addDays(context.today, cadence));
  const fields = outcome === 'closed' ? { status: 'closed', closedOn: context.today } : { reviewDue: due };
  const added = planAdd('review', { riskId, date: context.today, byId, outcome, note }, pending, context);
  if (!added.ok) return added;
  const set = planSet('risk', riskId, fields, pending);
  return set.ok ? done([...added.value, ...set.value]) : set;
}

/** A complaint as the end of a sentence about the record. */
function say(complaint: Complaint): string {
  return complaint.code === 'missing-record' || complaint.code === 'no-bytes'
    ? `${complaint.field} ${complaint.message}`
    : complaint.message;
}

function refuseUnknown(kind: RecordKind, id: string): Reply<never> {
  return refuse('unknown-record', `There is no ${sayKind(kind)} with the id ${id} in this programme.`);
}

function refuseFindings(what: string, findings: readonly Finding[]): Reply<never> {
  const said = findings.map(sayFinding);
  return refuse('bad-request', `${what}: ${said[0] ?? 'it is not understood'}.`, said);
}
