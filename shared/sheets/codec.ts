import type { SheetColumn, SheetValue } from './book.ts';

/** What came back in a cell: a value of the field, or why it is none, as the end of a sentence about it. */
export type CellRead = { readonly value: unknown } | { readonly refusal: string };

/** How the values of a field stand in a sheet, and how what people put there is read. */
export type Codec = {
  readonly write: (value: unknown) => SheetValue;
  readonly read: (cell: SheetValue) => CellRead;
  readonly look: Partial<SheetColumn>;
};
