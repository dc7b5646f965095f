/** One step, and the longer ways, that the place in a grid can move. */
export type Direction = 'up' | 'down' | 'left' | 'right';
export type Jump = 'rowStart' | 'rowEnd' | 'gridStart' | 'gridEnd' | 'top' | 'bottom' | 'pageUp' | 'pageDown';

/** What a key means to a grid that is not being edited. */
export type GridKey =
  | { readonly does: 'move'; readonly to: Direction | Jump }
  | { readonly does: 'extend'; readonly to: Direction | Jump }
  | { readonly does: 'select'; readonly what: 'all' | 'row' | 'column' }
  /** Empties the selected cells. */
  | { readonly does: 'clear' }
  /** Gives the selected cells the values of the first row of them, or one row those of the row above. */
  | { readonly does: 'fill' }
  | { readonly does: 'add' }
  | { readonly does: 'remove' }
  | { readonly does: 'shift'; readonly to: 'up' | 'down' }
  | { readonly does: 'menu' }
  /** Asks for the note on the figure in the cell. */
  | { readonly does: 'note' }
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
  const { key, shiftKey } = press;
  const arrow = ARROWS[key];
  if (press.altKey) return readAltKey(press);
  if (press.ctrlKey || press.metaKey) return readCtrlKey(press);
  const to = arrow ?? NEAR[key];
  if (to !== undefined) return { does: shiftKey ? 'extend' : 'move', to };
  if (key === ' ' && shiftKey) return { does: 'select', what: 'row' };
  if (key === 'F2' && shiftKey) return { does: 'note' };
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { does: 'menu' };
  return readPlainKey(key);
}

function readPlainKey(key: string): GridKey | null {
  switch (key) {
    case 'F2':
    case 'Enter':
      return { does: 'edit', start: null };
    case 'Backspace':
      return { does: 'edit', start: '' };
    case 'Delete':
      return { does: 'clear' };
    case 'Insert':
      return { does: 'add' };
    case 'Escape':
      return { does: 'cancel' };
    default:
      return key.length === 1 ? { does: 'edit', start: key } : null;
  }
}

function readCtrlKey({ key, shiftKey }: Press): GridKey | null {
  const far = FAR[key];
  if (far !== undefined) return { does: shiftKey ? 'extend' : 'move', to: far };
  if (shiftKey) return null;
  if (key === ' ') return { does: 'select', what: 'column' };
  if (key === 'Delete') return { does: 'remove' };
  if (key.toLowerCase() === 'd') return { does: 'fill' };
  return key.toLowerCase() === 'a' ? { does: 'select', what: 'all' } : null;
}

function readAltKey({ key, ctrlKey, metaKey, shiftKey }: Press): GridKey | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowDown' && shiftKey) return { does: 'menu' };
  if (shiftKey) return null;
  return key === 'ArrowUp' || key === 'ArrowDown' ? { does: 'shift', to: key === 'ArrowUp' ? 'up' : 'down' } : null;
}

/** A place in the grid; row -1 is the header. */
export type Place = { readonly row: number; readonly column: number };

export type Size = { readonly rows: number; readonly columns: number; readonly page: number };

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
