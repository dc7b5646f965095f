import type { Block } from '../../document/document.ts';
import { type BridgeStep, buildBridge } from '../../rules/bridge.ts';
import { writeMoney } from '../../rules/write-number.ts';
import type { Bound } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { fitAlt } from './alt-text.ts';
import { inUnit, moneyAxis, moneyNumber } from './money.ts';

/**
 * The deficit position of one year as two stacked columns: the whole deficit, and the same height made up of what is left and
 * what each contribution paid off. No hidden series: every part of the chart is a number in the paper.
 */
export function composeBridgeChart(paper: Paper, block: Bound<'bridge chart'>, anchor: string | null): Block | null {
  const bridge = buildBridge(paper.contents, block.profileId, block.year);
  const { opening, closing, contributions, movements } = bridge;
  if (opening === null || closing === null || contributions.length === 0) return null;
  const { numbers, style } = paper.template;
  const say = (step: BridgeStep): string => `${step.line.name} ${writeMoney(step.pence, numbers)}`;
  const second = [closing, ...contributions];
  const colour = (at: number): string => style.chartColours[at % style.chartColours.length] ?? '000000';
  return {
    kind: 'chart',
    caption: paper.captionFigure(block.caption, anchor),
    spec: {
      type: 'stackedColumn',
      headline: block.headline,
      subtitle:
        movements.length === 0
          ? 'The deficit, and what the contributions paid off'
          : 'The deficit, movements and contributions',
      categoryTitle: 'Position',
      valueTitle: moneyAxis(numbers),
      categories: ['Before contributions', 'After contributions'],
      series: [
        ...[opening, ...movements].map((step, at) => ({
          name: step.line.name,
          values: [inUnit(step.pence, numbers), null],
          colour: colour(at),
        })),
        ...second.map((step, at) => ({
          name: step.line.name,
          values: [null, inUnit(step.pence, numbers)],
          colour: colour(1 + movements.length + at),
        })),
      ],
      number: moneyNumber(numbers),
      labels: true,
      alt: fitAlt(`Stacked column chart. ${say(opening)}; after contributions: ${second.map(say).join(', ')}.`),
    },
    note: '',
  };
}
