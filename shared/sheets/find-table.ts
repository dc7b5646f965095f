import type { ReadCell, ReadRow, ReadSheet } from './read-book.ts';
import { sayHeading } from './read-book.ts';

/** A row of a table: its number in the file, from 1 (of its column where the table lies across), and its cells by heading. */
export type TableRow = { readonly at: number; readonly cells: ReadRow };

/** A table inside a sheet. `headings` stand in the order of the cells; two of one name are told apart by a number. */
export type Table = {
  readonly sheet: string;
  /** What stands above it as its name; empty where nothing does. */
  readonly title: string;
  readonly across: boolean;
  /** The rows (or columns) of the headings, from 1. */
  readonly headingRows: { readonly from: number; readonly to: number };
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows under the table that are notes about it: below a gap, each with one cell alone. */
  readonly under: readonly TableRow[];
};

/** Where the headings are, when a person or a remembered choice says so; zero-based. */
export type TablePlace = { readonly across: boolean; readonly from: number; readonly to: number };

/** How well words fit as a heading, from 0 (not at all) to 1. */
export type Likeness = (heading: string) => number;

const MOST_ABOVE = 40;
const MOST_HEADING_ROWS = 3;
/** Below this a heading only has a word in it that fits. */
const SURE = 0.7;

/** The place whose headings are most like what is looked for; between equals the earlier one, and rows before columns. */
export function findTable(sheet: ReadSheet, like: Likeness): { readonly place: TablePlace; readonly score: number } {
  let best = { place: { across: false, from: 0, to: 0 }, score: -1 };
  for (const across of [false, true]) {
    const grid = across ? turn(sheet) : sheet;
    for (let from = 0; from < Math.min(grid.rows.length, MOST_ABOVE); from += 1)
      for (let to = from; to < Math.min(grid.rows.length, from + MOST_HEADING_ROWS); to += 1) {
        if (to > from && !isGroupRow(grid, to - 1)) break;
        const score = scorePlace(grid, { across, from, to }, like) * (across ? 0.95 : 1);
        if (score > best.score + 0.001) best = { place: { across, from, to }, score };
      }
  }
  return best;
}

/** A row that groups the headings below it: its cells are merged across, or fewer than those below. */
function isGroupRow(grid: ReadSheet, row: number): boolean {
  const filled = (at: number): number => grid.rows[at]?.filter((cell) => cell !== undefined).length ?? 0;
  const merged = grid.merges.some((merge) => merge.top <= row && merge.bottom >= row && merge.right > merge.left);
  return filled(row) > 0 && (merged || filled(row) < filled(row + 1));
}

function scorePlace(grid: ReadSheet, place: TablePlace, like: Likeness): number {
  const headings = headingsAt(grid, place);
  const named = headings.filter((heading) => heading !== '');
  // A day is a heading only where columns are headed by days.
  const isDay = grid.rows[place.to]?.some((cell) => cell?.kind === 'date' && like(sayHeading(cell)) < SURE) === true;
  if (named.length === 0 || isDay) return 0;
  const below = grid.rows.slice(place.to + 1, place.to + 6);
  const under = headings.filter((heading, at) => heading !== '' && below.some((row) => row[at] !== undefined)).length;
  // A heading is short, and something stands below it.
  const short = named.filter((heading) => heading.length <= 60).length;
  // A word with a colon is the label of a line of its own (“Project name:”).
  const fits = [...new Set(named)]
    .filter((heading) => !heading.endsWith(':'))
    .map(like)
    .filter((fit) => fit >= SURE);
  const likeness = fits.reduce((sum, fit) => sum + fit, 0);
  const share = (count: number): number => count / named.length;
  const prose = share(named.length - short);
  return Math.max(
    0,
    likeness * 3 + share(fits.length) + share(under) + share(short) * 0.5 - prose * 2 - (place.to - place.from) * 0.1,
  );
}

