import type { Cell, Column } from '../../document/document.ts';
import type { RISK_COLUMNS } from '../../model/bound-block.ts';
import { never } from '../../model/never.ts';
import type { Mitigation, Rating, Risk } from '../../model/risk.ts';
import { findLevel, findZone, scoreRating } from '../../rules/score.ts';
import { findMatrix } from '../matrix.ts';
import type { Paper } from '../paper.ts';
import { trendOf } from '../risks.ts';
import { cell, column, postOf } from './tables.ts';
import { capital } from '../../model/capital.ts';

export type RiskColumn = (typeof RISK_COLUMNS)[number];

// Widths that let the longest word of each column stand whole on an A4 page: a broken `Psychol-ogist` reads badly.
const COLUMNS: { readonly [name in RiskColumn]: Column } = {
  ref: column('Ref', 12),
  risk: column('Risk', 27),
  cause: column('Cause', 30),
  effect: column('Effect', 30),
  category: column('Category', 20),
  owner: column('Owner', 27),
  likelihood: column('Likelihood', 19),
  impact: column('Impact', 19),
  inherent: column('Inherent score', 19),
  current: column('Current score', 19),
  target: column('Target score', 19),
  trend: column('Trend', 22),
  mitigations: column('Actions to come', 44),
  proximity: column('When', 18),
  review: column('Next review', 23),
};

/** A column of a risk table, under the council's own heading where its template gives one. */
export function riskColumn(paper: Paper, name: RiskColumn): Column {
  const title = paper.template.risks.titles[name];
  return title === undefined ? COLUMNS[name] : { ...COLUMNS[name], title };
}

/** What a risk table or card says of `risk` under `name`. */
export function riskCell(paper: Paper, risk: Risk, name: RiskColumn, actions: readonly Mitigation[]): Cell {
  switch (name) {
    case 'ref':
      return cell(risk.ref);
    case 'risk':
      return cell(risk.title);
    case 'cause':
      return cell(risk.cause);
    case 'effect':
      return cell(risk.effect);
    case 'category':
      return cell(risk.category);
    case 'owner':
      return cell(postOf(paper, risk.ownerId));
    case 'likelihood':
    case 'impact':
      return cell(sayLevel(paper, risk, name));
    case 'inherent':
    case 'current':
    case 'target':
      return ratingCell(paper, risk[name]);
    case 'trend':
      return cell(capital(trendOf(paper, risk)));
    case 'mitigations':
      return cell(actions.map((one) => sayAction(paper, one)).join('; '));
    case 'proximity':
      return cell(risk.proximity === null ? 'not said' : capital(risk.proximity));
    case 'review':
      return cell(risk.reviewDue === null ? 'no date yet' : paper.written.day(risk.reviewDue));
    default:
      return never(name);
  }
}

function sayLevel(paper: Paper, risk: Risk, name: 'likelihood' | 'impact'): string {
  const level = findLevel(findMatrix(paper)?.[name] ?? [], risk.current?.[name] ?? null);
  return level === undefined ? 'not rated' : `${level.code} ${level.label}`;
}

/** `Recruit two caseworkers (in progress, 31 March 2024)`. */
export function sayAction(paper: Paper, action: Mitigation): string {
  const due = action.due === null ? action.status : `${action.status}, ${paper.written.day(action.due)}`;
  return `${action.action.replace(/\.$/, '')} (${due})`;
}

/** `16 High`, filled with the band's colour; a score outside every zone and band has no colour. */
export function ratingCell(paper: Paper, rating: Rating | null): Cell {
  const matrix = findMatrix(paper);
  const score = scoreRating(matrix, rating);
  const band = findZone(matrix, rating);
  if (score === null) return cell('not scored');
  return cell(band === null ? String(score) : `${score} ${band.label}`, band?.rag ?? null);
}
