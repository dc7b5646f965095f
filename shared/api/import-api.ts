import { z } from 'zod';
import { SheetMapping } from '../sheets/mapping.ts';
import { SHEET_KINDS } from '../sheets/plan-sheet.ts';
import type { ImportPreview } from './import-views.ts';
import type { WindowState } from './views.ts';

const nothing = z.strictObject({});
const kind = z.enum(SHEET_KINDS);
const MOST_BYTES = 20 * 1024 * 1024;

/** What the intents about a sheet that comes in take. */
export const IMPORT_ARGUMENTS = {
  /** Asks for a sheet and shows what importing it would do; the others are about it. */
  chooseSheet: z.strictObject({ kind }),
  /** The same for a sheet that was dropped on the window: the page has its bytes, its name and when it was saved, and no path. */
  dropSheet: z.strictObject({
    kind,
    name: z.string().min(1).max(300),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_BYTES, 'is larger than 20 MB'),
    saved: z.int().min(0).max(8_000_000_000_000),
  }),
  /** Looks at it again, as another kind or with other choices. */
  previewSheet: z.strictObject({ kind, mapping: SheetMapping.nullable() }),
  /** Calls off the look or the import that runs, if one does. */
  cancelSheet: nothing,
  /** Does what was shown last, as one step; records that the sheet does not have go only when asked. */
  importSheet: z.strictObject({ removeGone: z.boolean() }),
  /** Asks where, and writes the refused rows, each with why. */
  saveRefusedRows: nothing,
  /** Asks where, and writes an empty sheet of `kind` to be filled in. */
  saveEmptySheet: z.strictObject({ kind }),
} as const;

/** What they answer. */
export type ImportValues = {
  chooseSheet: ImportPreview;
  dropSheet: ImportPreview;
  previewSheet: ImportPreview;
  cancelSheet: null;
  importSheet: WindowState;
  saveRefusedRows: { readonly fileName: string };
  saveEmptySheet: { readonly fileName: string };
};
