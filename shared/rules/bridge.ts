import type { Contents } from '../model/contents.ts';
import type { LineRole, ProfileLine } from '../model/finance.ts';
import type { ProfileId } from '../model/ids.ts';
import type { FinancialYear, Pence } from '../model/units.ts';

/** One step of a bridge. `pence` is as the line holds it: a contribution is positive and reduces the deficit. */
export type BridgeStep = { readonly line: ProfileLine; readonly pence: Pence | null };

/**
 * A deficit bridge for one year: opening + movements − contributions = closing. `unexplained` is closing less what the steps
 * give, in pence; null when a figure is still to be confirmed, so that nothing unknown is taken for nought.
 */
export type Bridge = {
  readonly year: FinancialYear;
  readonly opening: BridgeStep | null;
  readonly movements: readonly BridgeStep[];
  readonly contributions: readonly BridgeStep[];
  readonly closing: BridgeStep | null;
  readonly unexplained: Pence | null;
};

/** The bridge of profile `id` in `year`, from the lines that have a figure for it. */
export function buildBridge(
  contents: Pick<Contents, 'profileLines' | 'profileCells'>,
  id: ProfileId,
  year: FinancialYear,
): Bridge {
  const lines = contents.profileLines.filter((line) => line.profileId === id).toSorted((a, b) => a.order - b.order);
  const steps = (role: LineRole): readonly BridgeStep[] =>
    lines
      .filter((line) => line.role === role)
      .flatMap((line) => {
        const cell = contents.profileCells.find((one) => one.lineId === line.id && one.year === year);
        return cell === undefined ? [] : [{ line, pence: cell.pence }];
      });
  const opening = steps('opening')[0] ?? null;
  const closing = steps('closing')[0] ?? null;
  const movements = steps('movement');
  const contributions = steps('contribution');
  return {
    year,
    opening,
    movements,
    contributions,
    closing,
    unexplained: leftOver(opening, movements, contributions, closing),
  };
}

function leftOver(
  opening: BridgeStep | null,
  movements: readonly BridgeStep[],
  contributions: readonly BridgeStep[],
  closing: BridgeStep | null,
): Pence | null {
  if (opening === null || closing === null) return null;
  const moved = addPence(movements.map((step) => step.pence));
  const contributed = addPence(contributions.map((step) => step.pence));
  if (opening.pence === null || closing.pence === null || moved === null || contributed === null) return null;
  return (closing.pence - (opening.pence + moved - contributed)) as Pence;
}

/** The sum in whole pence, or null when any part is to be confirmed: an unknown is never nought. */
export function addPence(parts: readonly (Pence | null)[]): Pence | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum as Pence;
}
