/** One step, and the longer ways, that the place in a grid can move. */
export type Direction = 'up' | 'down' | 'left' | 'right';
export type Jump = 'rowStart' | 'rowEnd' | 'gridStart' | 'gridEnd' | 'top' | 'bottom' | 'pageUp' | 'pageDown';

/** What a key means to a grid that is not being edited. */
export type GridKey =
  | { readonly does: 'move'; readonly to: Direction | Jump }
  | { readonly does: 'extend'; readonly to: Direction }
  | { readonly does: 'all' }
  /** Opens the cell; `start` is what was typed, which takes the place of the old value. */
  | { readonly does: 'edit'; readonly start: string | null }
  | { readonly does: 'cancel' };

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const FAR: { readonly [key: string]: Jump } = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'gridStart',
  End: 'gridEnd',
};
const NEAR: { readonly [key: string]: Jump } = {
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** What `press` means, or null when it is not the grid's. Tab is never the grid's: it leaves. */
export function readGridKey(press: Press): GridKey | null {
  if (press.altKey) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[press.key];
  if (ctrl) {
    const far = FAR[press.key];
    if (far !== undefined) return { does: 'move', to: far };
    return press.key.toLowerCase() === 'a' ? { does: 'all' } : null;
  }
  if (arrow !== undefined) return { does: press.shiftKey ? 'extend' : 'move', to: arrow };
  const near = NEAR[press.key];
  if (near !== undefined) return { does: 'move', to: near };
  if (press.key === 'F2' || press.key === 'Enter') return { does: 'edit', start: null };
  if (press.key === 'Backspace' || press.key === 'Delete') return { does: 'edit', start: '' };
  if (press.key === 'Escape') return { does: 'cancel' };
  return press.key.length === 1 ? { does: 'edit', start: press.key } : null;
}

/** A place in the grid; row -1 is the header. */
export type Place = { readonly row: number; readonly column: number };

type Size = { readonly rows: number; readonly columns: number; readonly page: number };

/** Where `to` leads from `at`, never outside the grid. Only a step up from the first row reaches the header. */
export function movePlace(at: Place, to: Direction | Jump, size: Size): Place {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const down = (by: number): number => Math.min(Math.max(at.row + by, 0), Math.max(lastRow, 0));
  switch (to) {
    case 'up':
      return { ...at, row: Math.max(at.row - 1, -1) };
    case 'down':
      return { ...at, row: Math.min(at.row + 1, lastRow) };
    case 'left':
      return { ...at, column: Math.max(at.column - 1, 0) };
    case 'right':
      return { ...at, column: Math.min(at.column + 1, lastColumn) };
    case 'rowStart':
      return { ...at, column: 0 };
    case 'rowEnd':
      return { ...at, column: lastColumn };
    case 'gridStart':
      return { row: Math.min(0, lastRow), column: 0 };
    case 'gridEnd':
      return { row: lastRow, column: lastColumn };
    case 'top':
      return { ...at, row: Math.min(0, lastRow) };
    case 'bottom':
      return { ...at, row: lastRow };
    case 'pageUp':
      return { ...at, row: down(-size.page) };
    case 'pageDown':
      return { ...at, row: down(size.page) };
  }
}

/** Where Tab leads while a cell is edited: along the row, then on to the next row. */
export function tabPlace(at: Place, back: boolean, size: Size): Place {
  const flat = at.row * size.columns + at.column + (back ? -1 : 1);
  const within = Math.min(Math.max(flat, 0), size.rows * size.columns - 1);
  return { row: Math.floor(within / size.columns), column: within % size.columns };
}
