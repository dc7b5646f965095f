import { patchRegister, unpackRegister } from '../../shared/api/packed-risks.ts';
import type { RiskRegister } from '../../shared/api/risk-views.ts';
import { ask } from './ask.ts';

/** The register as it stands now. What is known of it is patched with the rows that moved since: an edit of one cell sends one row. */
export async function readRegister(known: RiskRegister | undefined): Promise<RiskRegister> {
  if (known !== undefined) {
    const { revision, today, moved } = await ask('readRiskChanges', { since: known.revision });
    if (moved !== null && today === known.today) return patchRegister(known, revision, moved);
  }
  return unpackRegister(await ask('readRisks', {}));
}
