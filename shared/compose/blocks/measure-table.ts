import type { Block, Row } from '../../document/document.ts';
import type { Measure } from '../../model/measure.ts';
import { changeInPercent, subtract } from '../../rules/trend.ts';
import { comparatorsOf, type Point, pointsOf, projectionNote, sourceNote } from '../measures.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, type Spot, table, withBrackets } from './tables.ts';

type Series = readonly Point[];

/** The dated values of a measure, each with its change on the one before, and its comparators beside it. */
export function composeMeasureTable(paper: Paper, block: Bound<'measure table'>, spot: Spot): Block | null {
  const measure = paper.contents.measures.find((one) => one.id === block.measureId);
  if (measure === undefined) return null;
  const series = pointsOf(paper, measure.id, block.projected).filter((value) => value.asAt >= (block.from ?? ''));
  if (series.length === 0) return null;
  const comparators = block.comparators ? comparatorsOf(paper, measure.id) : [];
  const caption = paper.captionTable(block.caption, spot.anchor);
  const parts = [projectionNote(paper, series), block.projected ? measure.note : '', sourceNote(paper, series)];
  const note = parts.filter((part) => part !== '').join(' ');
  const made = block.across
    ? table(caption, ...acrossDays(paper, block, measure, series, comparators), note)
    : table(caption, ...downDays(paper, block, measure, series, comparators), note);
  return withBrackets(paper, made);
}

/** A row for each day. */
function downDays(
  paper: Paper,
  block: Bound<'measure table'>,
  measure: Measure,
  series: Series,
  comparators: readonly string[],
) {
  const rows = series.map((value, at) => {
    const before = series[at - 1];
    return row(
      cell(paper.written.day(value.asAt)),
      cell(sayValue(paper, measure, value)),
      ...comparators.map((name) => cell(sayOther(paper, measure, name, value))),
      ...(block.changes
        ? [
            cell(before === undefined ? 'first value' : sayDifference(paper, measure, before, value)),
            cell(before === undefined ? 'first value' : sayGrowth(paper, before, value)),
          ]
        : []),
    );
  });
  const columns = [
    column('As at', 26),
    column(measure.name, 26, 'right'),
    ...comparators.map((name) => column(name, 20, 'right')),
    ...(block.changes
      ? [column('Change on the value before', 24, 'right'), column('Change, per cent', 24, 'right')]
      : []),
  ];
  return [columns, rows] as const;
}

/** A column for each day: the measure, its growth, and a row for each comparator. */
function acrossDays(
  paper: Paper,
  block: Bound<'measure table'>,
  measure: Measure,
  series: Series,
  comparators: readonly string[],
) {
  const rows: readonly Row[] = [
    row(cell(measure.name), ...series.map((value) => cell(sayValue(paper, measure, value)))),
    ...comparators.map((name) =>
      row(cell(name), ...series.map((value) => cell(sayOther(paper, measure, name, value)))),
    ),
    ...(block.changes
      ? [
          row(
            cell('Growth, per cent'),
            ...series.map((value, at) => {
              const before = series[at - 1];
              return cell(before === undefined ? 'first value' : sayGrowth(paper, before, value));
            }),
          ),
        ]
      : []),
  ];
  const columns = [
    column('Measure', 26),
    ...series.map((value) => column(paper.written.month(value.asAt), 14, 'right')),
  ];
  return [columns, rows] as const;
}

function sayValue(paper: Paper, measure: Measure, value: Point): string {
  const said = paper.written.measure(value.value, measure);
  return value.status === 'final' || value.status === 'projected' ? said : `${said} (${value.status})`;
}

function sayOther(paper: Paper, measure: Measure, comparator: string, value: Point): string {
  const other = paper.contents.measureValues.find(
    (one) => one.measureId === measure.id && one.comparator === comparator && one.asAt === value.asAt,
  );
  return other === undefined ? 'not published' : paper.written.measure(other.value, measure);
}

function sayDifference(paper: Paper, measure: Measure, before: Point, value: Point): string {
  return paper.written.measure(subtract(value.value, before.value), measure);
}

function sayGrowth(paper: Paper, before: Point, value: Point): string {
  const growth = changeInPercent(before.value, value.value);
  return growth === null ? 'from nought' : paper.written.percent(growth);
}
