import type { Profile, ProfileLine } from '../model/finance.ts';
import type { FinancialYear, Pence } from '../model/units.ts';
import { figureOf, listProfilePeriods, type ProfilePeriod } from '../rules/profile-figures.ts';
import type { Paper } from './paper.ts';

/** A column or row of a financial profile: a year, or a quarter or month of one, and what the paper calls it. */
export type Period = ProfilePeriod & { readonly name: (paper: Paper) => string };

type Years = { readonly from: FinancialYear | null; readonly to: FinancialYear | null };

/** The periods that any of `lines` has a figure for, in order, between the years asked for. */
export function periodsOf(
  paper: Paper,
  profile: Profile,
  lines: readonly ProfileLine[],
  years: Years,
): readonly Period[] {
  return listProfilePeriods(profile, lines, paper.contents.profileCells, years).map((period) => ({
    ...period,
    name: namer(profile, period),
  }));
}

/** What a line holds for a period: null is to be confirmed, undefined no figure at all. Of a year it may be its parts added up. */
export function penceIn(
  paper: Paper,
  line: ProfileLine,
  period: Pick<Period, 'year' | 'part'>,
): Pence | null | undefined {
  return figureOf(paper.contents.profileCells, line, period);
}

function namer(profile: Profile, { year, part }: ProfilePeriod): Period['name'] {
  return (paper) => {
    const said = paper.written.year(year);
    if (part === null) return said;
    return profile.periods === 'quarters' ? `${said} quarter ${part}` : `${said} month ${part}`;
  };
}
