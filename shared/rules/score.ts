import type { Rag } from '../model/rag.ts';
import type { Rating } from '../model/risk.ts';
import type { Level, MatrixCell, RiskMatrix, Zone } from '../model/risk-matrix.ts';

/** The step of a scale with `code`, or undefined when the scale has none. */
export function findLevel(levels: readonly Level[], code: string | null): Level | undefined {
  return code === null ? undefined : levels.find((level) => level.code === code);
}

/**
 * The impact of `rating` by its code: the worst of the dimensions that were judged, where any was, else the impact itself. Of two
 * codes with the same weight the later step of the scale is the worse.
 */
export function impactOf(matrix: RiskMatrix | null, rating: Rating): string | null {
  const judged = Object.values(rating.impacts);
  if (matrix === null || judged.length === 0) return rating.impact;
  const worst = matrix.impact.reduce<Level | null>(
    (held, level) => (judged.includes(level.code) && level.weight >= (held?.weight ?? 0) ? level : held),
    null,
  );
  return worst?.code ?? rating.impact;
}

/** The cell of the matrix that `rating` lies in, where the matrix says something of it. */
function findCell(matrix: RiskMatrix, rating: Rating): MatrixCell | undefined {
  const impact = impactOf(matrix, rating);
  return matrix.cells.find((cell) => cell.likelihood === rating.likelihood && cell.impact === impact);
}

/**
 * The score of `rating`: the product of the weights or what the matrix has in its cell, where both likelihood and impact are known,
 * else the score the register came with. Null when neither can be had.
 */
export function scoreRating(matrix: RiskMatrix | null, rating: Rating | null): number | null {
  if (rating === null) return null;
  if (matrix === null || matrix.scoring === 'none') return rating.score;
  if (matrix.scoring === 'lookup') return findCell(matrix, rating)?.score ?? rating.score;
  const likelihood = findLevel(matrix.likelihood, rating.likelihood);
  const impact = findLevel(matrix.impact, impactOf(matrix, rating));
  return likelihood === undefined || impact === undefined ? rating.score : likelihood.weight * impact.weight;
}

/** The band of the matrix that `score` falls in, or null: a score outside every band has no colour. */
export function findBand(matrix: RiskMatrix | null, score: number | null): RiskMatrix['bands'][number] | null {
  if (matrix === null || score === null) return null;
  return matrix.bands.find((band) => score >= band.from && score <= band.to) ?? null;
}

/** What `rating` is called and how it is coloured: by the zone of its cell where it has one, else by the band of its score. */
export function findZone(matrix: RiskMatrix | null, rating: Rating | null): Zone | null {
  if (matrix === null || rating === null) return null;
  const picked = findCell(matrix, rating)?.zone ?? null;
  const zone = picked === null ? undefined : matrix.zones.find((one) => one.label === picked);
  return zone ?? findBand(matrix, scoreRating(matrix, rating));
}

/** The red, amber or green of `rating` by the matrix's zones and bands, or null. */
export function ragOfRating(matrix: RiskMatrix | null, rating: Rating | null): Rag | null {
  return findZone(matrix, rating)?.rag ?? null;
}

/** A rating in the matrix's own short form: `20`, `D4`, `4x5`. One with only a score is that score; one with nothing is empty. */
export function writeRating(matrix: RiskMatrix | null, rating: Rating | null): string {
  if (rating === null) return '';
  const score = scoreRating(matrix, rating);
  const impact = impactOf(matrix, rating);
  const { likelihood } = rating;
  if (matrix === null || matrix.codeStyle === 'score' || likelihood === null || impact === null)
    return score === null ? '' : String(score);
  const between = matrix.codeStyle.includes(' x ') ? 'x' : '';
  return matrix.codeStyle.startsWith('likelihood')
    ? `${likelihood}${between}${impact}`
    : `${impact}${between}${likelihood}`;
}

