import { Basis, LineRole, type Profile, Scenario } from '../model/finance.ts';
import { writeMonth, writeYear } from '../rules/days.ts';
import { firstDay, makePeriod } from '../rules/periods.ts';
import { listProfilePeriods, type ProfilePeriod } from '../rules/profile-figures.ts';
import { sayMoneyUnit, typeMoney } from '../rules/read-money.ts';
import { type Sheet, type SheetValue, sheetCell, sheetColumn, tableSheet, words } from './book.ts';
import { choice, several, type SheetSource, workstream } from './named-codecs.ts';
import { idColumn } from './register.ts';

const ROLE = choice(LineRole.options);
const SCENARIO = choice(Scenario.options);
const BASIS = choice(Basis.options);
const DECIMALS = { pounds: 0, thousands: 0, millions: 2 } as const;

/** A financial profile: a row for each line, a column for each period, exact sums in the unit that the profile is shown in. */
export function profileSheet(source: SheetSource, profile: Profile): Sheet {
  const { contents, programme } = source;
  const strands = several(workstream(source));
  const unit = profile.moneyUnit ?? programme.moneyUnit;
  const startsMonth = profile.yearStartsMonth ?? programme.yearStartsMonth;
  const lines = contents.profileLines.filter((line) => line.profileId === profile.id);
  const ids = new Set<string>(lines.map((line) => line.id));
  const cells = contents.profileCells.filter((cell) => ids.has(cell.lineId));
  const periods = listProfilePeriods(profile, lines, cells, { from: null, to: null });
  const byPlace = new Map(cells.map((cell) => [`${cell.lineId} ${cell.year} ${cell.part ?? 0}`, cell.pence]));
  const figure = (lineId: string, { year, part }: ProfilePeriod): SheetValue => {
    const pence = byPlace.get(`${lineId} ${year} ${part ?? 0}`);
    if (pence === undefined) return null;
    return pence === null
      ? words('TBC')
      : { is: 'number', number: typeMoney(pence, unit), decimals: DECIMALS[unit], unit: '' };
  };
  const columns = [
    idColumn(),
    sheetColumn('Line', 44, { wrapped: true }),
    sheetColumn('Role', 13, ROLE.look),
    sheetColumn('Scenario', 13, SCENARIO.look),
    sheetColumn('Basis', 20, BASIS.look),
    sheetColumn('Unit', 12),
    ...periods.map((period) => sheetColumn(namePeriod(profile, period, startsMonth), 14)),
    sheetColumn('Workstreams', 16),
    sheetColumn('Note', 40, { wrapped: true }),
  ];
  const rows = lines.map((line) =>
    [
      words(line.id),
      words(line.name),
      ROLE.write(line.role),
      SCENARIO.write(line.scenario),
      BASIS.write(line.basis),
      words(sayMoneyUnit(unit)),
      ...periods.map((period) => figure(line.id, period)),
      strands.write(line.workstreamIds),
      words(line.note),
    ].map((value) => sheetCell(value)),
  );
  return tableSheet(profile.name, columns, rows);
}

function namePeriod(profile: Profile, { year, part }: ProfilePeriod, startsMonth: number): string {
  const whole = writeYear(year, '2022/23');
  if (part === null) return whole;
  if (profile.periods === 'quarters') return `${whole} Q${part}`;
  return writeMonth(firstDay(makePeriod({ style: 'months', year, part }, startsMonth), startsMonth));
}
