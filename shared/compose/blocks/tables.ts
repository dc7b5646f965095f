import type { Block, Caption, Cell, Column, Row } from '../../document/document.ts';
import type { BoundBlock } from '../../model/prose.ts';
import type { Rag } from '../../model/rag.ts';
import { words } from '../paper.ts';

/** The bound block that shows `S`. */
export type Bound<S extends BoundBlock['show']> = Extract<BoundBlock, { show: S }>;

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
export function table(caption: Caption, columns: readonly Column[], rows: readonly Row[], note = ''): Block {
  return { kind: 'table', caption, columns, rows, rowHeaders: true, note };
}
