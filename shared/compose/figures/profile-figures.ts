import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import type { ProfileLine } from '../../model/finance.ts';
import type { FinancialYear, Pence } from '../../model/units.ts';
import { addPence } from '../../rules/bridge.ts';
import { writeDay } from '../../rules/days.ts';
import { percentOf } from '../../rules/percent.ts';
import type { Paper } from '../paper.ts';
import { type Read, sayChange } from './read.ts';
import { sayGone } from './say-gone.ts';

type Of<K extends FigureSource['of']> = Extract<FigureSource, { of: K }>;

/** A line of a financial profile in one year, or added up over several. */
export function readProfile(
  paper: Paper,
  lineId: string,
  from: number | null,
  to: number | null,
  style: FigureStyle,
): Read | string {
  const line = findLine(paper, lineId);
  if (typeof line === 'string') return line;
  const cells = paper.contents.profileCells
    .filter((cell) => cell.lineId === lineId && cell.year >= (from ?? cell.year) && cell.year <= (to ?? cell.year))
    .toSorted((a, b) => a.year - b.year);
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return `the line ${line.name} has no figure for the years asked for`;
  const pence = addPence(cells.map((cell) => cell.pence));
  return {
    text: money(paper, pence, style),
    exact: pence === null ? null : String(pence),
    source: `${line.name}, ${sayYears(paper, first.year, last.year)} (${line.scenario})`,
    asAt: writeDay(paper.asAt),
  };
}

/** How a line moves from one year to another. */
export function readProfileChange(paper: Paper, source: Of<'profile change'>, style: FigureStyle): Read | string {
  const line = findLine(paper, source.lineId);
  if (typeof line === 'string') return line;
  const from = findPence(paper, line, source.from);
  const to = findPence(paper, line, source.to);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return readDifference(paper, from, to, source.as, style, `${line.name}, ${sayYears(paper, source.from, source.to)}`);
}

/** One line less another of the same year: a forecast less its plan. */
export function readProfileGap(paper: Paper, source: Of<'profile gap'>, style: FigureStyle): Read | string {
  const line = findLine(paper, source.lineId);
  const less = findLine(paper, source.lessId);
  if (typeof line === 'string') return line;
  if (typeof less === 'string') return less;
  const of = findPence(paper, line, source.year);
  const from = findPence(paper, less, source.year);
  if (typeof of === 'string') return of;
  if (typeof from === 'string') return from;
  const said = `${line.name} less ${less.name}, ${paper.written.year(source.year)}`;
  return readDifference(paper, from, of, source.as, style, said);
}

function readDifference(
  paper: Paper,
  from: Pence,
  to: Pence,
  as: 'difference' | 'percent',
  style: FigureStyle,
  source: string,
): Read | string {
  const asAt = writeDay(paper.asAt);
  if (as === 'difference') {
    const pence = (to - from) as Pence;
    const said = style === 'exact pounds' ? paper.written.exactPounds(pence) : paper.written.money(pence);
    return { text: sayChange(said, String(pence), style), exact: String(pence), source, asAt };
  }
  const percent = percentOf(to - from, Math.abs(from));
  if (percent === null) return `${source} cannot be given in per cent: it starts from nought`;
  const said = paper.written.percent(percent, style === 'whole percent' ? 0 : 1);
  return { text: sayChange(said, percent, style), exact: percent, source, asAt };
}

function findLine(paper: Paper, id: string): ProfileLine | string {
  return paper.contents.profileLines.find((one) => one.id === id) ?? sayGone('a line of a financial profile', id);
}

/** The line's figure for a year: its own, or its quarters or months added up. */
function findPence(paper: Paper, line: ProfileLine, year: FinancialYear): Pence | string {
  const cells = paper.contents.profileCells.filter((cell) => cell.lineId === line.id && cell.year === year);
  if (cells.length === 0) return `the line ${line.name} has no figure for ${paper.written.year(year)}`;
  const whole = cells.find((cell) => cell.part === null);
  const pence = whole === undefined ? addPence(cells.map((cell) => cell.pence)) : whole.pence;
  return pence ?? `the figure of ${line.name} for ${paper.written.year(year)} is still to be confirmed`;
}

function sayYears(paper: Paper, from: FinancialYear, to: FinancialYear): string {
  return from === to ? paper.written.year(from) : `${paper.written.year(from)} to ${paper.written.year(to)}`;
}

function money(paper: Paper, pence: Pence | null, style: FigureStyle): string {
  const said = style === 'exact pounds' ? paper.written.exactPounds(pence) : paper.written.money(pence);
  return pence === null ? said : sayChange(said, String(pence), style);
}
