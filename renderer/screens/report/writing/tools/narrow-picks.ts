import { rankByName } from '../../../../../shared/model/rank-by-name.ts';

/** One thing to pick from a list. */
export type Pick = { readonly id: string; readonly group: string; readonly name: string; readonly detail: string };

/**
 * The picks that have every word typed somewhere in what is shown of them. Those that are called just that, or begin with it, come
 * first (“Table 2” is meant before a “Table 1” of the year 2026), then those in which the words begin a word.
 */
export function narrowPicks(picks: readonly Pick[], typed: string): readonly Pick[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return picks;
  const fit = picks.filter((pick) => {
    const said = `${pick.group} ${pick.name} ${pick.detail}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  return rankByName(
    fit,
    words,
    ({ name }) => name,
    ({ group, name }) => `${group} ${name}`,
  );
}
