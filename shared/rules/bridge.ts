import type { Contents } from '../model/contents.ts';
import type { LineRole, ProfileLine, Signs } from '../model/finance.ts';
import type { ProfileId } from '../model/ids.ts';
import type { FinancialYear, Pence } from '../model/units.ts';

/** One step of a bridge. `pence` is as the line holds it: a contribution is positive, a deficit by the signs of its profile. */
export type BridgeStep = { readonly line: ProfileLine; readonly pence: Pence | null };

/**
 * A deficit bridge for one year, quarter or month. Where a deficit is positive: opening + movements − contributions = closing; where it
 * is negative, contributions are added. `unexplained` is closing less what the steps give, in pence and in the profile's own signs;
 * null when a figure is still to be confirmed, so that nothing unknown is taken for nought.
 */
export type Bridge = {
  readonly year: FinancialYear;
  readonly part: number | null;
  readonly signs: Signs;
  readonly opening: BridgeStep | null;
  readonly movements: readonly BridgeStep[];
  readonly contributions: readonly BridgeStep[];
  readonly closing: BridgeStep | null;
  readonly unexplained: Pence | null;
};

/** The bridge of profile `id` in `year`, or in one quarter or month of it, from the lines that have a figure for it. */
export function buildBridge(
  contents: Pick<Contents, 'profiles' | 'profileLines' | 'profileCells'>,
  id: ProfileId,
  year: FinancialYear,
  part: number | null = null,
): Bridge {
  const signs = contents.profiles.find((profile) => profile.id === id)?.signs ?? 'deficit positive';
  const lines = contents.profileLines.filter((line) => line.profileId === id).toSorted((a, b) => a.order - b.order);
  const steps = (role: LineRole): readonly BridgeStep[] =>
    lines
      .filter((line) => line.role === role)
      .flatMap((line) => {
        const cell = contents.profileCells.find(
          (one) => one.lineId === line.id && one.year === year && one.part === part,
        );
        return cell === undefined ? [] : [{ line, pence: cell.pence }];
      });
  const opening = steps('opening')[0] ?? null;
  const closing = steps('closing')[0] ?? null;
  const movements = steps('movement');
  const contributions = steps('contribution');
  return {
    year,
    part,
    signs,
    opening,
    movements,
    contributions,
    closing,
    unexplained: leftOver(opening, movements, contributions, closing, signs === 'deficit positive' ? -1 : 1),
  };
}

/** The newest year in which profile `id` has an opening and a closing balance; one of which all is known goes before. */
export function findNewestBridge(
  contents: Pick<Contents, 'profiles' | 'profileLines' | 'profileCells'>,
  id: ProfileId,
): Bridge | null {
  const ends = contents.profileLines.filter(
    ({ profileId, role }) => profileId === id && (role === 'opening' || role === 'closing'),
  );
  const ids = new Set(ends.map((line) => line.id));
  const years = new Set(contents.profileCells.filter(({ lineId }) => ids.has(lineId)).map(({ year }) => year));
  const bridges = [...years]
    .toSorted((a, b) => b - a)
    .map((year) => buildBridge(contents, id, year))
    .filter(({ opening, closing }) => opening !== null && closing !== null);
  return bridges.find(({ unexplained }) => unexplained !== null) ?? bridges[0] ?? null;
}

function leftOver(
  opening: BridgeStep | null,
  movements: readonly BridgeStep[],
  contributions: readonly BridgeStep[],
  closing: BridgeStep | null,
  towards: 1 | -1,
): Pence | null {
  if (opening === null || closing === null) return null;
  const moved = addPence(movements.map((step) => step.pence));
  const contributed = addPence(contributions.map((step) => step.pence));
  if (opening.pence === null || closing.pence === null || moved === null || contributed === null) return null;
  return (closing.pence - (opening.pence + moved + towards * contributed)) as Pence;
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
