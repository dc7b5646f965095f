import type { Day } from '../model/units.ts';
import { writeMonth } from '../rules/days.ts';

/** What stands in one cell. A formula is what it came to; `formula` says that it was one. */
export type ReadCell =
  | { readonly kind: 'text'; readonly text: string; readonly formula?: true }
  /** `format` is Excel's code (`0%`, `£#,##0`), or empty where the file has none. */
  | { readonly kind: 'number'; readonly number: number; readonly format: string; readonly formula?: true }
  /** `time` is HH:MM, where the cell has one. A time without a day is text. */
  | {
      readonly kind: 'date';
      readonly day: Day;
      readonly time: string | null;
      /** The cell shows the month and no day (`Apr-25`): Excel keeps its first. */
      readonly month?: true;
      readonly formula?: true;
    }
  | { readonly kind: 'boolean'; readonly is: boolean; readonly formula?: true }
  /** `#REF!` and the like: what a formula could not come to. */
  | { readonly kind: 'error'; readonly error: string; readonly formula?: true };

/** Cells that are one, by zero-based rows and columns, both ends counted. Only the first holds anything. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A row's cells by zero-based column; undefined is an empty one. */
export type ReadRow = readonly (ReadCell | undefined)[];

/** One sheet as it lies in the file, row by row from the first. */
export type ReadSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly ReadRow[];
  readonly merges: readonly Merge[];
};

/** A file of sheets, read. */
export type ReadBook = {
  readonly fileName: string;
  readonly kind: 'xlsx' | 'xls' | 'csv';
  /** What had to be decided to read it, in words: `read as Windows-1252, with semicolons between the columns`. */
  readonly decided: string;
  readonly sheets: readonly ReadSheet[];
};

/** The words of a cell as a person sees them, near enough to show it: dates as 10/01/2024, numbers plain. */
export function sayReadCell(cell: ReadCell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return sayNumber(cell.number, cell.format);
    case 'date':
      return `${cell.day.split('-').toReversed().join('/')}${cell.time === null ? '' : ` ${cell.time}`}`;
    case 'boolean':
      return cell.is ? 'yes' : 'no';
    case 'error':
      return cell.error;
  }
}

/** The words of a heading: a month is one, and not its first day. */
export function sayHeading(cell: ReadCell | undefined): string {
  return cell?.kind === 'date' && cell.month === true ? writeMonth(cell.day) : sayReadCell(cell);
}

/** Excel keeps fifteen digits: more are dust of its binary sums. */
export function sayNumber(number: number, format: string): string {
  return format.includes('%')
    ? `${Number((number * 100).toPrecision(15))}%`
    : plainNumber(Number(number.toPrecision(15)));
}

function plainNumber(number: number): string {
  const said = String(number);
  return said.includes('e') ? BigInt(Math.round(number)).toString() : said;
}
