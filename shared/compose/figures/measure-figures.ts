import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import { findById } from '../../model/find-by-id.ts';
import type { MeasureId } from '../../model/ids.ts';
import type { Measure, MeasureValue } from '../../model/measure.ts';
import type { Day, Decimal } from '../../model/units.ts';
import { writeDay } from '../../rules/days.ts';
import { changeInPercent, judgeDirection, readSeries, subtract } from '../../rules/trend.ts';
import { writeCount, writeOrdinal } from '../../rules/write-number.ts';
import type { Paper } from '../paper.ts';
import { type Read, saysWay, sayChange, unsigned } from './read.ts';
import { sayGone } from './say-gone.ts';

type Of<K extends FigureSource['of']> = Extract<FigureSource, { of: K }>;
type Known = { readonly measure: Measure; readonly value: MeasureValue };

/** One value of a measure. */
export function readMeasure(paper: Paper, source: Of<'measure'>, style: FigureStyle): Read | string {
  const found = findValue(paper, source.measureId, source.comparator, source.asAt);
  if (typeof found === 'string') return found;
  const { measure, value } = found;
  return {
    text: write(paper, value.value, measure, style),
    exact: value.value,
    source: source.comparator === null ? measure.name : `${measure.name} (${source.comparator})`,
    asAt: writeDay(value.asAt),
  };
}

/** How a measure moved between two days, in its own unit or in per cent of the first. */
export function readMeasureChange(paper: Paper, source: Of<'measure change'>, style: FigureStyle): Read | string {
  const from = findValue(paper, source.measureId, source.comparator, source.from);
  const to = findValue(paper, source.measureId, source.comparator, source.to);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  const { measure } = to;
  const read = readDifference(paper, measure, from.value.value, to.value.value, source.as, style);
  if (read === null) return `the change of ${measure.name} in per cent cannot be worked out: the first value is nought`;
  return {
    ...read,
    source: `${measure.name}, change from ${writeDay(from.value.asAt)}`,
    asAt: writeDay(to.value.asAt),
  };
}

/** How far the body stands from a comparator on the same day. */
export function readMeasureGap(paper: Paper, source: Of<'measure gap'>, style: FigureStyle): Read | string {
  const own = findValue(paper, source.measureId, null, source.asAt);
  if (typeof own === 'string') return own;
  const other = findValue(paper, source.measureId, source.comparator, own.value.asAt);
  if (typeof other === 'string') return `${other} for ${source.comparator}`;
  const { measure } = own;
  const read = readDifference(paper, measure, other.value.value, own.value.value, source.as, style);
  if (read === null)
    return `the gap of ${measure.name} in per cent cannot be worked out: the value of ${source.comparator} is nought`;
  return { ...read, source: `${measure.name}, against ${source.comparator}`, asAt: writeDay(own.value.asAt) };
}

/** The body's place among itself and its comparators on the same day, best first by the measure's polarity. */
export function readMeasureRank(paper: Paper, source: Of<'measure rank'>, style: FigureStyle): Read | string {
  const own = findValue(paper, source.measureId, null, source.asAt);
  if (typeof own === 'string') return own;
  const { measure, value } = own;
  if (measure.polarity === 'neither') return `the measure ${measure.name} has no good way, so no place can be given`;
  const others = paper.contents.measureValues.filter(
    (one) => one.measureId === measure.id && one.comparator !== null && one.asAt === value.asAt,
  );
  if (others.length === 0) return `the measure ${measure.name} has no comparator as at ${writeDay(value.asAt)}`;
  const better = others.filter((one) => judgeDirection(measure, value.value, one.value) === 'better').length;
  const [place, of] = [better + 1, others.length + 1];
  return {
    text: style === 'words' ? `${writeOrdinal(place)} of ${writeCount(of)}` : `${writeOrdinal(place)} of ${of}`,
    exact: String(place),
    source: `${measure.name}, place among ${of}`,
    asAt: writeDay(value.asAt),
  };
}

/** What a measure should reach by a day. */
export function readMeasureTarget(paper: Paper, source: Of<'measure target'>, style: FigureStyle): Read | string {
  const measure = findById(paper.contents.measures, source.measureId);
  if (measure === undefined) return sayGone('a measure', source.measureId);
  const target = paper.contents.measureTargets.find((one) => one.measureId === measure.id && one.by === source.by);
  if (target === undefined) return `the measure ${measure.name} has no target by ${writeDay(source.by)}`;
  return {
    text: write(paper, target.value, measure, style),
    exact: target.value,
    source: `${measure.name}, target`,
    asAt: writeDay(target.by),
  };
}

/** The value of a series on a day, or why there is none. */
function findValue(paper: Paper, id: MeasureId, comparator: string | null, asAt: Day | 'latest'): Known | string {
  const measure = findById(paper.contents.measures, id);
  if (measure === undefined) return sayGone('a measure', id);
  const series = readSeries(paper.contents, id, comparator, paper.asAt);
  const value = asAt === 'latest' ? series.at(-1) : series.find((one) => one.asAt === asAt);
  if (value !== undefined) return { measure, value };
  return asAt === 'latest'
    ? `the measure ${measure.name} has no value up to ${writeDay(paper.asAt)}`
    : `the measure ${measure.name} has no value as at ${writeDay(asAt)}`;
}

function write(paper: Paper, value: Decimal, measure: Measure, style: FigureStyle): string {
  const whole = style === 'whole percent' ? { unit: measure.unit, precision: 0 } : measure;
  const said = paper.written.measure(value, whole);
  if (style === 'words' && measure.unit === 'count') return writeCount(Number(value));
  return style === 'unsigned' ? unsigned(said) : said;
}

function readDifference(
  paper: Paper,
  measure: Measure,
  from: Decimal,
  to: Decimal,
  as: 'difference' | 'percent',
  style: FigureStyle,
): Pick<Read, 'text' | 'exact'> | null {
  const difference = as === 'difference' ? subtract(to, from) : changeInPercent(from, to);
  if (difference === null) return null;
  const places = style === 'whole percent' ? 0 : 1;
  const said =
    as === 'percent' ? paper.written.percent(difference, places) : paper.written.measure(difference, measure);
  // A percentage that moves by 2.6 moves by 2.6 percentage points: 2.6% of it would be something else.
  const points = as === 'difference' && measure.unit === 'percent' && saysWay(style);
  const text = points ? said.replace(/(%| per ?cent)(\)?)$/, ' percentage points$2') : said;
  return { text: sayChange(text, difference, style), exact: difference };
}
