import { drawScenarios } from '../../shared/compose/charts/scenario-chart.ts';
import type { ChartSpec } from '../../shared/document/chart.ts';
import type { ProfileLine } from '../../shared/model/finance.ts';
import { figureOf, type ProfilePeriod } from '../../shared/rules/profile-figures.ts';
import { type ProfileParts, viewPeriod } from './profile-parts.ts';
import { SCREEN_COLOURS, screenMoney } from './screen-style.ts';

/** More series than this cannot be told apart; the table beside the chart has them all. */
const MOST_SERIES = 6;

/** The lines of a profile over time, those of the scenarios against each other: balances where it has them, else what it spends and gets. */
export function drawProfile(parts: ProfileParts, periods: readonly ProfilePeriod[]): ChartSpec | null {
  const known = parts.profileLines.filter(
    (line) => line.role !== 'memo' && parts.profileCells.some((cell) => cell.lineId === line.id),
  );
  const balances = known.filter((line) => line.role === 'closing');
  const lines = (balances.length === 0 ? known : balances).slice(0, MOST_SERIES);
  if (lines.length === 0 || periods.length < 2) return null;
  const names = periods.map((period) => viewPeriod(parts, period).name);
  return drawScenarios({
    as: chooseForm(lines),
    headline: parts.profile.name,
    subtitle: `${names[0] ?? ''} to ${names.at(-1) ?? ''}`,
    categoryTitle: parts.profile.periods === 'years' ? 'Financial year' : 'Period',
    names,
    lines: lines.map((line) => ({
      line: { ...line, name: `${line.name} (${line.scenario})` },
      figures: periods.map((period) => figureOf(parts.profileCells, line, period) ?? null),
    })),
    style: screenMoney(parts.unit),
    colours: SCREEN_COLOURS,
    labels: true,
  });
}

function chooseForm(lines: readonly ProfileLine[]): 'line' | 'plan against actual' | 'column and line' {
  const scenarios = new Set(lines.map((line) => line.scenario));
  if (scenarios.has('plan') && (scenarios.has('actual') || scenarios.has('forecast'))) return 'plan against actual';
  return lines.every((line) => line.basis === 'in-year') ? 'column and line' : 'line';
}
