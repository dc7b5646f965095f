import type { RiskRow } from '../../../shared/api/risk-views.ts';
import type { Day } from '../../../shared/model/units.ts';

/** What a meeting said of a risk in a review run. */
export type Outcome = 'no change' | 'changed' | 'escalated' | 'closed' | 'skipped';

function isDue(risk: RiskRow, today: Day): boolean {
  return risk.status === 'open' && risk.reviewDue !== null && risk.reviewDue <= today;
}

/** How many risks `listDue` would list: asked at every edit, so that nothing is put in order for it. */
export function countDue(risks: readonly RiskRow[], today: Day): number {
  return risks.reduce((count, risk) => (isDue(risk, today) ? count + 1 : count), 0);
}

/** The open risks whose review is due by `today`, the longest due first. */
export function listDue(risks: readonly RiskRow[], today: Day): readonly RiskRow[] {
  return risks
    .filter((risk) => isDue(risk, today))
    .toSorted((one, other) => ((one.reviewDue ?? '') < (other.reviewDue ?? '') ? -1 : 1));
}

const SAID: readonly (readonly [Outcome, string])[] = [
  ['no change', 'no change'],
  ['changed', 'changed'],
  ['escalated', 'escalated'],
  ['closed', 'closed'],
  ['skipped', 'skipped'],
];

/** How a run went: `14 risks: 12 no change, 1 changed, 1 skipped.` */
export function sayRun(outcomes: readonly Outcome[]): string {
  const counts = SAID.flatMap(([outcome, words]) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const risks = outcomes.length === 1 ? '1 risk' : `${outcomes.length} risks`;
  return counts.length === 0 ? 'Nothing was reviewed.' : `${risks}: ${counts.join(', ')}.`;
}