/** Why `rating` cannot stand with `matrix`, as a sentence, or null when it can. */
export function refuseRating(matrix: RiskMatrix | null, rating: Rating): string | null {
  if (matrix === null) return null;
  if (rating.likelihood !== null && findLevel(matrix.likelihood, rating.likelihood) === undefined)
    return `likelihood ${rating.likelihood} is not on the scale; use ${sayList(codesOf(matrix.likelihood))}`;
  if (rating.impact !== null && findLevel(matrix.impact, rating.impact) === undefined)
    return `impact ${rating.impact} is not on the scale; use ${sayList(codesOf(matrix.impact))}`;
  for (const [key, code] of Object.entries(rating.impacts)) {
    const dimension = matrix.dimensions.find((one) => one.key === key);
    if (dimension === undefined)
      return matrix.dimensions.length === 0
        ? `impact is judged on ${key}, and the matrix has no dimensions`
        : `impact is judged on ${key}, which is not a dimension of the matrix; use ${sayList(matrix.dimensions.map((one) => one.key))}`;
    if (findLevel(matrix.impact, code) === undefined)
      return `${dimension.label} impact ${code} is not on the scale; use ${sayList(codesOf(matrix.impact))}`;
  }
  const worst = impactOf(matrix, rating);
  if (rating.impact !== null && worst !== rating.impact)
    return `impact is ${rating.impact}, and the worst of its dimensions is ${worst ?? 'none'}`;
  return null;
}

/** `rating` with the impact that follows from its dimensions filled in. */
export function settleRating(matrix: RiskMatrix | null, rating: Rating): Rating {
  const impact = impactOf(matrix, rating);
  return rating.impact === null && impact !== null ? { ...rating, impact } : rating;
}

/** What does not hold together in a matrix, as a sentence, or null: a code used twice, a cell off the scale, bands that overlap. */
export function refuseMatrix(matrix: RiskMatrix): string | null {
  const scales = { likelihood: codesOf(matrix.likelihood), impact: codesOf(matrix.impact) };
  const lists = {
    ...scales,
    zones: matrix.zones.map((one) => one.label),
    dimensions: matrix.dimensions.map((one) => one.key),
  };
  for (const [list, names] of Object.entries(lists)) {
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) return `${list} has ${twice} twice`;
  }
  const seen = new Set<string>();
  for (const cell of matrix.cells) {
    for (const side of ['likelihood', 'impact'] as const)
      if (!scales[side].includes(cell[side])) return `a cell names ${side} ${cell[side]}, which is not on the scale`;
    const place = `${cell.likelihood} ${cell.impact}`;
    if (seen.has(place)) return `the cell of likelihood ${cell.likelihood} and impact ${cell.impact} is there twice`;
    seen.add(place);
    if (cell.zone !== null && !lists.zones.includes(cell.zone))
      return `a cell names the zone ${cell.zone}, and there is none`;
  }
  return refuseBands(matrix) ?? refuseLookup(matrix);
}

function refuseBands({ bands }: RiskMatrix): string | null {
  for (const band of bands) {
    if (band.from > band.to) return `band ${band.label} runs from ${band.from} to ${band.to}`;
    const other = bands.find((one) => one !== band && one.from <= band.to && band.from <= one.to);
    if (other !== undefined) return `bands ${band.label} and ${other.label} overlap`;
  }
  return null;
}

function refuseLookup(matrix: RiskMatrix): string | null {
  if (matrix.scoring !== 'lookup') return null;
  const scored = matrix.cells.filter((cell) => cell.score !== null).length;
  const wanted = matrix.likelihood.length * matrix.impact.length;
  return scored === wanted ? null : `scores are looked up, and ${wanted - scored} of its ${wanted} cells have none`;
}

function codesOf(levels: readonly Level[]): readonly string[] {
  return levels.map((level) => level.code);
}

function sayList(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1) ?? ''}`;
}
