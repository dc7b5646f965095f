import type { Block, Cell, Column, Row } from '../../document/document.ts';
import type { MEASURES_COLUMNS } from '../../model/bound-block.ts';
import type { Measure } from '../../model/measure.ts';
import type { Rag } from '../../model/rag.ts';
import { judgeDirection, readSeries } from '../../rules/trend.ts';
import { comparatorsOf, type Point, pointsOf, projectionNote, sayMove, sourceNote } from '../measures.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, type Spot, table, withBrackets } from './tables.ts';

type Name = (typeof MEASURES_COLUMNS)[number];

/** One measure with the values that its row shows. */
type Line = {
  readonly measure: Measure;
  readonly series: readonly Point[];
  readonly latest: Point | undefined;
  readonly before: Point | undefined;
};

/** The measures side by side: where each stands, how it has moved and which way that is, its target and its comparators. */
export function composeMeasuresTable(paper: Paper, block: Bound<'measures table'>, spot: Spot): Block | null {
  const lines = orderLines(paper, block);
  if (lines.length === 0) return null;
  const names = block.columns.length === 0 ? usualColumns(paper, block, lines) : block.columns;
  const parts = names.flatMap((name) => columnOf(paper, block, name));
  const rows = lines.map(
    (line): Row => ({
      ...row(...parts.map((part) => part.cell(line))),
      ...(block.partIds.includes(line.measure.id) && { part: true as const }),
    }),
  );
  const days = lines.flatMap((line) => (line.latest === undefined ? [] : [line.latest.asAt]));
  const [only] = [...new Set(days)];
  const asAt =
    names.includes('latest') && only !== undefined && new Set(days).size === 1
      ? `Latest values are as at ${paper.written.day(only)}.`
      : '';
  const note = [
    asAt,
    projectionNote(
      paper,
      lines.flatMap((line) => line.series.filter((one) => block.days.includes(one.asAt))),
    ),
    sourceNote(
      paper,
      lines.flatMap((line) => line.series),
    ),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const caption = paper.captionTable(block.caption, spot.anchor);
  const columns = parts.map((part) => part.column);
  return withBrackets(paper, table(caption, columns, rows, note));
}

/** What stands beside a measure unless the author says: others to compare it with; where there are none, what it is to reach. */
function usualColumns(paper: Paper, block: Bound<'measures table'>, lines: readonly Line[]): readonly Name[] {
  if (block.days.length > 0) return ['name', 'days'];
  const isCompared = lines.some(({ measure }) => comparatorsOf(paper, measure.id).length > 0);
  const hasTarget = lines.some(({ measure }) =>
    paper.contents.measureTargets.some((one) => one.measureId === measure.id),
  );
  const last: readonly Name[] = isCompared ? ['comparators'] : hasTarget ? ['target'] : [];
  return ['name', 'latest', 'change', 'direction', ...last];
}

function orderLines(paper: Paper, block: Bound<'measures table'>): readonly Line[] {
  const wanted =
    block.measureIds.length === 0
      ? paper.contents.measures
      : block.measureIds.flatMap((id) => paper.contents.measures.filter((one) => one.id === id));
  const lines = wanted
    .filter(
      (one) => block.workstreamIds.length === 0 || one.workstreamIds.some((id) => block.workstreamIds.includes(id)),
    )
    .map((measure): Line => {
      const series = pointsOf(paper, measure.id, block.projected);
      const values = series.filter((one) => one.status !== 'projected');
      return { measure, series, latest: values.at(-1), before: values.at(-2) };
    })
    .filter((line) => line.series.length > 0);
  if (block.order === 'ref') return lines.toSorted((a, b) => (a.measure.ref < b.measure.ref ? -1 : 1));
  if (block.order === 'register') return lines;
  const rank = { worse: 0, same: 1, better: 2 };
  const place = (line: Line): number => rank[directionOf(line) ?? 'same'];
  return lines.toSorted((a, b) => place(a) - place(b));
}

type Part = { readonly column: Column; readonly cell: (line: Line) => Cell };

function columnOf(paper: Paper, block: Bound<'measures table'>, name: Name): readonly Part[] {
  const none = paper.written.nothing;
  const say = (line: Line, value: Point | undefined): string =>
    value === undefined ? none : paper.written.measure(value.value, line.measure);
  switch (name) {
    case 'ref':
      return [{ column: column('Ref', 10), cell: (line) => cell(line.measure.ref) }];
    case 'name':
      return [
        {
          column: column('Measure', 32),
          cell: ({ measure }) => cell(measure.basis === '' ? measure.name : `${measure.name} (${measure.basis})`),
        },
      ];
    case 'baseline':
      return [
        {
          column: column('Baseline', 16, 'right'),
          cell: ({ measure }) =>
            cell(measure.baseline === null ? none : paper.written.measure(measure.baseline, measure)),
        },
      ];
    case 'days':
      return block.days.map((day) => ({
        column: column(paper.written.month(day), 20, 'right'),
        cell: (line) =>
          cell(
            say(
              line,
              line.series.find((value) => value.asAt === day),
            ),
          ),
      }));
    case 'latest':
      return [{ column: column('Latest', 16, 'right'), cell: (line) => cell(say(line, line.latest)) }];
    case 'change':
      return [
        { column: column('Change on the value before', 20, 'right'), cell: (line) => cell(sayChange(paper, line)) },
      ];
    case 'direction':
      return [{ column: column('Direction', 20), cell: directionCell }];
    case 'target':
      return [{ column: column('Target', 22, 'right'), cell: (line) => cell(sayTarget(paper, line.measure)) }];
    case 'comparators':
      return [{ column: column('Comparators', 36), cell: (line) => cell(sayComparators(paper, line)) }];
  }
}

function sayChange(paper: Paper, { measure, latest, before }: Line): string {
  if (latest === undefined || before === undefined) return 'first value';
  return sayMove(paper, measure, before.value, latest.value);
}

function directionOf({ measure, latest, before }: Line) {
  return latest === undefined || before === undefined ? null : judgeDirection(measure, before.value, latest.value);
}

function directionCell(line: Line): Cell {
  const direction = directionOf(line);
  const ratings: { readonly [way: string]: Rag } = { better: 'green', worse: 'red' };
  if (direction === null) return cell(line.before === undefined ? 'first value' : 'not rated');
  return cell({ better: 'Better', worse: 'Worse', same: 'No change' }[direction], ratings[direction] ?? null);
}

function sayTarget(paper: Paper, measure: Measure): string {
  const targets = paper.contents.measureTargets
    .filter((one) => one.measureId === measure.id)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  const next = targets.find((one) => one.by >= paper.asAt) ?? targets.at(-1);
  return next === undefined
    ? 'none set'
    : `${paper.written.measure(next.value, measure)} by ${paper.written.month(next.by)}`;
}

/** The newest value of each comparator up to the as-at day, with its day where that is not the measure's own. */
function sayComparators(paper: Paper, { measure, latest }: Line): string {
  const said = comparatorsOf(paper, measure.id).flatMap((name) => {
    const value = readSeries(paper.contents, measure.id, name, paper.asAt).at(-1);
    if (value === undefined) return [];
    const basis = paper.contents.comparators.find((one) => one.measureId === measure.id && one.name === name)?.basis;
    const day = value.asAt === latest?.asAt ? [] : [paper.written.month(value.asAt)];
    const extra = [...day, ...(basis === undefined || basis === '' ? [] : [basis])];
    const after = extra.length === 0 ? '' : ` (${extra.join(', ')})`;
    return [`${name} ${paper.written.measure(value.value, measure)}${after}`];
  });
  return said.length === 0 ? 'none published' : said.join('; ');
}
