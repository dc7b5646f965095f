import type { ChartSeries, ChartSpec, ChartType } from '../../document/chart.ts';
import type { Block } from '../../document/document.ts';
import type { ProfileLine } from '../../model/finance.ts';
import type { Pence } from '../../model/units.ts';
import { type MoneyStyle, writeMoney } from '../../rules/write-number.ts';
import { among, type Bound, type Spot } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { penceIn, periodsOf } from '../profiles.ts';
import { fitAlt } from './alt-text.ts';
import { inUnit, moneyAxis, moneyNumber } from './money.ts';
import { saySpan, saySubtitle, titleOf } from './say-span.ts';

type ScenarioBlock = Bound<'scenario chart'>;

type Form = ScenarioBlock['as'] | 'column';

const TYPES: { readonly [as in Form]: ChartType } = {
  column: 'column',
  line: 'line',
  'plan against actual': 'planAgainstActual',
  'column and line': 'columnAndLine',
  'stacked area': 'stackedArea',
};

const NAMES: { readonly [as in Form]: string } = {
  column: 'Column chart',
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
  const names = periods.map((period) => period.name(paper));
  const caption = paper.captionFigure(block.caption, spot.anchor);
  const spec = drawScenarios({
    as: block.as,
    headline: block.headline,
    subtitle: saySubtitle(profile.name, saySpan(names), titleOf(block.headline, caption)),
    categoryTitle: profile.periods === 'years' ? 'Financial year' : 'Period',
    names,
    lines: lines.map((line) => ({ line, figures: periods.map((period) => penceIn(paper, line, period) ?? null) })),
    style: paper.written.moneyStyle(profile.moneyUnit),
    colours: paper.template.style.chartColours,
    labels: paper.template.charts.labels,
  });
  return { kind: 'chart', caption, spec, note: '' };
}

type DrawnLine = {
  readonly line: Pick<ProfileLine, 'name' | 'scenario' | 'basis'>;
  readonly figures: readonly (Pence | null)[];
};

/** What a chart of scenarios is drawn from: a category for each of `names`, a series for each line. */
export type Scenarios = {
  readonly as: Form;
  readonly headline: string;
  readonly subtitle: string;
  readonly categoryTitle: string;
  readonly names: readonly string[];
  readonly lines: readonly DrawnLine[];
  readonly style: MoneyStyle;
  readonly colours: readonly string[];
  readonly labels: boolean;
};

/** Lines of money against each other over time. The paper and the screen draw the same. */
export function drawScenarios(drawn: Scenarios): ChartSpec {
  const { as, lines, names, style, colours } = drawn;
  return {
    type: TYPES[as],
    headline: drawn.headline,
    subtitle: drawn.subtitle,
    categoryTitle: drawn.categoryTitle,
    valueTitle: moneyAxis(style),
    categories: names,
    series: lines.map(
      ({ line, figures }, at): ChartSeries => ({
        name: line.name,
        values: figures.map((pence) => inUnit(pence, style)),
        colour: colours[at % colours.length] ?? '000000',
        ...drawOf(as, line),
      }),
    ),
    number: moneyNumber(style),
    labels: drawn.labels && lines.length <= 2,
    alt: fitAlt(`${NAMES[as]}: ${lines.map((one) => sayEnds(one, names, style)).join('; ')}.`),
  };
}

function drawOf(as: Form, line: DrawnLine['line']): Pick<ChartSeries, 'draw'> {
  if (as === 'plan against actual') return { draw: line.scenario === 'plan' ? 'dashedLine' : 'column' };
  if (as === 'column and line') return { draw: line.basis === 'in-year' ? 'column' : 'line' };
  return {};
}

/** `Plan from £28.00m in 2023/24 to £12.00m in 2026/27`. */
function sayEnds({ line, figures }: DrawnLine, names: readonly string[], style: MoneyStyle): string {
  const known = figures.flatMap((pence, at) =>
    pence === null ? [] : [`${writeMoney(pence, style)} in ${names[at] ?? ''}`],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${line.name}, no figure yet`;
  return known.length === 1 ? `${line.name} ${first}` : `${line.name} from ${first} to ${last}`;
}
