import type { RiskMatrix } from '../model/risk-matrix.ts';
import { type DayOrder, readDigits, readWrittenDay } from '../rules/read-written-day.ts';
import { seenOf } from '../rules/seen-words.ts';
import type { CellRead } from './codec.ts';
import { type ReadCell, sayReadCell } from './read-book.ts';

/** What a column of days shows of its own order: a first number over 12 is a day. Null when nothing shows it, or both. */
export function judgeDayOrder(cells: readonly (ReadCell | undefined)[]): DayOrder | 'both' | null {
  let day = false;
  let month = false;
  for (const cell of cells) {
    if (cell?.kind !== 'text') continue;
    const found = readDigits(cell.text);
    if (found === null) continue;
    if (found.first > 12) day = true;
    if (found.second > 12) month = true;
  }
  if (day && month) return 'both';
  return day ? 'day first' : month ? 'month first' : null;
}

/** A day as sheets hold it, real or written in any of the usual ways. What names no single day is refused. */
export function readDayCell(cell: ReadCell, order: DayOrder | 'both'): CellRead {
  if (cell.kind === 'date') return { value: cell.day };
  const said = sayReadCell(cell).trim();
  if (cell.kind === 'number')
    return { refusal: `“${said}” is a number without a date format: give the cell a date format in Excel` };
  const read = readWrittenDay(said, order);
  return 'day' in read ? { value: read.day } : { refusal: `“${said}” ${read.why}` };
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
  if (levels.length === 0)
    return { refusal: 'the programme has no risk scale yet: add it under Settings, Risk scale, then import' };
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

/** Words for comparing: small letters, one space between, without what is not seen and the signs that join a code and its label. */
export function fold(text: string): string {
  return seenOf(text)
    .toLowerCase()
    .replace(/[-–—:_()./]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
