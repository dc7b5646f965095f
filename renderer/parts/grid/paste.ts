import type { CellEditing, GridColumn } from './columns.ts';
import type { Range } from './ranges.ts';
import { readValue, typeValue } from './values.ts';

/** One value that a paste puts into a cell. */
export type PastedCell<Row> = { readonly row: Row; readonly columnId: string; readonly value: string };

/** What a paste comes to: the values that fit, and a sentence for each that does not. */
export type Paste<Row> = { readonly cells: readonly PastedCell<Row>[]; readonly refusals: readonly string[] };

/** The selected cells, and the rows they are among. */
export type Target<Row> = {
  /** The lines in the order they are shown; null for one that is no row. */
  readonly rows: readonly (Row | null)[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowName: (row: Row) => string;
  readonly range: Range;
};

/** Tab-separated lines, as a spreadsheet copies them: a quoted cell may hold tabs and line breaks. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) break;
    rows.at(-1)?.push(unquote(match[1]) ?? match[2] ?? '');
    const end = match[3] ?? '';
    if (end === '\t' && cell.lastIndex >= text.length) rows.at(-1)?.push('');
    // A spreadsheet ends its last line too: that is not another row.
    if (end !== '\t' && end !== '' && cell.lastIndex < text.length) rows.push([]);
  }
  return text === '' ? [] : rows;
}

/** What stood between quotes. A spreadsheet adds them only for what needs them: quotes around plain words are the cell's own. */
function unquote(inner: string | undefined): string | undefined {
  if (inner === undefined) return undefined;
  return inner === '' || /[\t\r\n]|""/.test(inner) ? inner.replaceAll('""', '"') : `"${inner}"`;
}

/**
 * Lays what was copied over the cells from the top left of the selection on. What was copied once fills a selection that it goes
 * into a whole number of times, one cell any selection; heads of groups are passed over.
 */
export function planPaste<Row>(copied: readonly (readonly string[])[], target: Target<Row>): Paste<Row> {
  const { columns, range } = target;
  const width = Math.max(...copied.map((line) => line.length), 0);
  if (width === 0) return { cells: [], refusals: [] };
  const high = target.rows.slice(range.top, range.bottom + 1).filter((row) => row !== null).length;
  const wide = range.right - range.left + 1;
  const repeats = high > 0 && high % copied.length === 0 && wide % width === 0;
  const height = repeats ? high : copied.length;
  const across = repeats ? wide : width;
  const found = target.rows.slice(range.top).filter((row) => row !== null);
  const puts = found.slice(0, height).flatMap((row, down) => {
    const line = copied[down % copied.length] ?? [];
    return columns.slice(range.left, range.left + across).flatMap((column, right) => {
      const text = repeats ? (line[right % width] ?? '') : line[right];
      return text === undefined ? [] : [{ row, column, text }];
    });
  });
  const paste = readPuts(puts, target.rowName);
  const beyond = height - found.length;
  if (beyond <= 0) return paste;
  const said = beyond === 1 ? 'One row would lie' : `${beyond} rows would lie`;
  return { ...paste, refusals: [...paste.refusals, `${said} beyond the last one.`] };
}

/** Gives the selected cells the values of the first row of them; one row takes those of the row above it. */
export function planFill<Row>({ rows, columns, rowName, range }: Target<Row>): Paste<Row> {
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  const source = rows[from];
  if (source === undefined || source === null) return { cells: [], refusals: ['There is no row above to fill from.'] };
  const filled = rows.slice(from + 1, range.bottom + 1).filter((row) => row !== null);
  const chosen = columns.slice(range.left, range.right + 1);
  const puts = filled.flatMap((row) =>
    chosen.map((column) => {
      const held = column.edit?.(source) ?? null;
      return { row, column, text: held === null ? column.say(source) : typeOf(held) };
    }),
  );
  return readPuts(puts, rowName);
}

/** Empties the selected cells. */
export function planClear<Row>({ rows, columns, rowName, range }: Target<Row>): Paste<Row> {
  const chosen = columns.slice(range.left, range.right + 1);
  const cleared = rows.slice(range.top, range.bottom + 1).filter((row) => row !== null);
  return readPuts(
    cleared.flatMap((row) => chosen.map((column) => ({ row, column, text: '' }))),
    rowName,
  );
}

type Put<Row> = { readonly row: Row; readonly column: GridColumn<Row>; readonly text: string };

function readPuts<Row>(puts: readonly Put<Row>[], rowName: (row: Row) => string): Paste<Row> {
  const cells: PastedCell<Row>[] = [];
  const refusals: string[] = [];
  for (const { row, column, text } of puts) {
    const where = `${column.title} of ${rowName(row)}`;
    const editing = column.edit?.(row) ?? null;
    const read = editing === null ? null : readValue(editing, text);
    if (editing === null || read === null) {
      // A copied row put back where it was has its ref in it: nothing to complain of.
      if (text.trim() !== column.say(row)) refusals.push(`${where} cannot be edited.`);
    } else if ('refusal' in read) refusals.push(`${where}: ${read.refusal}`);
    else if (read.value !== editing.value) cells.push({ row, columnId: column.id, value: read.value });
  }
  return { cells, refusals };
}

// A choice is told by its value: names need not be unique.
function typeOf(held: CellEditing): string {
  return held.kind === 'choice' ? held.value : typeValue(held);
}

/** How it went: how many values were taken, and how many were left out. */
export function sayPaste({ cells, refusals }: Paste<unknown>, did = 'Pasted'): string {
  const taken = cells.length === 1 ? `${did} one value.` : `${did} ${cells.length.toLocaleString('en-GB')} values.`;
  if (refusals.length === 0) return taken;
  return `${taken} ${refusals.length === 1 ? 'One was' : `${refusals.length} were`} left out.`;
}
