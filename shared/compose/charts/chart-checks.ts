import type { ChartSpec } from '../../document/chart.ts';
import { writeChartNumber } from '../../document/chart.ts';
import type { Block, ChartBlock, Row } from '../../document/document.ts';
import { cell, column, row, table } from '../blocks/tables.ts';
import type { Paper } from '../paper.ts';

/** More lines than this cannot be told apart, whatever their colours. */
const MOST_SERIES = 8;

/**
 * A chart that can be read, or the table of its numbers instead: one without any value, or with more series than can be told
 * apart, says so and becomes a table; one of a single point stands and says so.
 */
export function checkChart(paper: Paper, block: ChartBlock, at: string): Block {
  const { spec } = block;
  const name =
    block.caption.place === 'none'
      ? `the chart “${block.caption.text}”`
      : `${block.caption.label} ${block.caption.number}`;
  const values = spec.series.flatMap((series) => series.values.filter((value) => value !== null));
  if (values.length === 0) {
    paper.find('chart-empty', at, `${name} has no value to draw; its table says so instead`, 'warns');
    return asTable(paper, block);
  }
  if (spec.series.length > MOST_SERIES) {
    paper.find(
      'chart-crowded',
      at,
      `${name} has ${spec.series.length} series, and more than ${MOST_SERIES} cannot be told apart; a table stands in its place`,
      'warns',
    );
    return asTable(paper, block);
  }
  if (spec.categories.length === 1 && (spec.type === 'line' || spec.type === 'area'))
    paper.find('chart-one-point', at, `${name} has one point, so it shows no trend`, 'notes');
  return block;
}

/** The numbers of a chart as the table beneath it. */
export function tableBeneath(paper: Paper, block: ChartBlock): Block {
  return table(paper.captionBeneath(block.caption), ...gridOf(paper, block.spec));
}

function asTable(paper: Paper, block: ChartBlock): Block {
  return table(block.caption, ...gridOf(paper, block.spec), block.note);
}

function gridOf(paper: Paper, spec: ChartSpec) {
  const say = (value: number | null | undefined): string =>
    value === null || value === undefined ? paper.written.nothing : writeChartNumber(value, spec.number);
  // A table as wide as two hundred series would not fit a page: the longer side runs down it.
  if (spec.series.length > MOST_SERIES) {
    const columns = [column('Series', 30), ...spec.categories.map((name) => column(name, 14, 'right'))];
    const rows: readonly Row[] = spec.series.map((one) =>
      row(cell(one.name), ...spec.categories.map((_, at) => cell(say(one.values[at])))),
    );
    return [columns, rows] as const;
  }
  const columns = [
    column(spec.categoryTitle === '' ? 'Category' : spec.categoryTitle, 30),
    ...spec.series.map((one) => column(one.name, 20, 'right')),
  ];
  const rows: readonly Row[] = spec.categories.map((name, at) =>
    row(cell(name), ...spec.series.map((one) => cell(say(one.values[at])))),
  );
  return [columns, rows] as const;
}
