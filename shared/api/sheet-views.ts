import type { RecordChange } from '../changes/list-changes.ts';
import type { Day } from '../model/units.ts';
import type { UpdateConflict, UpdateRefusal } from '../sheets/plan-update.ts';

/** What can be taken out as a sheet or printed: its name, and what the window asks for it by. */
export type SheetChoice = { readonly id: string; readonly name: string };

/** An officer who can be sent an update sheet, with how many rows theirs would have. */
export type OwnerChoice = { readonly id: string; readonly name: string; readonly post: string; readonly rows: number };

/** An update sheet that was written. */
export type SentSheet = { readonly fileName: string; readonly owner: string; readonly rows: number };

/** What taking update sheets in would do, before anything is written. */
export type UpdatePreview = {
  readonly sheets: readonly { readonly fileName: string; readonly owner: string; readonly sent: Day }[];
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly UpdateConflict[];
  readonly refused: readonly UpdateRefusal[];
  readonly notes: readonly string[];
};
