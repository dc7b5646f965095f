import type { ProfileLine, Scenario } from '../model/finance.ts';

/** Two lines of a profile that say the same of two scenarios: `line` is what is judged, `against` the plan it is held against. */
export type VariancePair = { readonly line: ProfileLine; readonly against: ProfileLine };

/** What is held against what: the first of these that a set of like lines has. */
const YARDSTICKS: readonly Scenario[] = ['plan', 'forecast'];
const JUDGED: readonly Scenario[] = ['actual', 'forecast', 'mitigated', 'do nothing'];

/**
 * The lines that can be held against each other: like in role and basis, and either of one name, or the only ones left of their scenario.
 * Of several without a name in common nobody can say which belongs to which, so they are left out.
 */
export function pairForVariance(lines: readonly ProfileLine[]): readonly VariancePair[] {
  const groups = Map.groupBy(lines, (line) => `${line.role}/${line.basis}`);
  return [...groups.values()].flatMap((like) => {
    const named = Map.groupBy(like, (line) => line.name.trim().toLowerCase());
    const together = [...named.values()].filter((ones) => new Set(ones.map((one) => one.scenario)).size > 1);
    const left = like.filter((line) => !together.some((ones) => ones.includes(line)));
    return [...together, left].flatMap(pairUp);
  });
}

function pairUp(like: readonly ProfileLine[]): readonly VariancePair[] {
  const only = (scenario: Scenario): ProfileLine | undefined => {
    const [one, another] = like.filter((line) => line.scenario === scenario);
    return another === undefined ? one : undefined;
  };
  const yardstick = YARDSTICKS.find((scenario) => like.some((line) => line.scenario === scenario));
  const against = yardstick === undefined ? undefined : only(yardstick);
  if (against === undefined) return [];
  return JUDGED.filter((scenario) => scenario !== yardstick).flatMap((scenario) => {
    const line = only(scenario);
    return line === undefined ? [] : [{ line, against }];
  });
}
