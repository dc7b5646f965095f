import type { RemovedValues } from '../../shared/api/removed-api.ts';
import type { RiskValues } from '../../shared/api/risk-api.ts';
import type { Deps } from '../app/deps.ts';
import { readRiskMoves } from '../app/read-risk-moves.ts';
import { readRisk, readRiskChanges, readRisks } from '../app/read-risks.ts';
import { bringBack, listRemoved } from '../app/removed-records.ts';
import type { Handlers } from './answer-intent.ts';
import type { OnDesk } from './on-desk.ts';

/** The reads of the risk register and the list of what was removed, each handed to its use case. */
export function riskHandlers(
  deps: Deps,
  { onOpen, onWritable, thenState }: OnDesk,
): Pick<Handlers, keyof RiskValues | keyof RemovedValues> {
  return {
    readRisks: () => onOpen((open) => readRisks(deps, open)),
    readRiskChanges: ({ since }) => onOpen((open) => readRiskChanges(deps, open, since)),
    readRisk: ({ riskId }) => onOpen((open) => readRisk(open, riskId)),
    readRiskMoves: () => onOpen((open) => readRiskMoves(deps, open)),
    listRemoved: () => onOpen(listRemoved),
    bringBack: ({ stepId }) => onWritable((open) => thenState(bringBack(deps, open, stepId))),
  };
}
