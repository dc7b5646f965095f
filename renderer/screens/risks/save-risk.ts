import type { RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import type { Rating, RiskStage } from '../../../shared/model/risk.ts';
import { saveEdit } from '../../state/edits.ts';
import { lastRegister, latestOf } from '../../state/queries.ts';
import { assess, editCell, rerate } from './risk-changes.ts';

/** The risk as it was last read, which may be later than what is drawn. */
function riskNow(risk: RiskRow): RiskRow {
  return latestOf(lastRegister()?.risks, risk);
}

/**
 * Saves what was typed into a cell of the register; answers the sentence of a refusal, or null. One part of a rating is judged with
 * the others as they stand when its turn comes.
 */
export async function saveCell(
  register: RiskRegister,
  risk: RiskRow,
  columnId: string,
  value: string,
  gesture: string,
): Promise<string | null> {
  const edit = editCell(register, risk, columnId, value);
  if (typeof edit === 'string') return edit;
  return saveEdit(() => {
    const now = editCell(register, riskNow(risk), columnId, value);
    return { ...(typeof now === 'string' ? edit : now), gesture };
  });
}

/** Saves one part of a rating with its reason, judged with the others as they stand when its turn comes. */
export function saveRating(
  { matrix }: RiskRegister,
  risk: RiskRow,
  stage: RiskStage,
  part: Partial<Rating>,
  label: string,
  why: string,
): Promise<string | null> {
  return saveEdit(() => assess(risk, stage, rerate(matrix, riskNow(risk).ratings[stage], part), label, why));
}
