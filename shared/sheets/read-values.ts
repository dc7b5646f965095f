import type { RiskMatrix } from '../model/risk-matrix.ts';
import { type Day, isDay } from '../model/units.ts';
import { MONTHS } from '../rules/days.ts';
import type { CellRead } from './codec.ts';
import { type ReadCell, sayReadCell } from './read-book.ts';

/** Which of two numbers comes first in 03/04/2024. */
export type DayOrder = 'day first' | 'month first';

const DIGITS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;

/** What a column of days shows of its own order: a first number over 12 is a day. Null when nothing shows it, or both. */
export function judgeDayOrder(cells: readonly (ReadCell | undefined)[]): DayOrder | 'both' | null {
  let day = false;
  let month = false;
  for (const cell of cells) {
    if (cell?.kind !== 'text') continue;
    const found = DIGITS.exec(bareDay(cell.text));
    if (found === null) continue;
    if (Number(found[1]) > 12) day = true;
    if (Number(found[2]) > 12) month = true;
  }
  if (day && month) return 'both';
  return day ? 'day first' : month ? 'month first' : null;
}

/** A day as sheets hold it, real or written in any of the usual ways. What names no single day is refused. */
export function readDayCell(cell: ReadCell, order: DayOrder | 'both'): CellRead {
  if (cell.kind === 'date') return { value: cell.day };
  const said = sayReadCell(cell).trim();
  const refuse = (why: string): CellRead => ({ refusal: `“${said}” ${why}` });
  if (cell.kind === 'number') return refuse('is a number without a date format: give the cell a date format in Excel');
  if (isDay(said.slice(0, 10)) && /^$|^[T ]\d{2}:\d{2}/.test(said.slice(10)))
    return { value: said.slice(0, 10) as Day };
  const bare = bareDay(said);
  const digits = DIGITS.exec(bare);
  if (digits !== null) {
    const [first, second] = [Number(digits[1]), Number(digits[2])];
    if (order === 'both' && first <= 12 && second <= 12 && first !== second)
      return refuse('can be read in two ways, and the column has days written both ways: say which comes first');
    const dayFirst = first > 12 || (second <= 12 && order !== 'month first');
    return toDay(digits[3] ?? '', dayFirst ? second : first, dayFirst ? first : second, refuse);
  }
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,9})\.?,?[ -]?'?(\d{4}|\d{2})$/i.exec(bare);
  if (named !== null) return toDay(named[3] ?? '', monthOf(named[2] ?? ''), Number(named[1]), refuse);
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(bare);
  if (american !== null) return toDay(american[3] ?? '', monthOf(american[1] ?? ''), Number(american[2]), refuse);
  if (/^[a-z]{3,9}\.?[ -]'?(\d{4}|\d{2})$/i.test(bare) || /^(Q[1-4]|\d{4})/i.test(bare))
    return refuse('is not one day: it needs a day, such as 31/03/2026');
  return refuse('is not a day such as 31/03/2026');
}

function bareDay(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '')
    .replace(/ \d{1,2}:\d{2}(:\d{2})?$/, '');
}

function monthOf(word: string): number {
  const typed = word.toLowerCase();
  return MONTHS.findIndex((name) => name.toLowerCase().startsWith(typed === 'sept' ? 'sep' : typed)) + 1;
}

function toDay(year: string, month: number, date: number, refuse: (why: string) => CellRead): CellRead {
  const two = (part: number): string => String(part).padStart(2, '0');
  const full = year.length === 2 ? `${Number(year) >= 70 ? '19' : '20'}${year}` : year;
  const day = `${full}-${two(month)}-${two(date)}`;
  return isDay(day) ? { value: day as Day } : refuse('is no day of the calendar');
}

/** Whether a text names its year with two digits only. */
export function hasShortYear(cell: ReadCell | undefined): boolean {
  return (
    cell?.kind === 'text' && /(?:^|[^\d])\d{1,2}[/.\- ](?:\d{1,2}|[a-z]{3,9})[/.\- ]'?\d{2}$/i.test(cell.text.trim())
  );
}

/** Which end of a scale Roman I stands for. Safety tables count the gravest first, others the other way: only a person knows. */
export type RomanOrder = 'I is lowest' | 'I is highest';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A step of a scale by its code, its label, both (`4 - Likely`), its place in Roman numerals, or its weight where only one has it. */
export function readLevel(
  matrix: RiskMatrix | null,
  scale: 'likelihood' | 'impact',
  cell: ReadCell,
  roman: RomanOrder | null,
): CellRead {
  const levels = matrix?.[scale] ?? [];
  const said = sayReadCell(cell).trim();
  const bare = fold(said);
  const found =
    levels.find((level) => fold(level.code) === bare) ??
    levels.find((level) => fold(level.label) === bare) ??
    levels.find((level) =>
      [`${level.code} ${level.label}`, `${level.label} ${level.code}`].some((words) => fold(words) === bare),
    );
  if (found !== undefined) return { value: found.code };
  const at = ROMAN.indexOf(said.toUpperCase());
  if (at >= 0) {
    if (roman === null)
      return { refusal: `“${said}” is a Roman numeral: say whether I is the lowest or the highest of the scale` };
    const level = roman === 'I is lowest' ? levels[at] : levels[levels.length - 1 - at];
    if (level !== undefined) return { value: level.code };
  }
  const weighed = levels.filter((level) => String(level.weight) === bare);
  const [only] = weighed;
  if (only !== undefined && weighed.length === 1) return { value: only.code };
  return { refusal: `“${said}” is not on the scale: ${levels.map((level) => level.code).join(', ')}` };
}

/** Likelihood and impact in one cell, the way the matrix writes them: `D4`, `4x5`, `4 × 5`; or a score alone. */
export function readCode(
  matrix: RiskMatrix | null,
  cell: ReadCell,
):
  | { readonly likelihood: string; readonly impact: string }
  | { readonly score: number }
  | { readonly refusal: string } {
  const said = sayReadCell(cell).trim();
  if (/^\d{1,5}$/.test(said) && !isPair(matrix, said)) return { score: Number(said) };
  const impactFirst = matrix?.codeStyle.startsWith('impact') === true;
  const bare = fold(said).replace(/\s/g, '');
  for (const likely of matrix?.likelihood ?? [])
    for (const grave of matrix?.impact ?? []) {
      const [one, other] = impactFirst ? [grave.code, likely.code] : [likely.code, grave.code];
      const forms = ['', 'x', '×', '*', '/', ','].map((sign) => fold(`${one}${sign}${other}`).replace(/\s/g, ''));
      if (forms.includes(bare)) return { likelihood: likely.code, impact: grave.code };
    }
  return { refusal: `“${said}” is not a rating of the matrix` };
}

/** Two digits may be a score or two codes: codes that are digits alone need a sign between them. */
function isPair(matrix: RiskMatrix | null, said: string): boolean {
  return matrix?.likelihood.some((level) => /\D/.test(level.code)) === true && !/^\d+$/.test(said);
}

/** Words for comparing: small letters, one space between, without signs that join a code and its label. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-–—:_()./]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
