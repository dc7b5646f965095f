import type { LineRole, Profile, ProfileCell, ProfileLine } from '../model/finance.ts';
import type { FinancialYear, Pence } from '../model/units.ts';
import { addPence } from './bridge.ts';
import { partsOf } from './periods.ts';

/** A column or row of a financial profile: a year, or a quarter or month of one. */
export type ProfilePeriod = { readonly key: string; readonly year: FinancialYear; readonly part: number | null };

type Years = { readonly from: FinancialYear | null; readonly to: FinancialYear | null };

/** The period of `year`, or of one part of it. */
export function toProfilePeriod(year: FinancialYear, part: number | null): ProfilePeriod {
  return { key: part === null ? String(year) : `${year} ${part}`, year, part };
}

/** The periods that any of `lines` has a figure for, in order, between the years asked for. */
export function listProfilePeriods(
  profile: Pick<Profile, 'periods'>,
  lines: readonly ProfileLine[],
  cells: readonly ProfileCell[],
  years: Years,
): readonly ProfilePeriod[] {
  const ids = new Set<string>(lines.map((line) => line.id));
  const found = new Map<string, ProfilePeriod>();
  for (const { lineId, year, part } of cells) {
    if (!ids.has(lineId) || year < (years.from ?? year) || year > (years.to ?? year)) continue;
    const period = toProfilePeriod(year, profile.periods === 'years' ? null : part);
    found.set(period.key, period);
  }
  return [...found.values()].toSorted(inOrder);
}

/**
 * `periods` with no gap between them, and `before` and `after` whole years more on either side: what a table offers to fill in. Without
 * any, the year `start`.
 */
export function fillProfilePeriods(
  profile: Pick<Profile, 'periods'>,
  periods: readonly ProfilePeriod[],
  start: FinancialYear,
  more: { readonly before: number; readonly after: number },
): readonly ProfilePeriod[] {
  const years = periods.length === 0 ? [start] : periods.map((period) => period.year);
  const found = new Map(periods.map((period) => [period.key, period]));
  const parts = partsOf(profile.periods);
  const offered = parts === 0 ? [null] : Array.from({ length: parts }, (_, at) => at + 1);
  for (let year = Math.min(...years) - more.before; year <= Math.max(...years) + more.after; year += 1)
    for (const part of offered) {
      const period = toProfilePeriod(year as FinancialYear, part);
      found.set(period.key, period);
    }
  return [...found.values()].toSorted(inOrder);
}

function inOrder(one: ProfilePeriod, other: ProfilePeriod): number {
  return one.year - other.year || (one.part ?? 0) - (other.part ?? 0);
}

/** What a line holds for a period: null is to be confirmed, undefined no figure at all. Of a year it may be its parts added up. */
export function figureOf(
  cells: readonly ProfileCell[],
  line: Pick<ProfileLine, 'id'>,
  period: Pick<ProfilePeriod, 'year' | 'part'>,
): Pence | null | undefined {
  const own = cells.filter((one) => one.lineId === line.id && one.year === period.year);
  const exact = own.find((one) => one.part === period.part);
  if (exact !== undefined) return exact.pence;
  if (period.part !== null || own.length === 0) return undefined;
  return addPence(own.map((one) => one.pence));
}

const ADDED: readonly LineRole[] = ['movement', 'contribution', 'funding', 'spending'];

/** Whether the figures of a line may be added up over time, or with those of a line like it: a balance may not. */
export function isAddable({ role, basis }: Pick<ProfileLine, 'role' | 'basis'>): boolean {
  return ADDED.includes(role) && basis !== 'cumulative';
}

/** The sum of the known parts: null when one is to be confirmed, undefined when there is none at all. */
export function sumFigures(figures: readonly (Pence | null | undefined)[]): Pence | null | undefined {
  const there = figures.filter((figure) => figure !== undefined);
  return there.length === 0 ? undefined : addPence(there);
}
