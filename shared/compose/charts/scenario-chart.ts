import type { ChartSeries, ChartType } from '../../document/chart.ts';
import type { Block } from '../../document/document.ts';
import type { ProfileLine } from '../../model/finance.ts';
import { among, type Bound, type Spot } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { type Period, penceIn, periodsOf } from '../profiles.ts';
import { fitAlt } from './alt-text.ts';
import { inUnit, moneyAxis, moneyNumber } from './money.ts';

type ScenarioBlock = Bound<'scenario chart'>;

const TYPES: { readonly [as in ScenarioBlock['as']]: ChartType } = {
  line: 'line',
  'plan against actual': 'planAgainstActual',
  'column and line': 'columnAndLine',
  'stacked area': 'stackedArea',
};

const NAMES: { readonly [as in ScenarioBlock['as']]: string } = {
  line: 'Line chart',
  'plan against actual': 'Chart of the plan as a broken line and what happened or is expected as columns',
  'column and line': 'Chart of columns and lines',
  'stacked area': 'Stacked area chart',
};

/** The lines of a profile against each other over the years: plan, forecast, what happens if nothing is done. */
export function composeScenarioChart(paper: Paper, block: ScenarioBlock, spot: Spot): Block | null {
  const profile = paper.contents.profiles.find((one) => one.id === block.profileId);
  const lines = paper.contents.profileLines
    .filter(
      (line) =>
        line.profileId === block.profileId && among(block.lineIds, line.id) && among(block.scenarios, line.scenario),
    )
    .toSorted((a, b) => a.order - b.order);
  if (profile === undefined) return null;
  const periods = periodsOf(paper, profile, lines, block.years);
  if (periods.length === 0) return null;
  const style = paper.written.moneyStyle(profile.moneyUnit);
  const names = periods.map((period) => period.name(paper));
  const colours = paper.template.style.chartColours;
  return {
    kind: 'chart',
    caption: paper.captionFigure(block.caption, spot.anchor),
    spec: {
      type: TYPES[block.as],
      headline: block.headline,
      subtitle: `${profile.name}, ${names[0] ?? ''} to ${names.at(-1) ?? ''}`,
      categoryTitle: profile.periods === 'years' ? 'Financial year' : 'Period',
      valueTitle: moneyAxis(style),
      categories: names,
      series: lines.map(
        (line, at): ChartSeries => ({
          name: line.name,
          values: periods.map((period) => inUnit(penceIn(paper, line, period) ?? null, style)),
          colour: colours[at % colours.length] ?? '000000',
          ...drawOf(block.as, line),
        }),
      ),
      number: moneyNumber(style),
      labels: paper.template.charts.labels && lines.length <= 2,
      alt: fitAlt(
        `${NAMES[block.as]}: ${lines.map((line) => sayEnds(paper, line, periods, profile.moneyUnit)).join('; ')}.`,
      ),
    },
    note: '',
  };
}

function drawOf(as: ScenarioBlock['as'], line: ProfileLine): Pick<ChartSeries, 'draw'> {
  if (as === 'plan against actual') return { draw: line.scenario === 'plan' ? 'dashedLine' : 'column' };
  if (as === 'column and line') return { draw: line.basis === 'in-year' ? 'column' : 'line' };
  return {};
}

/** `Plan from £28.00m in 2023/24 to £12.00m in 2026/27`. */
function sayEnds(
  paper: Paper,
  line: ProfileLine,
  periods: readonly Period[],
  unit: Parameters<Paper['written']['money']>[1],
): string {
  const known = periods.filter((period) => (penceIn(paper, line, period) ?? null) !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${line.name}, no figure yet`;
  const say = (period: Period): string =>
    `${paper.written.money(penceIn(paper, line, period) ?? null, unit)} in ${period.name(paper)}`;
  return known.length === 1 ? `${line.name} ${say(first)}` : `${line.name} from ${say(first)} to ${say(last)}`;
}
