import type { Block, Caption, Cell, Column, Row } from '../../document/document.ts';
import type { BoundBlock } from '../../model/bound-block.ts';
import { findById } from '../../model/find-by-id.ts';
import type { OfficerId } from '../../model/ids.ts';
import type { Rag } from '../../model/rag.ts';
import { type Paper, words } from '../paper.ts';

/** The bound block that shows `S`. */
export type Bound<S extends BoundBlock['show']> = Extract<BoundBlock, { show: S }>;

/** Where a bound block stands: the anchor it may carry, what findings call the place, and the level of the heading above it. */
export type Spot = { readonly anchor: string | null; readonly at: string; readonly under: number };

/** A cell of plain words; an empty one says so with a dash, so that a screen reader does not meet silence. */
export function cell(text: string, rating: Rag | null = null): Cell {
  return { text: words(text === '' ? '–' : text), rating };
}

export function row(...cells: readonly Cell[]): Row {
  return { cells, total: false };
}

export function totalRow(...cells: readonly Cell[]): Row {
  return { cells, total: true };
}

export function column(title: string, width: number, align: Column['align'] = 'left'): Column {
  return { title, width, align };
}

/** A table whose first column names its rows. */
export function table(
  caption: Caption,
  columns: readonly Column[],
  rows: readonly Row[],
  note = '',
): Extract<Block, { kind: 'table' }> {
  return { kind: 'table', caption, columns, rows, rowHeaders: true, note };
}

/** How each column of a table looks and what it says of one record. */
export type ColumnsOf<Name extends string, T> = {
  readonly [name in Name]: { readonly column: Column; readonly cell: (one: T) => Cell };
};

/** A table of records in the columns asked for, or in the usual ones where none are. */
export function tableOf<Name extends string, T>(
  caption: Caption,
  known: ColumnsOf<Name, T>,
  asked: readonly Name[],
  usual: readonly Name[],
  records: readonly T[],
): Extract<Block, { kind: 'table' }> {
  const names = asked.length === 0 ? usual : asked;
  return table(
    caption,
    names.map((name) => known[name].column),
    records.map((one) => row(...names.map((name) => known[name].cell(one)))),
  );
}

/** Whether `value` is among those asked for; none asked for is all. */
export function among<T>(asked: readonly T[], value: T): boolean {
  return asked.length === 0 || asked.includes(value);
}

/** The post of an officer, or that there is none yet. */
export function postOf(paper: Paper, id: OfficerId | null): string {
  return findById(paper.contents.officers, id)?.post ?? 'no owner yet';
}

/** A sentence about brackets where any cell has a number in them and the template says what they mean. */
export function withBrackets(
  paper: Paper,
  block: Extract<Block, { kind: 'table' }>,
): Extract<Block, { kind: 'table' }> {
  const { negative, bracketsMean } = paper.template.numbers;
  if (negative !== 'brackets' || bracketsMean === '') return block;
  const has = block.rows.some((one) =>
    one.cells.some((each) => each.text.some((piece) => piece.kind === 'text' && /^\(.*\d.*\)$/.test(piece.text))),
  );
  return has ? { ...block, note: [block.note, bracketsMean].filter((part) => part !== '').join(' ') } : block;
}
