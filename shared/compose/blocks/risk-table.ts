import type { Block, Cell, Column } from '../../document/document.ts';
import { never } from '../../model/never.ts';
import type { Mitigation, Rating, Risk } from '../../model/risk.ts';
import { writeDay } from '../../rules/days.ts';
import { findZone, scoreRating } from '../../rules/score.ts';
import { findMatrix } from '../figures.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table } from './tables.ts';

type RiskColumn = Paper['template']['riskTable']['columns'][number];

// Widths that let the longest word of each column stand whole on an A4 page: a broken `Psychol-ogist` reads badly.
const COLUMNS: { readonly [name in RiskColumn]: Column } = {
  ref: column('Ref', 12),
  risk: column('Risk', 27),
  effect: column('Effect', 30),
  owner: column('Owner', 27),
  inherent: column('Inherent score', 19),
  current: column('Current score', 19),
  target: column('Target score', 19),
  mitigations: column('Actions to come', 44),
  review: column('Next review', 23),
};

/** The open risks, scores in words and colour, in the columns and order the template asks for. */
export function composeRiskTable(paper: Paper, block: Bound<'risk table'>, anchor: string | null): Block | null {
  const { columns, order } = paper.template.riskTable;
  const matrix = findMatrix(paper);
  const score = (risk: Risk): number => scoreRating(matrix, risk.current) ?? -1;
  const open = paper.contents.risks.filter((risk) => risk.status === 'open');
  const risks = order === 'score' ? open.toSorted((a, b) => score(b) - score(a) || a.order - b.order) : open;
  if (risks.length === 0) return null;
  const actions = new Map<Risk['id'], Mitigation[]>();
  if (columns.includes('mitigations'))
    for (const one of paper.contents.mitigations) {
      const known = actions.get(one.riskId);
      if (known === undefined) actions.set(one.riskId, [one]);
      else known.push(one);
    }
  const rows = risks.map((risk) =>
    row(...columns.map((name) => composeCell(paper, risk, name, actions.get(risk.id) ?? []))),
  );
  const bands = (matrix?.bands ?? []).map((band) => `${band.label} ${band.from} to ${band.to}`).join('; ');
  const note =
    matrix === null || bands === ''
      ? ''
      : `Score: likelihood multiplied by impact, each from ${scaleOf(matrix.likelihood)}. ${bands}.`;
  return table(
    paper.captionTable(block.caption, anchor),
    columns.map((name) => COLUMNS[name]),
    rows,
    note,
  );
}

function scaleOf(levels: readonly { readonly weight: number }[]): string {
  return `${levels[0]?.weight ?? 0} to ${levels.at(-1)?.weight ?? 0}`;
}

function composeCell(paper: Paper, risk: Risk, name: RiskColumn, actions: readonly Mitigation[]): Cell {
  switch (name) {
    case 'ref':
      return cell(risk.ref);
    case 'risk':
      return cell(risk.title);
    case 'effect':
      return cell(risk.effect);
    case 'owner':
      return cell(paper.contents.officers.find((officer) => officer.id === risk.ownerId)?.post ?? 'no owner yet');
    case 'inherent':
    case 'current':
    case 'target':
      return ratingCell(paper, risk[name]);
    case 'mitigations':
      return cell(
        actions
          .filter((one) => one.status === 'planned' || one.status === 'in progress')
          .map(
            (one) =>
              `${one.action.replace(/\.$/, '')} (${one.due === null ? one.status : `${one.status}, ${writeDay(one.due)}`})`,
          )
          .join('; '),
      );
    case 'review':
      return cell(risk.reviewDue === null ? 'no date yet' : writeDay(risk.reviewDue));
    default:
      return never(name);
  }
}

/** `16 High`, filled with the band's colour; a score outside every band has no colour. */
function ratingCell(paper: Paper, rating: Rating | null): Cell {
  const matrix = findMatrix(paper);
  const score = scoreRating(matrix, rating);
  const band = findZone(matrix, rating);
  if (score === null) return cell('not scored');
  return cell(band === null ? String(score) : `${score} ${band.label}`, band?.rag ?? null);
}
