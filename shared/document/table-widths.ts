import type { Table } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { plainLine } from './inline.ts';
import { widthOfText } from './letter-widths.ts';
import { splitWhole, twips } from './lengths.ts';

/** How a table stands on the page, in twips: the columns add up to `total`, `margin` is left at each side of a cell. */
export type Widths = { readonly total: number; readonly columns: readonly number[]; readonly margin: number };

/** The space beside the words of a cell, in millimetres; a table too full for its longest words makes do with less. */
const MARGIN = { usual: 1.6, tight: 0.8 };

/** No word claims more than this, in millimetres: a longer one breaks, as a web address does. */
const LONGEST_WORD = 32;

/** What a word needs beyond its letters, in twips: rules take a little, and so does a printer's rounding. */
const SLACK = 30;

/** When the longest words take more of the width than this, what is left goes to the columns with most to say. */
const CROWDED = 0.6;

/** When they take more than this, the space beside the words goes to those columns too. */
const FULL = 0.85;

const known = new WeakMap<Table, { readonly style: HouseStyle; readonly width: number; readonly widths: Widths }>();

/**
 * The widths that the shares of `block` give on a page with `width` millimetres for text, but that no column breaks a word which
 * another has room for. A table is measured once for each style.
 */
export function widthsOf(block: Table, style: HouseStyle, width: number): Widths {
  const before = known.get(block);
  if (before?.style === style && before.width === width) return before.widths;
  const widths = measureWidths(block, style, width);
  known.set(block, { style, width, widths });
  return widths;
}

function measureWidths(block: Table, style: HouseStyle, width: number): Widths {
  const total = twips(width);
  const shares = block.columns.map((column) => column.width);
  const words = block.columns.map((_, at) => longestWord(block, at, style));
  const usual = words.map((word) => word + SLACK + 2 * twips(MARGIN.usual));
  const tight = words.map((word) => word + SLACK + 2 * twips(MARGIN.tight));
  if (sum(usual) <= total * CROWDED) {
    return { total, columns: atLeast(total, shares, usual), margin: twips(MARGIN.usual) };
  }
  if (sum(usual) <= total * FULL) {
    return { total, columns: byNeed(total, usual, block, style), margin: twips(MARGIN.usual) };
  }
  const columns = sum(tight) <= total ? byNeed(total, tight, block, style) : atLeast(total, shares, tight);
  return { total, columns, margin: twips(MARGIN.tight) };
}

/** The leasts, and what is left of `total` to each column by how much its cells have to say beyond its longest word. */
function byNeed(total: number, leasts: readonly number[], block: Table, style: HouseStyle): readonly number[] {
  const look = { bold: false, font: style.font };
  const needs = leasts.map((least, at) => {
    const cells = block.rows.map(
      (row) => widthOfText(plainLine(row.cells[at]?.text ?? []), style.table.size, look) * 20,
    );
    // Long cells weigh more than short ones, so that a day among many that are not set stands on few lines.
    const needed = Math.cbrt(sum(cells.map((cell) => cell ** 3)) / Math.max(1, cells.length));
    return Math.max(0, needed - least);
  });
  const left = total - sum(leasts);
  const all = sum(needs);
  return splitWhole(
    total,
    leasts.map((least, at) => least + (all === 0 ? left / leasts.length : (left * (needs[at] ?? 0)) / all)),
  );
}

/** Splits `total` by `shares`, raising each part to its least; where the leasts do not fit, by the leasts alone. */
function atLeast(total: number, shares: readonly number[], leasts: readonly number[]): readonly number[] {
  if (sum(leasts) >= total) return splitWhole(total, leasts);
  const raised = new Set<number>();
  for (;;) {
    const rest = total - sum(leasts.filter((_, at) => raised.has(at)));
    const open = sum(shares.filter((_, at) => !raised.has(at)));
    const parts = shares.map((share, at) => (raised.has(at) ? (leasts[at] ?? 0) : (rest * share) / open));
    const short = parts.flatMap((part, at) => (!raised.has(at) && part < (leasts[at] ?? 0) ? [at] : []));
    if (short.length === 0) return splitWhole(total, parts);
    for (const at of short) raised.add(at);
  }
}

/** The widest word of column `at`, in twips: its title and row names are bold, and so are totals and ratings. */
function longestWord(block: Table, at: number, style: HouseStyle): number {
  const title = block.columns[at]?.title ?? '';
  const cells = block.rows.map((row) => {
    const cell = row.cells[at];
    const bold = row.total || (block.rowHeaders && at === 0) || cell?.rating !== null;
    return cell === undefined ? 0 : widest(plainLine(cell.text), style, bold);
  });
  const widestCell = cells.reduce((one, other) => Math.max(one, other), 0);
  return Math.min(Math.max(widest(title, style, true), widestCell), twips(LONGEST_WORD));
}

function widest(text: string, style: HouseStyle, bold: boolean): number {
  // Word may break a line after a hyphen, but not inside what else has no space in it. A day and its month stay on one line.
  const words = text.split(/(?<!^\d{1,2}|\s\d{1,2})\s+|(?<=-)/);
  const widths = words.map((word) => widthOfText(word, style.table.size, { bold, font: style.font }));
  return Math.ceil(Math.max(0, ...widths) * 20);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
