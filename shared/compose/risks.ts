import type { BoundBlock } from '../model/bound-block.ts';
import type { Assessment, Mitigation, Risk } from '../model/risk.ts';
import { ragOfRating, scoreRating } from '../rules/score.ts';
import { among } from './blocks/tables.ts';
import { findMatrix } from './matrix.ts';
import type { Paper } from './paper.ts';

type RiskBlock = Extract<BoundBlock, { show: 'risk table' }>;
type Filter = RiskBlock['filter'];

/** The risks a block asks for, in the order it or the template asks. */
export function risksFor(paper: Paper, filter: Filter, order: RiskBlock['order']): readonly Risk[] {
  const matrix = findMatrix(paper);
  const scores = new Map(paper.contents.risks.map((risk) => [risk, scoreRating(matrix, risk.current) ?? -1]));
  const score = (risk: Risk): number => scores.get(risk) ?? -1;
  const wanted = paper.contents.risks.filter((risk) => {
    const isRated = (): boolean => {
      const rag = ragOfRating(matrix, risk.current);
      return rag !== null && filter.ratings.includes(rag);
    };
    return (
      (filter.closed || risk.status === 'open') &&
      (filter.ratings.length === 0 || isRated()) &&
      among(filter.categories, risk.category) &&
      (filter.workstreamIds.length === 0 || risk.workstreamIds.some((id) => filter.workstreamIds.includes(id))) &&
      score(risk) >= (filter.scoreFrom ?? -1)
    );
  });
  const by = order ?? paper.template.risks.order;
  const ordered =
    by === 'score'
      ? wanted.toSorted((a, b) => score(b) - score(a) || a.order - b.order)
      : by === 'ref'
        ? wanted.toSorted((a, b) => a.ref.localeCompare(b.ref, 'en', { numeric: true }))
        : wanted;
  return filter.most === null ? ordered : ordered.slice(0, filter.most);
}

/** The actions against each risk that are still to come. */
export function actionsToCome(paper: Paper): ReadonlyMap<Risk['id'], readonly Mitigation[]> {
  const actions = new Map<Risk['id'], Mitigation[]>();
  for (const one of paper.contents.mitigations) {
    if (one.status !== 'planned' && one.status !== 'in progress') continue;
    const known = actions.get(one.riskId);
    if (known === undefined) actions.set(one.riskId, [one]);
    else known.push(one);
  }
  return actions;
}

const assessed = new WeakMap<readonly Assessment[], ReadonlyMap<Risk['id'], readonly Assessment[]>>();

/** The assessments of one risk; all are sorted by their risk once, however many risks a table has. */
function assessmentsOf(all: readonly Assessment[], id: Risk['id']): readonly Assessment[] {
  const known = assessed.get(all) ?? Map.groupBy(all, ({ riskId }) => riskId);
  assessed.set(all, known);
  return known.get(id) ?? [];
}

/** Which way the current score moved at its last reassessment, in words: `up from 12 in May 2023`. */
export function trendOf(paper: Paper, risk: Risk): string {
  const matrix = findMatrix(paper);
  const scored = assessmentsOf(paper.contents.assessments, risk.id)
    .filter((one) => one.stage === 'current' && one.date <= paper.asAt)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [before, last] = [scored.at(-2), scored.at(-1)];
  const [from, to] = [scoreRating(matrix, before?.rating ?? null), scoreRating(matrix, last?.rating ?? risk.current)];
  if (before === undefined || from === null || to === null) return 'no earlier score';
  if (from === to) return 'no change';
  return `${to > from ? 'up' : 'down'} from ${from} in ${paper.written.month(before.date)}`;
}

/** What the scores mean: the scale and the bands, in a sentence. Empty where the council has no matrix. */
export function scaleNote(paper: Paper): string {
  const matrix = findMatrix(paper);
  if (matrix === null || matrix.bands.length === 0) return '';
  const bands = matrix.bands.map((band) => `${band.label} ${band.from} to ${band.to}`).join('; ');
  if (matrix.scoring !== 'product') return `Scores: ${bands}.`;
  const [likelihood, impact] = [scaleOf(matrix.likelihood), scaleOf(matrix.impact)];
  const scale =
    likelihood === impact ? `each from ${likelihood}` : `likelihood from ${likelihood} and impact from ${impact}`;
  return `Score: likelihood multiplied by impact, ${scale}. ${bands}.`;
}

function scaleOf(levels: readonly { readonly weight: number }[]): string {
  return `${levels[0]?.weight ?? 0} to ${levels.at(-1)?.weight ?? 0}`;
}
