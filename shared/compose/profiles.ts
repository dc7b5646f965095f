import type { Profile, ProfileLine } from '../model/finance.ts';
import type { FinancialYear, Pence } from '../model/units.ts';
import { addPence } from '../rules/bridge.ts';
import type { Paper } from './paper.ts';

/** A column or row of a financial profile: a year, or a quarter or month of one. */
export type Period = {
  readonly key: string;
  readonly year: FinancialYear;
  readonly part: number | null;
  readonly name: (paper: Paper) => string;
};

type Years = { readonly from: FinancialYear | null; readonly to: FinancialYear | null };

/** The periods that any of `lines` has a figure for, in order, between the years asked for. */
export function periodsOf(
  paper: Paper,
  profile: Profile,
  lines: readonly ProfileLine[],
  years: Years,
): readonly Period[] {
  const ids = new Set(lines.map((line) => line.id));
  const found = new Map<string, Period>();
  for (const { lineId, year, part } of paper.contents.profileCells) {
    if (!ids.has(lineId) || year < (years.from ?? year) || year > (years.to ?? year)) continue;
    const shown = profile.periods === 'years' ? null : part;
    found.set(keyOf(year, shown), { key: keyOf(year, shown), year, part: shown, name: namer(profile, year, shown) });
  }
  return [...found.values()].toSorted((a, b) => a.year - b.year || (a.part ?? 0) - (b.part ?? 0));
}

/** What a line holds for a period: null is to be confirmed, undefined no figure at all. Of a year it may be its parts added up. */
export function penceIn(
  paper: Paper,
  line: ProfileLine,
  period: Pick<Period, 'year' | 'part'>,
): Pence | null | undefined {
  const cells = paper.contents.profileCells.filter((one) => one.lineId === line.id && one.year === period.year);
  const own = cells.find((one) => one.part === period.part);
  if (own !== undefined) return own.pence;
  if (period.part !== null || cells.length === 0) return undefined;
  return addPence(cells.map((one) => one.pence));
}

function keyOf(year: number, part: number | null): string {
  return part === null ? String(year) : `${year} ${part}`;
}

function namer(profile: Profile, year: FinancialYear, part: number | null): Period['name'] {
  return (paper) => {
    const said = paper.written.year(year);
    if (part === null) return said;
    return profile.periods === 'quarters' ? `${said} quarter ${part}` : `${said} month ${part}`;
  };
}
