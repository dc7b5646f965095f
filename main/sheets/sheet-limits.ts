/** More than any register has: past these a sheet is made to exhaust whoever reads it. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 2_000;
export const MOST_CELLS = 3_000_000;
/** Cells and the empty places before them: a cell far to the right in every row is few cells and much memory. */
export const MOST_PLACES = 12_000_000;
/** In characters: more than any field of a record holds, and than Excel lets stand in a cell. */
export const MOST_IN_CELL = 50_000;
export const MOST_MERGES = 50_000;
export const MOST_SHEETS = 200;
export const MOST_STRINGS = 2_000_000;
