import { movePlace, type Direction, type Jump, type Place, type Size } from './grid-keys.ts';

/** A cell by its row and column. */
export type CellAt = { readonly rowId: string; readonly columnId: string };

/** What is selected: the cell in hand, and the opposite corner of the range (the same cell when there is but one). */
export type Selection = { readonly at: CellAt; readonly end: CellAt };

/** The selected cells by the places of their rows and columns, ends counted. */
export type Range = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** The range between two corners. */
export function spanRange(one: Place, other: Place): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** Whether a cell is one of those selected. */
export function isWithin({ row, column }: Place, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Where the far corner of a selection goes; it never leaves the cells for the titles. */
export function extendPlace(end: Place, to: Direction | Jump, size: Size): Place {
  const moved = movePlace(end, to, size);
  return moved.row < 0 ? { ...moved, row: 0 } : moved;
}

/** How large a selection is, in words. */
export function sayRange({ top, bottom, left, right }: Range): string {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  return `${rows} ${rows === 1 ? 'row' : 'rows'} by ${columns} ${columns === 1 ? 'column' : 'columns'} selected.`;
}
