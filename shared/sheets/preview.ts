import type { Change } from '../changes/change.ts';
import type { ForeignWord } from './said-words.ts';

export const ROW_STATES = ['new', 'changed', 'same', 'refused', 'gone'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What one row of a sheet would do. */
export type PreviewRow = {
  /** Its row in the sheet (its column where the table lies across), from 1; null for a record the sheet does not have. */
  readonly at: number | null;
  readonly state: RowState;
  readonly name: string;
  /** What would differ, in words. */
  readonly fields: readonly { readonly label: string; readonly was: string; readonly now: string }[];
  /** Why it is refused, or what should be known of it. */
  readonly notes: readonly string[];
};

export type Counts = { readonly [state in RowState]: number };

/** What a sheet would do to the programme: row by row, and the changes that do it. Nothing is written by it. */
export type SheetPlan = {
  readonly rows: readonly PreviewRow[];
  readonly counts: Counts;
  /** What was assumed of whole columns, in words. */
  readonly assumed: readonly string[];
  /** Words that fields with a list of words of their own do not have. */
  readonly words: readonly ForeignWord[];
  readonly changes: readonly Change[];
  /** What removes the records that the sheet does not have; done only when asked for. */
  readonly removals: readonly Change[];
};

/** How many rows are in each state. */
export function countRows(rows: readonly PreviewRow[]): Counts {
  const counts = { new: 0, changed: 0, same: 0, refused: 0, gone: 0 };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}
