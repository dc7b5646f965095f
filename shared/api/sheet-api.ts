import { z } from 'zod';
import { MergeAnswers } from '../changes/answers.ts';
import type { OwnerChoice, SentSheet, SheetChoice, UpdatePreview } from './sheet-views.ts';
import type { WindowState } from './views.ts';

const nothing = z.strictObject({});
/** A register, the matrix, a profile by its id, or everything: what `listSheets` offers. */
const what = z.string().min(1).max(64);
const paper = z.enum(['A4', 'A3']);

/** What the intents about sheets take. */
export const SHEET_ARGUMENTS = {
  listSheets: nothing,
  /** Asks where, and writes what is asked for as Excel or CSV. */
  exportSheet: z.strictObject({ what, paper }),
  /** Asks where, and writes it as a tagged PDF. */
  printSheetToPdf: z.strictObject({ what, paper }),
  /** Hands it to the system's own dialog for printing. */
  printSheet: z.strictObject({ what, paper }),
  listUpdateOwners: nothing,
  /** Asks for a folder, and writes an update sheet there for each of these officers. */
  sendUpdateSheets: z.strictObject({ ownerIds: z.array(z.string().min(1).max(64)).min(1).max(1000) }),
  /** Asks for update sheets that came back and shows what taking them in would do; the next two are about them. */
  chooseUpdates: nothing,
  previewUpdates: z.strictObject({ answers: MergeAnswers }),
  takeUpdates: z.strictObject({ answers: MergeAnswers }),
} as const;

/** What they answer. */
export type SheetValues = {
  listSheets: readonly SheetChoice[];
  exportSheet: { readonly fileName: string };
  printSheetToPdf: { readonly fileName: string };
  printSheet: null;
  listUpdateOwners: readonly OwnerChoice[];
  sendUpdateSheets: { readonly folder: string; readonly sheets: readonly SentSheet[] };
  chooseUpdates: UpdatePreview;
  previewUpdates: UpdatePreview;
  takeUpdates: WindowState;
};
