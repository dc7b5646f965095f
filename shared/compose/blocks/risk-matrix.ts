import type { Block, Cell } from '../../document/document.ts';
import type { Risk } from '../../model/risk.ts';
import type { Level, RiskMatrix } from '../../model/risk-matrix.ts';
import { findZone, impactOf, scoreRating } from '../../rules/score.ts';
import { findMatrix } from '../matrix.ts';
import type { Paper } from '../paper.ts';
import { risksFor } from '../risks.ts';
import { type Bound, cell, column, row, type Spot, table } from './tables.ts';

/**
 * The matrix as a real table: a row for each likelihood, highest first, a column for each impact, and in each cell the score, its
 * band and the risks that stand there. Risks that carry only a score are named under it.
 */
export function composeRiskMatrix(paper: Paper, block: Bound<'risk matrix'>, spot: Spot): Block | null {
  const matrix = findMatrix(paper);
  const risks = risksFor(paper, block.filter, 'ref');
  if (matrix === null || risks.length === 0) return null;
  const placed = (likelihood: Level, impact: Level): readonly Risk[] =>
    risks.filter((risk) => {
      const rating = risk[block.stage];
      return rating?.likelihood === likelihood.code && impactOf(matrix, rating) === impact.code;
    });
  const rows = matrix.likelihood
    .toReversed()
    .map((likelihood) =>
      row(
        cell(`${likelihood.code} ${likelihood.label}`),
        ...matrix.impact.map((impact) => matrixCell(matrix, likelihood, impact, placed(likelihood, impact))),
      ),
    );
  const columns = [
    column('Likelihood and impact', 22),
    ...matrix.impact.map((impact) => column(`${impact.code} ${impact.label}`, 16)),
  ];
  const elsewhere = risks.filter((risk) => !isOn(matrix, risk, block.stage)).map((risk) => risk.ref);
  const note =
    elsewhere.length === 0
      ? ''
      : `Without a likelihood and impact on this scale, and so not shown: ${elsewhere.join(', ')}.`;
  return table(paper.captionTable(block.caption, spot.anchor), columns, rows, note);
}

function matrixCell(matrix: RiskMatrix, likelihood: Level, impact: Level, risks: readonly Risk[]): Cell {
  const rating = { likelihood: likelihood.code, impact: impact.code, score: null, impacts: {} };
  const score = scoreRating(matrix, rating);
  const band = findZone(matrix, rating);
  const said = score === null ? '' : band === null ? String(score) : `${score} ${band.label}`;
  const refs = risks.map((risk) => risk.ref).join(', ');
  return cell(refs === '' ? said : said === '' ? refs : `${said}: ${refs}`, band?.rag ?? null);
}

function isOn(matrix: RiskMatrix, risk: Risk, stage: Bound<'risk matrix'>['stage']): boolean {
  const rating = risk[stage];
  return (
    matrix.likelihood.some((level) => level.code === rating?.likelihood) &&
    rating !== null &&
    matrix.impact.some((level) => level.code === impactOf(matrix, rating))
  );
}