/** The table at `place`. Blank rows are left out; cells merged down a column stand in each of their rows. */
export function readTable(sheet: ReadSheet, place: TablePlace): Table {
  const grid = place.across ? turn(sheet) : sheet;
  const filled = fillDown(grid, place.to + 1);
  const headings = tellApart(headingsAt(grid, place));
  const all = filled
    .map((cells, at) => ({ at: at + 1, cells }))
    .slice(place.to + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  const end = endOf(all);
  return {
    sheet: sheet.name,
    title: titleAbove(grid, place.from),
    across: place.across,
    headingRows: { from: place.from + 1, to: place.to + 1 },
    headings,
    rows: all.slice(0, end),
    under: all.slice(end),
  };
}

/** What else stands alone above a table: its unit, its day, who made it. */
const NO_TITLE = /^(?:£|source|as at|prepared|updated|version|draft|note|all figures|figures in)/i;

/** The words that stand alone in the nearest row above the headings. */
function titleAbove(grid: ReadSheet, from: number): string {
  const alone = grid.rows.slice(0, from).flatMap((row): readonly string[] => {
    const cells = row.filter((cell) => cell !== undefined);
    const [only] = cells;
    return cells.length === 1 && only?.kind === 'text' ? [clean(sayHeading(only))] : [];
  });
  return alone.findLast((words) => words.length <= 120 && / /.test(words) && !NO_TITLE.test(words)) ?? '';
}

/** Where the notes under a table begin: after its last gap below which every row has one cell alone, as none of the rest has. */
function endOf(rows: readonly TableRow[]): number {
  const isAlone = ({ cells }: TableRow): boolean => cells.filter((cell) => cell !== undefined).length === 1;
  let end = rows.length;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const [row, above] = [rows[at], rows[at - 1]];
    if (row === undefined || above === undefined || !isAlone(row)) break;
    if (row.at > above.at + 1) end = at;
  }
  return rows.slice(0, end).some((row) => !isAlone(row)) ? end : rows.length;
}

/** One text for each column: those of several heading rows one after the other, a merged one for all the columns it covers. */
function headingsAt(grid: ReadSheet, { from, to }: TablePlace): readonly string[] {
  const width = Math.max(0, ...grid.rows.slice(from, to + 6).map((row) => row.length));
  const lines: string[][] = [];
  for (let row = from; row <= to; row += 1) {
    const cells = grid.rows[row] ?? [];
    const line = Array.from({ length: width }, (_, at) => clean(sayHeading(cells[at])));
    for (const merge of grid.merges)
      if (merge.top <= row && merge.bottom >= row && merge.left < width) {
        const said = clean(sayHeading(grid.rows[merge.top]?.[merge.left]));
        for (let at = merge.left; at <= Math.min(merge.right, width - 1); at += 1)
          if (row < to || at === merge.left || merge.bottom > merge.top) line[at] = said;
      }
    // A group's name stands at its first column only, where nothing is merged.
    if (row < to && !grid.merges.some((merge) => merge.top <= row && merge.bottom >= row))
      carryOn(line, grid.rows[to] ?? []);
    lines.push(line);
  }
  return Array.from({ length: width }, (_, at) => {
    // What stands only in the row above is a name of the whole, not of a column.
    if (lines.at(-1)?.[at] === '') return '';
    const words = lines.map((line) => line[at] ?? '').filter((word) => word !== '');
    return [...new Set(words)].join(' ');
  });
}

function carryOn(line: string[], below: ReadRow): void {
  for (let at = 1; at < line.length; at += 1)
    if (line[at] === '' && below[at] !== undefined) line[at] = line[at - 1] ?? '';
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tellApart(headings: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return headings.map((heading) => {
    if (heading === '') return '';
    const time = (times.get(heading) ?? 0) + 1;
    times.set(heading, time);
    return time === 1 ? heading : `${heading} (${time})`;
  });
}

function fillDown(grid: ReadSheet, from: number): readonly ReadRow[] {
  const down = grid.merges.filter((merge) => merge.bottom > merge.top && merge.top >= from);
  if (down.length === 0) return grid.rows;
  const rows: (ReadCell | undefined)[][] = grid.rows.map((row) => [...row]);
  for (const { top, bottom, left } of down) {
    const value = rows[top]?.[left];
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      while (cells.length < left) cells.push(undefined);
      cells[left] = value;
    }
  }
  return rows;
}

/** The sheet with its rows as columns. Very wide ones are not turned: no register lies across a thousand rows. */
function turn(sheet: ReadSheet): ReadSheet {
  const kept = sheet.rows.slice(0, 1000);
  const width = Math.max(0, ...kept.map((row) => row.length));
  const rows = Array.from({ length: width }, (_, at) => kept.map((row) => row[at]));
  const merges = sheet.merges.map((merge) => ({
    top: merge.left,
    left: merge.top,
    bottom: merge.right,
    right: merge.bottom,
  }));
  return { ...sheet, rows, merges };
}
