import type { RiskMoves, RiskRow } from '../../../shared/api/risk-views.ts';
import type { RiskStage } from '../../../shared/model/risk.ts';
import type { RiskMatrix, Zone } from '../../../shared/model/risk-matrix.ts';
import { findZone, impactOf, scoreRating } from '../../../shared/rules/score.ts';

/** A cell of the matrix by the codes of its row and column. */
export type HeatPlace = { readonly likelihood: string; readonly impact: string };

/** One cell of the heat map. */
export type HeatCell = HeatPlace & {
  readonly score: number | null;
  readonly zone: Zone | null;
  readonly count: number;
  /** How many risks came to lie here, and how many left, since the last paper. */
  readonly came: number;
  readonly left: number;
};

/** Risks that moved from one cell to another. */
export type HeatArrow = {
  readonly from: HeatPlace;
  readonly to: HeatPlace;
  readonly count: number;
  readonly worse: boolean;
};

export type HeatMap = {
  /** The likeliest first, the gravest impact last, as matrices are drawn. */
  readonly rows: readonly (readonly HeatCell[])[];
  readonly arrows: readonly HeatArrow[];
  /** Open risks with no place on the matrix. */
  readonly without: number;
};

/** The cell that a risk lies in at `stage`, or null. */
export function placeOf(matrix: RiskMatrix, risk: RiskRow, stage: RiskStage): HeatPlace | null {
  const rating = risk.ratings[stage];
  const impact = rating === null ? null : impactOf(matrix, rating);
  const likelihood = rating?.likelihood ?? null;
  return likelihood === null || impact === null ? null : { likelihood, impact };
}

function nameOf({ likelihood, impact }: HeatPlace): string {
  return `${likelihood}\n${impact}`;
}

/** The open risks of the register on the council's own matrix, and how they moved. */
export function drawHeatMap(
  matrix: RiskMatrix,
  risks: readonly RiskRow[],
  stage: RiskStage,
  moves: RiskMoves | undefined,
): HeatMap {
  const open = risks.filter((risk) => risk.status === 'open');
  const counts = new Map<string, number>();
  const add = (map: Map<string, number>, place: HeatPlace | null): void => {
    if (place !== null) map.set(nameOf(place), (map.get(nameOf(place)) ?? 0) + 1);
  };
  for (const risk of open) add(counts, placeOf(matrix, risk, stage));
  const placed = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const arrows = stage === 'current' && moves !== undefined ? drawArrows(matrix, open, moves) : [];
  const sum = (end: 'from' | 'to', place: HeatPlace): number =>
    arrows.reduce((all, arrow) => (nameOf(arrow[end]) === nameOf(place) ? all + arrow.count : all), 0);
  const rows = matrix.likelihood.toReversed().map((likelihood) =>
    matrix.impact.map((impact): HeatCell => {
      const place = { likelihood: likelihood.code, impact: impact.code };
      const rating = { ...place, score: null, impacts: {} };
      return {
        ...place,
        score: scoreRating(matrix, rating),
        zone: findZone(matrix, rating),
        count: counts.get(nameOf(place)) ?? 0,
        came: sum('to', place),
        left: sum('from', place),
      };
    }),
  );
  return { rows, arrows, without: open.length - placed };
}

function drawArrows(matrix: RiskMatrix, open: readonly RiskRow[], { moves }: RiskMoves): readonly HeatArrow[] {
  const byId = new Map(open.map((risk) => [risk.id, risk]));
  const arrows = new Map<string, HeatArrow>();
  for (const { riskId, before, shown } of moves) {
    const risk = byId.get(riskId);
    const to = risk === undefined ? null : placeOf(matrix, risk, 'current');
    if (to === null || before.likelihood === null || before.impact === null) continue;
    const from = { likelihood: before.likelihood, impact: before.impact };
    if (nameOf(from) === nameOf(to)) continue;
    const key = `${nameOf(from)}\n${nameOf(to)}`;
    const known = arrows.get(key);
    const worse = (shown ?? 0) > (before.shown ?? 0);
    arrows.set(key, known === undefined ? { from, to, count: 1, worse } : { ...known, count: known.count + 1 });
  }
  return [...arrows.values()].toSorted((one, other) => other.count - one.count);
}
