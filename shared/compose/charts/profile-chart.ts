import type { Block } from '../../document/document.ts';
import { writeYear } from '../../rules/days.ts';
import { writeMoney } from '../../rules/write-number.ts';
import type { Bound } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';
import { fitAlt } from './alt-text.ts';
import { inUnit, moneyAxis, moneyNumber } from './money.ts';

/** One line of a financial profile as columns, a column for each year. */
export function composeProfileChart(paper: Paper, block: Bound<'profile chart'>, anchor: string | null): Block | null {
  const line = paper.contents.profileLines.find((one) => one.id === block.lineId);
  const cells = paper.contents.profileCells
    .filter((cell) => cell.lineId === block.lineId)
    .toSorted((a, b) => a.year - b.year);
  if (line === undefined || cells.length === 0) return null;
  const { numbers, style } = paper.template;
  const years = cells.map((cell) => writeYear(cell.year, numbers.yearStyle));
  const said = cells.map((cell, at) => `${years[at] ?? ''} ${writeMoney(cell.pence, numbers)}`).join(', ');
  return {
    kind: 'chart',
    caption: paper.captionFigure(block.caption, anchor),
    spec: {
      type: 'column',
      headline: block.headline,
      subtitle: `${line.name}, ${years[0] ?? ''} to ${years.at(-1) ?? ''}`,
      categoryTitle: 'Financial year',
      valueTitle: moneyAxis(numbers),
      categories: years,
      series: [
        {
          name: line.name,
          values: cells.map((cell) => inUnit(cell.pence, numbers)),
          colour: style.chartColours[0] ?? '000000',
        },
      ],
      number: moneyNumber(numbers),
      labels: true,
      alt: fitAlt(`Column chart of ${line.name}: ${said}.`),
    },
    note: '',
  };
}
