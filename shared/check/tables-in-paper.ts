import type { ItemOf, ReadPaper, ReadRow } from '../document/read-paper.ts';

export type TableAt = { readonly item: ItemOf<'table'>; readonly at: number };

/** The tables of `paper` with where they stand among its items. */
export function listTables(paper: ReadPaper): readonly TableAt[] {
  return paper.items.flatMap((item, at) => (item.kind === 'table' ? [{ item, at }] : []));
}

/** A row of figures: what its first cell calls it, and the other cells with the heading above each. */
export type FigureRow = {
  readonly row: number;
  readonly label: string;
  readonly cells: readonly { readonly words: string; readonly column: number; readonly heading: string }[];
};

/** The body rows of a table that have a cell besides their label. */
export function listFigureRows({ item }: TableAt): readonly FigureRow[] {
  const headers = item.rows.filter((row) => row.header);
  return item.rows.flatMap((row, at): readonly FigureRow[] => {
    const [first, ...rest] = row.cells;
    if (row.header || first === undefined || rest.length === 0) return [];
    const cells = rest.map(({ text, column }) => ({
      words: text.words.trim(),
      column,
      heading: headers.map((header) => cellOver(header, column)).join(' '),
    }));
    return [{ row: at, label: first.text.words.trim(), cells }];
  });
}

function cellOver(row: ReadRow, column: number): string {
  return row.cells.find((cell) => cell.column <= column && cell.column + cell.across > column)?.text.words ?? '';
}

/** What a table is about: its caption, its headings, the names of its rows and its note. */
export function sayTopic(table: TableAt): string {
  const { caption, rows, note } = table.item;
  const headings = rows.filter((row) => row.header).flatMap((row) => row.cells.map((cell) => cell.text.words));
  const labels = rows.filter((row) => !row.header).map((row) => row.cells[0]?.text.words ?? '');
  return [caption?.text ?? '', ...headings, ...labels, note.words].join(' ');
}

/** The value of a cell that holds one number and nothing else, with or without a sign for pounds, per cent or thousands. */
export function readCell(words: string): number | null {
  const match = /^([-−(]?)£? ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)? ?(?:%|k|m|bn)?\)?$/i.exec(words.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return Number(`${whole.replaceAll(',', '')}${fraction}`) * (sign === '' ? 1 : -1);
}
