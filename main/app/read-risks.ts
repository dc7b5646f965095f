import type { RatingView, RiskRegister, RiskRow } from '../../shared/api/views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Rating, Risk } from '../../shared/model/risk.ts';
import type { RiskMatrix } from '../../shared/model/risk-matrix.ts';
import type { Day } from '../../shared/model/units.ts';
import { findZone, scoreRating } from '../../shared/rules/score.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';

// What the register shows; the rest of the file is not read for it.
const REGISTER_KINDS = ['programme', 'riskMatrix', 'officer', 'risk', 'mitigation', 'assessment'] as const;

/** The risk register, every score and band worked out. */
export function readRisks(deps: Deps, open: ReadProgramme): Reply<RiskRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, REGISTER_KINDS);
    const matrix = matrixOf(contents);
    const { today } = deps.readClock();
    const mitigations = Map.groupBy(contents.mitigations, (one) => one.riskId);
    const assessments = Map.groupBy(contents.assessments, (one) => one.riskId);
    const officers = new Map<string, string>(contents.officers.map((one) => [one.id, one.name]));
    const nameOf = (id: string | null): string => (id === null ? '' : (officers.get(id) ?? ''));
    const toRow = (risk: Risk): RiskRow => ({
      id: risk.id,
      ref: risk.ref,
      title: risk.title,
      cause: risk.cause,
      event: risk.event,
      effect: risk.effect,
      category: risk.category,
      ownerId: risk.ownerId,
      owner: nameOf(risk.ownerId),
      proximity: risk.proximity,
      reviewDue: risk.reviewDue,
      reviewOverdue: isOverdue(risk, today),
      status: risk.status,
      ratings: {
        inherent: viewRating(matrix, risk.inherent),
        current: viewRating(matrix, risk.current),
        target: viewRating(matrix, risk.target),
      },
      mitigations: (mitigations.get(risk.id) ?? []).map((one) => ({ ...one, owner: nameOf(one.ownerId) })),
      history: (assessments.get(risk.id) ?? [])
        .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
        .map((one) => ({
          id: one.id,
          stage: one.stage,
          date: one.date,
          shown: scoreRating(matrix, one.rating),
          by: nameOf(one.byId),
          why: one.why,
        })),
    });
    return done({
      revision: readRevision(open.db),
      matrix,
      officers: contents.officers.map(({ id, name, post }) => ({ id, name, post })),
      risks: contents.risks.map(toRow),
    });
  });
}

/** The matrix the programme rates its risks by, or null. */
export function matrixOf(contents: Pick<Contents, 'riskMatrices' | 'programmes'>): RiskMatrix | null {
  return contents.riskMatrices.find((matrix) => matrix.id === contents.programmes[0]?.matrixId) ?? null;
}

/** Whether an open risk should have been looked at before `today`. */
export function isOverdue(risk: Risk, today: Day): boolean {
  return risk.status === 'open' && risk.reviewDue !== null && risk.reviewDue < today;
}

function viewRating(matrix: RiskMatrix | null, rating: Rating | null): RatingView | null {
  if (rating === null) return null;
  const shown = scoreRating(matrix, rating);
  const zone = findZone(matrix, rating);
  return { ...rating, shown, band: zone?.label ?? '', rag: zone?.rag ?? null };
}
