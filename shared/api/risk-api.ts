import { z } from 'zod';
import type { PackedRegister } from './packed-risks.ts';
import type { RiskChanges, RiskMoves, RiskPage } from './risk-views.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);

/** What the reads of the risk register take. */
export const RISK_ARGUMENTS = {
  readRisks: nothing,
  /** What moved since a revision that the window has already. */
  readRiskChanges: z.strictObject({ since: z.int().min(0) }),
  readRisk: z.strictObject({ riskId: id }),
  readRiskMoves: nothing,
} as const;

/** What they answer. */
export type RiskValues = {
  readRisks: PackedRegister;
  readRiskChanges: RiskChanges;
  readRisk: RiskPage;
  readRiskMoves: RiskMoves;
};
