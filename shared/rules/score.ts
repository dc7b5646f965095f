import type { Rag } from '../model/rag.ts';
import type { Rating } from '../model/risk.ts';
import type { Band, Level, RiskMatrix } from '../model/risk-matrix.ts';

/** The step of a scale with `code`, or undefined when the scale has none. */
export function findLevel(levels: readonly Level[], code: string | null): Level | undefined {
  return code === null ? undefined : levels.find((level) => level.code === code);
}

/**
 * The score of `rating`: likelihood weight × impact weight where the matrix multiplies and both are known, else the score the
 * register came with. Null when neither can be had.
 */
export function scoreRating(matrix: RiskMatrix | null, rating: Rating | null): number | null {
  if (rating === null) return null;
  const likelihood = findLevel(matrix?.likelihood ?? [], rating.likelihood);
  const impact = findLevel(matrix?.impact ?? [], rating.impact);
  if (matrix?.scoring === 'product' && likelihood !== undefined && impact !== undefined)
    return likelihood.weight * impact.weight;
  return rating.score;
}

/** The band of the matrix that `score` falls in, or null: a score outside every band has no colour. */
export function findBand(matrix: RiskMatrix | null, score: number | null): Band | null {
  if (matrix === null || score === null) return null;
  return matrix.bands.find((band) => score >= band.from && score <= band.to) ?? null;
}

/** The red, amber or green of `rating` by the matrix's bands, or null. */
export function ragOfRating(matrix: RiskMatrix | null, rating: Rating | null): Rag | null {
  return findBand(matrix, scoreRating(matrix, rating))?.rag ?? null;
}

/** Why `rating` cannot stand with `matrix`, as a sentence, or null when it can. */
export function refuseRating(matrix: RiskMatrix | null, rating: Rating): string | null {
  if (matrix === null) return null;
  if (rating.likelihood !== null && findLevel(matrix.likelihood, rating.likelihood) === undefined)
    return `likelihood ${rating.likelihood} is not on the scale; use ${sayCodes(matrix.likelihood)}`;
  if (rating.impact !== null && findLevel(matrix.impact, rating.impact) === undefined)
    return `impact ${rating.impact} is not on the scale; use ${sayCodes(matrix.impact)}`;
  return null;
}

function sayCodes(levels: readonly Level[]): string {
  const codes = levels.map((level) => level.code);
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1) ?? ''}`;
}
