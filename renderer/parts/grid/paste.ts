import { parseDay, refuseDay } from '../../state/parse-day.ts';
import type { CellEditing, GridColumn } from './columns.ts';

/** One value that a paste puts into a cell. */
export type PastedCell<Row> = { readonly row: Row; readonly columnId: string; readonly value: string };

/** What a paste comes to: the values that fit, and a sentence for each that does not. */
export type Paste<Row> = { readonly cells: readonly PastedCell<Row>[]; readonly refusals: readonly string[] };

type Target<Row> = {
  /** The rows in the order they are shown. */
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowName: (row: Row) => string;
  /** The selected cells; one copied value fills them all. */
  readonly range: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
};

/** Tab-separated lines, as a spreadsheet copies them: a quoted cell may hold tabs and line breaks. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    const end = match[3] ?? '';
    if (end === '\t' && cell.lastIndex >= text.length) rows.at(-1)?.push('');
    // A spreadsheet ends its last line too: that is not another row.
    if (end !== '\t' && end !== '' && cell.lastIndex < text.length) rows.push([]);
  }
  return text === '' ? [] : rows;
}

/** The value that pasted words stand for in a cell, or the sentence why they do not. */
export function readPasted(
  editing: CellEditing,
  text: string,
): { readonly value: string } | { readonly refusal: string } {
  const typed = text.trim();
  if (editing.kind === 'text') return { value: typed };
  if (editing.kind === 'figure') {
    const refusal = typed === '' ? null : editing.check(typed);
    return refusal === null ? { value: typed } : { refusal };
  }
  if (editing.kind === 'day') {
    const day = parseDay(typed);
    return typed === '' || day !== null ? { value: day ?? '' } : { refusal: refuseDay(typed) };
  }
  const wanted = typed.toLowerCase();
  const found = editing.choices.find(({ value, name }) => {
    const said = name.toLowerCase();
    // `4`, `4 Likely` and `Likely` all mean the same level; a name may stand without the post behind it.
    return (
      value.toLowerCase() === wanted ||
      said === wanted ||
      said === `${value.toLowerCase()} ${wanted}` ||
      said.startsWith(`${wanted}, `)
    );
  });
  return found === undefined ? { refusal: `“${typed}” is not one of the choices.` } : { value: found.value };
}

/** Lays what was copied over the cells from the top left of the selection on. */
export function planPaste<Row>(copied: readonly (readonly string[])[], target: Target<Row>): Paste<Row> {
  const { rows, columns, rowName, range } = target;
  const single = copied.length === 1 && copied[0]?.length === 1;
  const height = single ? range.rows : copied.length;
  const cells: PastedCell<Row>[] = [];
  const refusals: string[] = [];
  for (let down = 0; down < height; down += 1) {
    const line = copied[single ? 0 : down] ?? [];
    const row = rows[range.row + down];
    if (row === undefined) {
      refusals.push(`${height - down} rows would lie beyond the last one.`);
      break;
    }
    const width = single ? range.columns : line.length;
    for (let right = 0; right < width; right += 1) {
      const column = columns[range.column + right];
      if (column === undefined) break;
      const where = `${column.title} of ${rowName(row)}`;
      const editing = column.edit?.(row) ?? null;
      const read = editing === null ? null : readPasted(editing, line[single ? 0 : right] ?? '');
      if (editing === null || read === null) refusals.push(`${where} cannot be edited.`);
      else if ('refusal' in read) refusals.push(`${where}: ${read.refusal}`);
      else if (read.value !== editing.value) cells.push({ row, columnId: column.id, value: read.value });
    }
  }
  return { cells, refusals };
}

/** How a paste went: how many values were taken, and how many were left out. */
export function sayPaste({ cells, refusals }: Paste<unknown>): string {
  const taken = cells.length === 1 ? 'Pasted one value.' : `Pasted ${cells.length} values.`;
  if (refusals.length === 0) return taken;
  return `${taken} ${refusals.length === 1 ? 'One was' : `${refusals.length} were`} left out.`;
}
