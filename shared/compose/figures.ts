import type { FigureUse, Inline } from '../document/document.ts';
import type { FigureSource, FigureStyle } from '../model/figure.ts';
import type { MeasureId } from '../model/ids.ts';
import type { Measure, MeasureValue } from '../model/measure.ts';
import { never } from '../model/never.ts';
import type { Day, Pence } from '../model/units.ts';
import { addPence } from '../rules/bridge.ts';
import { writeDay, writeYear } from '../rules/days.ts';
import { ragOfRating, scoreRating } from '../rules/score.ts';
import { changeInPercent, readSeries, subtract } from '../rules/trend.ts';
import { writeCount, writeExactPounds, writeMeasure, writeMoney } from '../rules/write-number.ts';
import type { Paper } from './paper.ts';

/** The figure `source` names, written in `style`. One that the file does not hold is a finding that stops the paper. */
export function composeFigure(paper: Paper, source: FigureSource, style: FigureStyle, at: string): Inline {
  const use = readFigure(paper, source, style);
  if (typeof use !== 'string') return paper.figure({ ...use, key: keyOf(source) });
  paper.find('figure-missing', at, use, 'stops');
  return { kind: 'text', text: '…' };
}

/** The fact a figure states, the same in every paper: `measure plans England latest`. */
function keyOf(source: FigureSource): string {
  const parts: readonly (string | number | null)[] = Object.values(source);
  return parts.map((part) => part ?? '-').join(' ');
}

/** A figure as it was read, before it is given its key. */
type Read = Omit<FigureUse, 'key'>;

/** The figure and where it came from, or a sentence that says why there is none. */
function readFigure(paper: Paper, source: FigureSource, style: FigureStyle): Read | string {
  switch (source.of) {
    case 'measure':
      return readMeasure(paper, source.measureId, source.comparator, source.asAt, style);
    case 'measure change':
      return readChange(paper, source, style);
    case 'profile cell':
      return readCells(paper, source.lineId, source.year, source.year, style);
    case 'profile sum':
      return readCells(paper, source.lineId, source.from, source.to, style);
    case 'allocation total':
      return readAllocations(paper, source.what);
    case 'count':
      return readCount(paper, source.what, style);
    case 'risk score':
      return readRiskScore(paper, source);
    case 'scheme places': {
      const scheme = paper.contents.schemes.find((one) => one.id === source.schemeId);
      if (scheme === undefined) return `there is no scheme ${source.schemeId} in the programme`;
      if (scheme.places === null) return `the scheme ${scheme.name} has no number of places`;
      return {
        text: count(scheme.places, style),
        exact: String(scheme.places),
        source: `${scheme.name}: places`,
        asAt: writeDay(paper.asAt),
      };
    }
    case 'places total': {
      const known = paper.contents.schemes.flatMap((scheme) => (scheme.places === null ? [] : [scheme.places]));
      const total = known.reduce((sum, places) => sum + places, 0);
      return {
        text: count(total, style),
        exact: String(total),
        source: 'Capacity schemes: places',
        asAt: writeDay(paper.asAt),
      };
    }
    default:
      return never(source);
  }
}

function readMeasure(
  paper: Paper,
  id: MeasureId,
  comparator: string | null,
  asAt: Day | 'latest',
  style: FigureStyle,
): Read | string {
  const found = findValue(paper, id, comparator, asAt);
  if (typeof found === 'string') return found;
  const { measure, value } = found;
  const text = writeMeasure(value.value, measure.unit, style === 'whole percent' ? 0 : measure.precision);
  return {
    text: styled(text, style),
    exact: value.value,
    source: comparator === null ? measure.name : `${measure.name} (${comparator})`,
    asAt: writeDay(value.asAt),
  };
}

function readChange(
  paper: Paper,
  source: Extract<FigureSource, { of: 'measure change' }>,
  style: FigureStyle,
): Read | string {
  const from = findValue(paper, source.measureId, source.comparator, source.from);
  const to = findValue(paper, source.measureId, source.comparator, source.to);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  const { measure } = to;
  const difference =
    source.as === 'difference'
      ? subtract(to.value.value, from.value.value)
      : changeInPercent(from.value.value, to.value.value);
  if (difference === null)
    return `the change of ${measure.name} in per cent cannot be worked out: the first value is nought`;
  const text =
    source.as === 'percent'
      ? writeMeasure(difference, 'percent', style === 'whole percent' ? 0 : 1)
      : writeMeasure(difference, measure.unit, measure.precision);
  return {
    text: styled(text, style),
    exact: difference,
    source: `${measure.name}, change from ${writeDay(from.value.asAt)}`,
    asAt: writeDay(to.value.asAt),
  };
}

