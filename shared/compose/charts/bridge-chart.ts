import type { ChartSpec } from '../../document/chart.ts';
import type { Block } from '../../document/document.ts';
import { type Bridge, type BridgeStep, buildBridge } from '../../rules/bridge.ts';
import type { Pence } from '../../model/units.ts';
import { type MoneyStyle, writeMoney } from '../../rules/write-number.ts';
import type { Bound, Spot } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { fitAlt } from './alt-text.ts';
import { inUnit, moneyAxis, moneyNumber } from './money.ts';

type BridgeBlock = Bound<'bridge chart'>;
type Known = Bridge & { readonly opening: BridgeStep; readonly closing: BridgeStep };

/** The deficit position of one year: as two stacked columns of real figures, or step by step as a waterfall. */
export function composeBridgeChart(paper: Paper, block: BridgeBlock, spot: Spot): Block | null {
  const bridge = buildBridge(paper.contents, block.profileId, block.year);
  const { opening, closing } = bridge;
  if (opening === null || closing === null) return null;
  if (block.as === 'stacked columns' && bridge.contributions.length === 0) return null;
  const known: Known = { ...bridge, opening, closing };
  const spec = block.as === 'waterfall' ? waterfall(paper, block, known) : stacked(paper, block, known);
  return { kind: 'chart', caption: paper.captionFigure(block.caption, spot.anchor), spec, note: '' };
}

/** Two columns of one height: the whole deficit, and what is left with what each contribution paid off. Every part is a number in the paper. */
function stacked(paper: Paper, block: BridgeBlock, bridge: Known): ChartSpec {
  const { opening, closing, contributions, movements } = bridge;
  const style = paper.written.moneyStyle();
  const say = (step: BridgeStep): string => `${step.line.name} ${paper.written.money(step.pence)}`;
  const second = [closing, ...contributions];
  return {
    ...shared(paper, block),
    type: 'stackedColumn',
    subtitle:
      movements.length === 0
        ? 'The deficit, and what the contributions paid off'
        : 'The deficit, movements and contributions',
    categories: ['Before contributions', 'After contributions'],
    series: [
      ...[opening, ...movements].map((step, at) => ({
        name: step.line.name,
        values: [inUnit(step.pence, style), null],
        colour: colourAt(paper, at),
      })),
      ...second.map((step, at) => ({
        name: step.line.name,
        values: [null, inUnit(step.pence, style)],
        colour: colourAt(paper, 1 + movements.length + at),
      })),
    ],
    alt: fitAlt(`Stacked column chart. ${say(opening)}; after contributions: ${second.map(say).join(', ')}.`),
  };
}

/** From the opening to the closing figure, a step for each movement and contribution and one for what they leave unexplained. */
function waterfall(paper: Paper, block: BridgeBlock, bridge: Known): ChartSpec {
  return drawWaterfall(bridge, {
    headline: block.headline,
    subtitle: `From the opening to the closing position, ${paper.written.year(block.year)}`,
    style: paper.written.moneyStyle(),
    colour: colourAt(paper, 0),
    labels: paper.template.charts.labels,
  });
}

/** How a chart of money is headed, written and coloured, by the template of a paper or by the screen. */
export type MoneyLook = {
  readonly headline: string;
  readonly subtitle: string;
  readonly style: MoneyStyle;
  readonly colour: string;
  readonly labels: boolean;
};

/** The waterfall of a bridge whose opening and closing are there. The paper and the screen draw the same. */
export function drawWaterfall(bridge: Known, look: MoneyLook): ChartSpec {
  const { headline, subtitle, style, colour, labels } = look;
  const { unexplained } = bridge;
  const down = (pence: Pence | null): Pence | null => (pence === null ? null : ((0 - pence) as Pence));
  const steps: readonly { readonly name: string; readonly pence: Pence | null }[] = [
    { name: bridge.opening.line.name, pence: bridge.opening.pence },
    ...bridge.movements.map((step) => ({ name: step.line.name, pence: step.pence })),
    ...bridge.contributions.map((step) => ({
      name: `${bridge.signs === 'deficit positive' ? 'Less' : 'Add'}: ${step.line.name}`,
      pence: bridge.signs === 'deficit positive' ? down(step.pence) : step.pence,
    })),
    ...(unexplained === null || unexplained === 0 ? [] : [{ name: 'Not explained', pence: unexplained }]),
    { name: bridge.closing.line.name, pence: bridge.closing.pence },
  ];
  return {
    headline,
    subtitle,
    categoryTitle: 'Step',
    valueTitle: moneyAxis(style),
    number: moneyNumber(style),
    labels,
    type: 'waterfall',
    categories: steps.map((step) => step.name),
    series: [{ name: 'Deficit', values: steps.map((step) => inUnit(step.pence, style)), colour }],
    totals: [0, steps.length - 1],
    alt: fitAlt(`Waterfall chart. ${steps.map((step) => `${step.name} ${writeMoney(step.pence, style)}`).join('; ')}.`),
  };
}

function shared(paper: Paper, block: BridgeBlock) {
  const style = paper.written.moneyStyle();
  return {
    headline: block.headline,
    categoryTitle: 'Position',
    valueTitle: moneyAxis(style),
    number: moneyNumber(style),
    labels: paper.template.charts.labels,
  };
}

function colourAt(paper: Paper, at: number): string {
  const { chartColours } = paper.template.style;
  return chartColours[at % chartColours.length] ?? '000000';
}
