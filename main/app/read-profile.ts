import type { FigureView, ProfileRow, ProfileView, VarianceRow } from '../../shared/api/profile-views.ts';
import type { LineRole, ProfileCell, ProfileLine } from '../../shared/model/finance.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { Decimal, type Pence } from '../../shared/model/units.ts';
import { financialYearOf } from '../../shared/rules/days.ts';
import { percentOf } from '../../shared/rules/percent.ts';
import {
  figureOf,
  fillProfilePeriods,
  isAddable,
  listProfilePeriods,
  type ProfilePeriod,
  sumFigures,
} from '../../shared/rules/profile-figures.ts';
import { sayMoneyUnit, typeMoney } from '../../shared/rules/read-money.ts';
import { pairForVariance } from '../../shared/rules/variance.ts';
import { writeMeasure, writeMoney } from '../../shared/rules/write-number.ts';
import { inOneRead } from '../store/database.ts';
import { readRevision } from '../store/history.ts';
import { listRecords, listRecordsWhere, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readBridges } from './profile-bridge.ts';
import { drawProfile } from './profile-chart.ts';
import { type ProfileParts, viewPeriod } from './profile-parts.ts';
import { screenMoney } from './screen-style.ts';
import { theProgramme } from './snapshot.ts';

/** Which profile, and how many years more than it has figures for its table offers to fill in. */
export type ProfileAsked = { readonly profileId: string; readonly before: number; readonly after: number };

/** A profile as a table of years and lines with its sums, its bridge, how its scenarios differ, and its charts. */
export function readProfile(deps: Deps, open: ReadProgramme, asked: ProfileAsked): Reply<ProfileView> {
  return attempt(open.fileName, () =>
    inOneRead(open.db, () => {
      const profile = readRecord(open.db, 'profile', asked.profileId);
      if (profile === undefined)
        return refuse('unknown-record', `There is no financial profile ${asked.profileId} in ${open.fileName}.`);
      const programme = theProgramme({ programmes: listRecords(open.db, 'programme') }, open.fileName);
      const profileLines = listRecordsWhere(open.db, 'profileLine', 'profileId', [profile.id]).toSorted(
        (a, b) => a.order - b.order,
      );
      const ids = profileLines.map((line) => line.id);
      const parts: ProfileParts = {
        profile,
        profiles: [profile],
        profileLines,
        profileCells: ids.length === 0 ? [] : listRecordsWhere(open.db, 'profileCell', 'lineId', ids),
        unit: profile.moneyUnit ?? programme.moneyUnit,
        startsMonth: profile.yearStartsMonth ?? programme.yearStartsMonth,
      };
      const known = listProfilePeriods(profile, profileLines, parts.profileCells, { from: null, to: null });
      const start = financialYearOf(deps.readClock().today, parts.startsMonth);
      const columns = fillProfilePeriods(profile, known, start, asked);
      const { id, name, note, periods, signs, sourceId } = profile;
      return done({
        id,
        name,
        note,
        periods,
        signs,
        sourceId,
        revision: readRevision(open.db),
        moneyUnit: parts.unit,
        ownUnit: profile.moneyUnit !== null,
        unitName: sayMoneyUnit(parts.unit),
        columns: columns.map((period) => viewPeriod(parts, period)),
        rows: toRows(parts, columns),
        bridges: readBridges(parts, known),
        variance: readVariance(parts, known),
        chart: drawProfile(parts, known),
      });
    }),
  );
}

function toRows(parts: ProfileParts, columns: readonly ProfilePeriod[]): readonly ProfileRow[] {
  const lines = parts.profileLines.map((line) => toLine(parts, line, columns));
  const groups = [...Map.groupBy(parts.profileLines.filter(isAddable), groupKey).values()];
  return [...lines, ...groups.filter((group) => group.length > 1).map((group) => toSum(parts, group, columns))];
}

function groupKey(line: ProfileLine): string {
  return `${line.role}/${line.scenario}/${line.basis}`;
}

