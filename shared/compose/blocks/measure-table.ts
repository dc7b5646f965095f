import type { Block } from '../../document/document.ts';
import { writeDay } from '../../rules/days.ts';
import { changeInPercent, readSeries, subtract } from '../../rules/trend.ts';
import { writeMeasure } from '../../rules/write-number.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table } from './tables.ts';

/** The dated values of a measure, each with its change on the one before, and its comparators beside it. */
export function composeMeasureTable(paper: Paper, block: Bound<'measure table'>, anchor: string | null): Block | null {
  const measure = paper.contents.measures.find((one) => one.id === block.measureId);
  if (measure === undefined) return null;
  const series = readSeries(paper.contents, measure.id, null, paper.asAt).filter(
    (value) => value.asAt >= (block.from ?? ''),
  );
  if (series.length === 0) return null;
  const comparators = [
    ...new Set(
      paper.contents.measureValues.flatMap((value) =>
        value.measureId === measure.id && value.comparator !== null ? [value.comparator] : [],
      ),
    ),
  ];
  const { negative } = paper.template.numbers;
  const write = (value: (typeof series)[number]['value']): string =>
    writeMeasure(value, measure.unit, measure.precision, negative);
  const rows = series.map((value, at) => {
    const before = series[at - 1];
    const growth = before === undefined ? null : changeInPercent(before.value, value.value);
    return row(
      cell(writeDay(value.asAt)),
      cell(value.status === 'final' ? write(value.value) : `${write(value.value)} (${value.status})`),
      ...comparators.map((name) => {
        const other = paper.contents.measureValues.find(
          (one) => one.measureId === measure.id && one.comparator === name && one.asAt === value.asAt,
        );
        return cell(other === undefined ? 'not published' : write(other.value));
      }),
      cell(before === undefined ? 'first value' : write(subtract(value.value, before.value))),
      cell(growth === null ? 'first value' : writeMeasure(growth, 'percent', 1, negative)),
    );
  });
  const columns = [
    column('As at', 26),
    column(measure.name, 26, 'right'),
    ...comparators.map((name) => column(name, 20, 'right')),
    column('Change on the value before', 24, 'right'),
    column('Change, per cent', 24, 'right'),
  ];
  return table(paper.captionTable(block.caption, anchor), columns, rows, sourceNote(paper, series));
}

function sourceNote(paper: Paper, series: readonly { readonly sourceId: string | null }[]): string {
  const titles = paper.contents.sources
    .filter((source) => series.some((value) => value.sourceId === source.id))
    .map((source) => source.title);
  return titles.length === 0 ? '' : `Source: ${titles.join('; ')}.`;
}
