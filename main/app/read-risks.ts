import { type PackedRegister, packRegister } from '../../shared/api/packed-risks.ts';
import type { RatingView, RiskChanges, RiskPage, RiskRow } from '../../shared/api/risk-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Rating, Risk } from '../../shared/model/risk.ts';
import type { RiskMatrix } from '../../shared/model/risk-matrix.ts';
import type { Day } from '../../shared/model/units.ts';
import { findZone, scoreRating } from '../../shared/rules/score.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { listTouched } from '../store/steps.ts';
import { listFields, listRecordsWhere, readRecord, sortRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { namesOf } from './choices.ts';
import type { Deps, ReadProgramme } from './deps.ts';

// What the register shows of a risk: the long texts are on its page.
const ROW_FIELDS = [
  'ref',
  'title',
  'category',
  'ownerId',
  'proximity',
  'treatment',
  'inherent',
  'current',
  'target',
  'reviewDue',
  'status',
  'order',
] as const;
type RowRisk = Pick<Risk, 'id' | (typeof ROW_FIELDS)[number]>;

// More than this is read as quickly as a whole.
const MOST_MOVED = 4000;
// What is said of these may change every row.
const THROUGHOUT: ReadonlySet<RecordKind> = new Set(['officer', 'riskMatrix', 'programme']);

/** The risk register, every score and band worked out, packed for the window. */
export function readRisks(deps: Deps, open: ReadProgramme): Reply<PackedRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, ['programme', 'riskMatrix', 'officer']);
    const { today } = deps.readClock();
    const matrix = matrixOf(contents);
    const toRow = makeRows(matrix, namesOf(contents), today);
    const risks = sortRecords([...listFields(open.db, 'risk', ROW_FIELDS)]).map(toRow);
    const officers = contents.officers.map(({ id, name, post }) => ({ id, name, post }));
    return done(packRegister({ revision: readRevision(open.db), today, matrix, officers, risks }));
  });
}

/** The rows that moved since `since`, a revision read before. */
export function readRiskChanges(deps: Deps, open: ReadProgramme, since: number): Reply<RiskChanges> {
  return attempt(open.fileName, (): Reply<RiskChanges> => {
    const revision = readRevision(open.db);
    const { today } = deps.readClock();
    const touched = listTouched(open.db, since, MOST_MOVED);
    const isWhole =
      since > revision ||
      touched === null ||
      touched.some(({ kind, does }) => THROUGHOUT.has(kind) || (kind === 'risk' && does === 'add'));
    if (isWhole) return done({ revision, today, moved: null });
    const ids = [...new Set(touched.flatMap(({ kind, id }) => (kind === 'risk' ? [id] : [])))];
    const risks = ids.flatMap((id) => readRecord(open.db, 'risk', id) ?? []);
    const there = new Set<string>(risks.map((risk) => risk.id));
    const gone = ids.filter((id) => !there.has(id));
    if (risks.length === 0) return done({ revision, today, moved: { risks: [], gone } });
    const contents = readKinds(open.db, ['programme', 'riskMatrix', 'officer']);
    const toRow = makeRows(matrixOf(contents), namesOf(contents), today);
    return done({ revision, today, moved: { risks: risks.map(toRow), gone } });
  });
}

/** All of one risk that its row in the register does not hold. */
export function readRisk(open: ReadProgramme, riskId: string): Reply<RiskPage> {
  return attempt(open.fileName, () => {
    const risk = readRecord(open.db, 'risk', riskId);
    if (risk === undefined) return refuse('unknown-record', 'This risk is no longer in the programme.');
    const contents = readKinds(open.db, ['programme', 'riskMatrix', 'officer']);
    const matrix = matrixOf(contents);
    const names = namesOf(contents);
    const nameOf = (id: string | null): string => names.get(id ?? '') ?? '';
    const byDay = <T extends { readonly date: Day; readonly id: string }>(list: readonly T[]): readonly T[] =>
      list.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
    const { id, cause, event, effect } = risk;
    const reviewEveryDays = risk.reviewEveryDays ?? contents.programmes[0]?.reviewEveryDays ?? null;
    return done({
      id,
      cause,
      event,
      effect,
      reviewEveryDays,
      mitigations: listRecordsWhere(open.db, 'mitigation', 'riskId', [id]).map((one) => ({
        ...one,
        owner: nameOf(one.ownerId),
      })),
      history: byDay(listRecordsWhere(open.db, 'assessment', 'riskId', [id])).map((one) => ({
        id: one.id,
        stage: one.stage,
        date: one.date,
        shown: scoreRating(matrix, one.rating),
        by: nameOf(one.byId),
        why: one.why,
      })),
      reviews: byDay(listRecordsWhere(open.db, 'review', 'riskId', [id]))
        .toReversed()
        .map((one) => ({ id: one.id, date: one.date, by: nameOf(one.byId), outcome: one.outcome, note: one.note })),
    });
  });
}

/** The matrix the programme rates its risks by, or null. */
export function matrixOf(contents: Pick<Contents, 'riskMatrices' | 'programmes'>): RiskMatrix | null {
  return contents.riskMatrices.find((matrix) => matrix.id === contents.programmes[0]?.matrixId) ?? null;
}

/** Whether an open risk should have been looked at before `today`. */
export function isOverdue(risk: Pick<Risk, 'status' | 'reviewDue'>, today: Day): boolean {
  return risk.status === 'open' && risk.reviewDue !== null && risk.reviewDue < today;
}

function makeRows(
  matrix: RiskMatrix | null,
  names: ReadonlyMap<string, string>,
  today: Day,
): (risk: RowRisk) => RiskRow {
  // The store gives equal ratings as one object: each is judged once, and sent once.
  const judged = new Map<Rating, RatingView>();
  const view = (rating: Rating | null): RatingView | null => {
    if (rating === null) return null;
    const known = judged.get(rating) ?? viewRating(matrix, rating);
    judged.set(rating, known);
    return known;
  };
  return (risk) => ({
    id: risk.id,
    ref: risk.ref,
    title: risk.title,
    category: risk.category,
    ownerId: risk.ownerId,
    owner: names.get(risk.ownerId ?? '') ?? '',
    proximity: risk.proximity,
    treatment: risk.treatment,
    reviewDue: risk.reviewDue,
    reviewOverdue: isOverdue(risk, today),
    status: risk.status,
    ratings: { inherent: view(risk.inherent), current: view(risk.current), target: view(risk.target) },
  });
}

function viewRating(matrix: RiskMatrix | null, rating: Rating): RatingView {
  const zone = findZone(matrix, rating);
  return { ...rating, shown: scoreRating(matrix, rating), band: zone?.label ?? '', rag: zone?.rag ?? null };
}