function toLine(parts: ProfileParts, line: ProfileLine, columns: readonly ProfilePeriod[]): ProfileRow {
  const cells = parts.profileCells.filter((cell) => cell.lineId === line.id);
  const { id, name, role, scenario, basis, note } = line;
  const figures = columns.flatMap((period) => {
    const pence = figureOf(cells, line, period);
    const own = cells.find((cell) => cell.year === period.year && cell.part === period.part);
    return pence === undefined ? [] : [[period.key, viewFigure(parts, pence, own)] as const];
  });
  return {
    is: 'line',
    id,
    name,
    role,
    scenario,
    basis,
    note,
    figures: Object.fromEntries(figures),
    total: isAddable(line) ? sayTotal(parts, [line], columns) : '',
  };
}

const SUM_NAMES: { readonly [role in LineRole]?: string } = {
  movement: 'All movements',
  contribution: 'All contributions',
  funding: 'All funding',
  spending: 'All spending',
};

function toSum(parts: ProfileParts, group: readonly ProfileLine[], columns: readonly ProfilePeriod[]): ProfileRow {
  const [first] = group;
  if (first === undefined) throw new Error('a sum has lines');
  const figures = columns.flatMap((period) => {
    const pence = sumFigures(group.map((line) => figureOf(parts.profileCells, line, period)));
    return pence === undefined ? [] : [[period.key, viewFigure(parts, pence, undefined)] as const];
  });
  return {
    is: 'sum',
    id: `sum ${group.map((line) => line.id).join(' ')}`,
    name: `${SUM_NAMES[first.role] ?? ''}, ${first.scenario}`,
    scenario: first.scenario,
    figures: Object.fromEntries(figures),
    total: sayTotal(parts, group, columns),
  };
}

function viewFigure({ unit }: ProfileParts, pence: Pence | null, cell: ProfileCell | undefined): FigureView {
  return {
    id: cell?.id ?? null,
    pence,
    typed: typeMoney(pence, unit),
    shown: sayPlain(pence, unit),
    note: cell?.note ?? '',
  };
}

/** A sum as a table in one unit writes it, without the sign and the letter at each. */
function sayPlain(pence: Pence | null, unit: ProfileParts['unit']): string {
  const { moneyDecimals, toBeConfirmed } = screenMoney(unit);
  return pence === null ? toBeConfirmed : writeMeasure(Decimal.parse(typeMoney(pence, unit)), 'count', moneyDecimals);
}

function sayTotal(parts: ProfileParts, lines: readonly ProfileLine[], columns: readonly ProfilePeriod[]): string {
  const years = new Map<number, ProfilePeriod>(
    columns.map((period) => [period.year, { key: String(period.year), year: period.year, part: null }]),
  );
  const figures = lines.flatMap((line) => [...years.values()].map((year) => figureOf(parts.profileCells, line, year)));
  const sum = sumFigures(figures);
  return sum === undefined ? '' : sayPlain(sum, parts.unit);
}

function readVariance(parts: ProfileParts, periods: readonly ProfilePeriod[]): readonly VarianceRow[] {
  const style = screenMoney(parts.unit);
  return pairForVariance(parts.profileLines).flatMap(({ line, against }) => {
    const values = periods.flatMap((period) => {
      const of = figureOf(parts.profileCells, line, period);
      const plan = figureOf(parts.profileCells, against, period);
      if (of === undefined || plan === undefined) return [];
      if (of === null || plan === null) return [{ key: period.key, shown: style.toBeConfirmed, way: '', percent: '' }];
      const by = (of - plan) as Pence;
      const percent = percentOf(by, Math.abs(plan));
      const way = by === 0 ? `as in the ${against.scenario}` : `${by > 0 ? 'above' : 'below'} ${against.scenario}`;
      return [
        {
          key: period.key,
          shown: `${by > 0 ? '+' : ''}${writeMoney(by, style)}`,
          way,
          percent: percent === null ? '' : `${by > 0 ? '+' : ''}${writeMeasure(percent, 'percent', 1)}`,
        },
      ];
    });
    if (values.length === 0) return [];
    return [
      {
        name: `${line.name} (${line.scenario})`,
        against: `${against.name} (${against.scenario})`,
        values,
      },
    ];
  });
}
