import type { RiskMatrix } from '../model/risk-matrix.ts';
import type { Paper } from './paper.ts';

/** The matrix the programme rates its risks by, or null. */
export function findMatrix(paper: Paper): RiskMatrix | null {
  const { programme, contents } = paper.snapshot;
  return contents.riskMatrices.find((matrix) => matrix.id === programme.matrixId) ?? null;
}
