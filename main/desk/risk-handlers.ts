import type { RemovedValues } from '../../shared/api/removed-api.ts';
import type { RiskValues } from '../../shared/api/risk-api.ts';
import type { WindowState } from '../../shared/api/views.ts';
import type { Reply } from '../../shared/model/reply.ts';
import type { Deps, OpenProgramme, PlacedProgramme } from '../app/deps.ts';
import { readRiskMoves } from '../app/read-risk-moves.ts';
import { readRisk, readRiskChanges, readRisks } from '../app/read-risks.ts';
import { bringBack, listRemoved } from '../app/removed-records.ts';
import type { Handlers } from './answer-intent.ts';

type Given = {
  readonly deps: Deps;
  readonly onOpen: <T>(act: (open: PlacedProgramme) => Reply<T>) => Reply<T>;
  readonly onWritable: <T>(act: (open: OpenProgramme) => Reply<T>) => Reply<T>;
  readonly thenState: (acted: Reply<null>) => Reply<WindowState>;
};

/** The reads of the risk register and the list of what was removed, each handed to its use case. */
export function riskHandlers(given: Given): Pick<Handlers, keyof RiskValues | keyof RemovedValues> {
  const { deps, onOpen, onWritable, thenState } = given;
  return {
    readRisks: () => onOpen((open) => readRisks(deps, open)),
    readRiskChanges: ({ since }) => onOpen((open) => readRiskChanges(deps, open, since)),
    readRisk: ({ riskId }) => onOpen((open) => readRisk(open, riskId)),
    readRiskMoves: () => onOpen((open) => readRiskMoves(deps, open)),
    listRemoved: () => onOpen(listRemoved),
    bringBack: ({ stepId }) => onWritable((open) => thenState(bringBack(deps, open, stepId))),
  };
}
