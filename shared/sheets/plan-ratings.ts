import type { Fields } from '../changes/edit.ts';
import { RISK_STAGES, type Rating } from '../model/risk.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import { refuseRating, scoreRating } from '../rules/score.ts';

/** The ratings that a row sets, what does not hold in them, and what should be known. */
export type Ratings = { readonly set: Fields; readonly refusals: readonly string[]; readonly notes: readonly string[] };

const EMPTY: Rating = { likelihood: null, impact: null, score: null, impacts: {} };

/** The ratings of a row's stages from likelihood, impact, one code of both, or a score, beside what the risk has already. */
export function makeRatings(
  values: Readonly<Record<string, unknown>>,
  record: Fields | null,
  matrix: RiskMatrix | null,
): Ratings {
  const set: Record<string, Rating> = {};
  const refusals: string[] = [];
  const notes: string[] = [];
  for (const stage of RISK_STAGES) {
    const code = values[`${stage}.code`] as Partial<Rating> | undefined;
    const likelihood = (values[`${stage}.likelihood`] ?? code?.likelihood) as string | undefined;
    const impact = (values[`${stage}.impact`] ?? code?.impact) as string | undefined;
    const score = (values[`${stage}.score`] ?? code?.score) as number | undefined;
    if (likelihood === undefined && impact === undefined && score === undefined) continue;
    const before = (record?.[stage] as Rating | null | undefined) ?? EMPTY;
    const rating = combine(before, likelihood ?? null, impact ?? null, score ?? null, matrix);
    const bad = refuseRating(matrix, rating);
    if (bad !== null) refusals.push(`${stage} rating: ${bad}`);
    const worked = scoreRating(matrix, rating);
    if (score !== undefined && worked !== null && score !== worked)
      notes.push(`${stage} score is ${score} in the sheet and ${worked} by the matrix`);
    set[stage] = rating;
  }
  return { set, refusals, notes };
}

function combine(
  before: Rating,
  likelihood: string | null,
  impact: string | null,
  score: number | null,
  matrix: RiskMatrix | null,
): Rating {
  if (likelihood === null && impact === null) {
    // A score that follows from what is known already says nothing new.
    if (scoreRating(matrix, before) === score) return before;
    return { ...EMPTY, score };
  }
  const judged = { likelihood: likelihood ?? before.likelihood, impact: impact ?? before.impact };
  if (judged.likelihood === before.likelihood && judged.impact === before.impact) return before;
  const kept = judged.impact === before.impact ? before.impacts : {};
  return { ...judged, score: null, impacts: kept };
}
