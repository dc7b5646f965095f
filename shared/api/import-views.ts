import type { SheetMapping } from '../sheets/mapping.ts';
import type { SheetKind } from '../sheets/plan-sheet.ts';
import type { Counts, PreviewRow } from '../sheets/preview.ts';
import type { ForeignWord } from '../sheets/said-words.ts';

/** What a sheet in hand would do, before anything is written. */
export type ImportPreview = {
  readonly kind: SheetKind;
  readonly fileName: string;
  /** The sheets of the file, and the one that is looked at. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly place: { readonly across: boolean; readonly from: number; readonly to: number };
  readonly decided: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly field: string | null;
    readonly why: string;
    readonly examples: readonly string[];
  }[];
  readonly fields: readonly { readonly key: string; readonly title: string }[];
  readonly mapping: SheetMapping;
  readonly isRemembered: boolean;
  readonly counts: Counts;
  readonly assumed: readonly string[];
  readonly words: readonly ForeignWord[];
  readonly rows: readonly PreviewRow[];
};
