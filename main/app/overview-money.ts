import type { BridgeRow, Overview } from '../../shared/api/overview-views.ts';
import { drawScenarios } from '../../shared/compose/charts/scenario-chart.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Profile, ProfileLine } from '../../shared/model/finance.ts';
import type { FinancialYear } from '../../shared/model/units.ts';
import { type Bridge, buildBridge } from '../../shared/rules/bridge.ts';
import { writeYear } from '../../shared/rules/days.ts';
import { figureOf } from '../../shared/rules/profile-figures.ts';
import { type MoneyStyle, writeMoney } from '../../shared/rules/write-number.ts';
import { SCREEN_COLOURS, screenMoney } from './screen-style.ts';

type Money = Pick<Contents, 'profiles' | 'profileLines' | 'profileCells'>;
type Unit = NonNullable<Profile['moneyUnit']>;

/** The deficit of the first profile that has a closing figure, in the newest year that has one, step by step. */
export function readPosition(contents: Money, unit: Unit): Overview['position'] {
  const profiles = contents.profiles.toSorted((a, b) => a.order - b.order);
  for (const withOpening of [true, false])
    for (const profile of profiles) {
      const year = newestYear(contents, profile);
      if (year === undefined) continue;
      const bridge = buildBridge(contents, profile.id, year);
      if (withOpening && bridge.opening === null) continue;
      return {
        profileId: profile.id,
        title: nameWithYear(profile.name, writeYear(year, '2022/23')),
        rows: bridgeRows(bridge, screenMoney(profile.moneyUnit ?? unit)),
      };
    }
  return null;
}

/** A profile and the year that is shown of it; many a name says its year already. */
function nameWithYear(name: string, year: string): string {
  return name.includes(year) ? name : `${name}, ${year}`;
}

function newestYear({ profileLines, profileCells }: Money, profile: Profile): FinancialYear | undefined {
  const closings = profileLines.filter((line) => line.profileId === profile.id && line.role === 'closing');
  return profileCells
    .filter((cell) => cell.part === null && closings.some((line) => line.id === cell.lineId))
    .toSorted((a, b) => b.year - a.year)[0]?.year;
}

function bridgeRows(bridge: Bridge, style: MoneyStyle): readonly BridgeRow[] {
  const toRow = (step: Bridge['opening'], before: string, total: boolean): readonly BridgeRow[] =>
    step === null ? [] : [{ label: `${before}${step.line.name}`, value: writeMoney(step.pence, style), total }];
  const less = bridge.signs === 'deficit positive' ? 'Less: ' : 'Add: ';
  return [
    ...toRow(bridge.opening, '', false),
    ...bridge.movements.flatMap((step) => toRow(step, '', false)),
    ...bridge.contributions.flatMap((step) => toRow(step, less, false)),
    ...(bridge.unexplained === null || bridge.unexplained === 0
      ? []
      : [
          {
            label: 'Not explained by the figures above',
            value: writeMoney(bridge.unexplained, style),
            total: false,
          },
        ]),
    ...toRow(bridge.closing, '', true),
  ];
}

/** More series than this cannot be told apart. */
const MOST_SERIES = 6;
const MOST_LABELS = 12;
/** How a closing balance may be counted to stand beside another one: an increase before contributions is no balance. */
const BALANCES: readonly ProfileLine['basis'][] = ['cumulative', 'after contributions'];

/** Where the deficit ends by year in each scenario: a series for each closing line of any profile, so that nothing is added together. */
export function readScenarios(contents: Money, unit: Unit): Overview['scenarios'] {
  const inOrder = contents.profiles.toSorted((a, b) => a.order - b.order);
  const lines = inOrder
    .flatMap((profile) =>
      contents.profileLines.filter((line) => line.profileId === profile.id).toSorted((a, b) => a.order - b.order),
    )
    .filter((line) => line.role === 'closing' && BALANCES.includes(line.basis))
    .map((line) => ({ line, cells: contents.profileCells.filter((cell) => cell.lineId === line.id) }))
    .filter(({ cells }) => cells.some((cell) => cell.pence !== null))
    .slice(0, MOST_SERIES);
  const years = [...new Set(lines.flatMap(({ cells }) => cells.map((cell) => cell.year)))].toSorted((a, b) => a - b);
  const profiles = inOrder.filter((profile) => lines.some(({ line }) => line.profileId === profile.id));
  if (years.length < 2) return null;
  const isLong = lines.some(({ cells }) => cells.length > 2);
  return {
    profiles: profiles.map(({ id, name }) => ({ id, name })),
    chart: {
      ...drawScenarios({
        as: isLong ? 'line' : 'column',
        headline: 'Closing balance by scenario',
        subtitle: `${writeYear(years[0] ?? (0 as FinancialYear), '2022/23')} to ${writeYear(years.at(-1) ?? (0 as FinancialYear), '2022/23')}`,
        categoryTitle: 'Financial year',
        names: years.map((year) => writeYear(year, '2022/23')),
        lines: lines.map(({ line, cells }) => ({
          line: { ...line, name: `${line.name} (${line.scenario})` },
          figures: years.map((year) => figureOf(cells, line, { year, part: null }) ?? null),
        })),
        style: screenMoney(unit),
        colours: SCREEN_COLOURS,
        labels: true,
      }),
      // Few enough to be read one by one.
      labels: lines.reduce((sum, { cells }) => sum + cells.length, 0) <= MOST_LABELS,
    },
  };
}