function findValue(
  paper: Paper,
  id: MeasureId,
  comparator: string | null,
  asAt: Day | 'latest',
): { readonly measure: Measure; readonly value: MeasureValue } | string {
  const measure = paper.contents.measures.find((one) => one.id === id);
  if (measure === undefined) return `there is no measure ${id} in the programme`;
  const series = readSeries(paper.contents, id, comparator, paper.asAt);
  const value = asAt === 'latest' ? series.at(-1) : series.find((one) => one.asAt === asAt);
  if (value !== undefined) return { measure, value };
  return asAt === 'latest'
    ? `the measure ${measure.name} has no value up to ${writeDay(paper.asAt)}`
    : `the measure ${measure.name} has no value as at ${writeDay(asAt)}`;
}

function readCells(
  paper: Paper,
  lineId: string,
  from: number | null,
  to: number | null,
  style: FigureStyle,
): Read | string {
  const line = paper.contents.profileLines.find((one) => one.id === lineId);
  if (line === undefined) return `there is no line ${lineId} in the financial profiles`;
  const cells = paper.contents.profileCells
    .filter((cell) => cell.lineId === lineId && cell.year >= (from ?? cell.year) && cell.year <= (to ?? cell.year))
    .toSorted((a, b) => a.year - b.year);
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return `the line ${line.name} has no figure for the years asked for`;
  const { yearStyle } = paper.template.numbers;
  const years =
    first.year === last.year
      ? writeYear(first.year, yearStyle)
      : `${writeYear(first.year, yearStyle)} to ${writeYear(last.year, yearStyle)}`;
  const pence = addPence(cells.map((cell) => cell.pence));
  return {
    text: money(paper, pence, style),
    exact: pence === null ? null : String(pence),
    source: `${line.name}, ${years} (${line.scenario})`,
    asAt: writeDay(paper.asAt),
  };
}

function readAllocations(paper: Paper, what: 'allocated' | 'committed' | 'not committed'): Read | string {
  const { allocations } = paper.contents;
  if (allocations.length === 0) return 'the programme has no allocations';
  const allocated = allocations.reduce((sum, one) => sum + one.allocated, 0);
  const committed = allocations.reduce((sum, one) => sum + (one.committed ?? 0), 0);
  const pence = what === 'allocated' ? allocated : what === 'committed' ? committed : allocated - committed;
  const asAt =
    allocations
      .map((one) => one.asAt)
      .toSorted()
      .at(-1) ?? paper.asAt;
  return {
    text: writeExactPounds(pence as Pence, paper.template.numbers),
    exact: String(pence),
    source: `Allocations: ${what}`,
    asAt: writeDay(asAt),
  };
}

function readCount(paper: Paper, what: Extract<FigureSource, { of: 'count' }>['what'], style: FigureStyle): Read {
  const { contents, asAt } = paper;
  const open = contents.risks.filter((risk) => risk.status === 'open');
  const matrix = findMatrix(paper);
  const counts: { readonly [name in typeof what]: () => number } = {
    workstreams: () => contents.workstreams.filter((one) => one.kind === 'workstream').length,
    enablers: () => contents.workstreams.filter((one) => one.kind === 'enabler').length,
    conditions: () => contents.conditions.length,
    'open risks': () => open.length,
    'red risks': () => open.filter((risk) => ragOfRating(matrix, risk.current) === 'red').length,
    schemes: () => contents.schemes.length,
    acronyms: () => contents.acronyms.length,
  };
  const counted = counts[what]();
  return { text: count(counted, style), exact: String(counted), source: `Number of ${what}`, asAt: writeDay(asAt) };
}

function readRiskScore(paper: Paper, source: Extract<FigureSource, { of: 'risk score' }>): Read | string {
  const risk = paper.contents.risks.find((one) => one.id === source.riskId);
  if (risk === undefined) return `there is no risk ${source.riskId} in the register`;
  const score = scoreRating(findMatrix(paper), risk[source.stage]);
  if (score === null) return `risk ${risk.ref} has no ${source.stage} score`;
  return {
    text: String(score),
    exact: String(score),
    source: `Risk ${risk.ref}: ${source.stage} score`,
    asAt: writeDay(paper.asAt),
  };
}

/** The matrix the programme rates its risks by, or null. */
export function findMatrix(paper: Paper) {
  const { programme, contents } = paper.snapshot;
  return contents.riskMatrices.find((matrix) => matrix.id === programme.matrixId) ?? null;
}

function money(paper: Paper, pence: Pence | null, style: FigureStyle): string {
  const { numbers } = paper.template;
  return styled(style === 'exact pounds' ? writeExactPounds(pence, numbers) : writeMoney(pence, numbers), style);
}

function count(value: number, style: FigureStyle): string {
  return style === 'words' ? writeCount(value) : writeMeasure(String(value) as MeasureValue['value'], 'count', 0);
}

/** An unsigned figure leaves the direction to the sentence: "fell by 3". */
function styled(text: string, style: FigureStyle): string {
  return style === 'unsigned' ? text.replace(/^-|^\(|\)$/g, '') : text;
}
