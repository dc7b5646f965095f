import { never } from '../model/never.ts';
import type { RecordKind } from '../model/records.ts';

/** Some fields of a record, by name. */
export type Fields = { readonly [field: string]: unknown };

/**
 * One record before and after. A new record has no before, a removed one no after; an update holds only the fields that moved.
 * Swapping the two undoes it, and two copies of a file can be joined field by field from them.
 */
export type Edit =
  | { readonly does: 'add'; readonly kind: RecordKind; readonly id: string; readonly after: Fields }
  | {
      readonly does: 'set';
      readonly kind: RecordKind;
      readonly id: string;
      readonly before: Fields;
      readonly after: Fields;
    }
  | { readonly does: 'remove'; readonly kind: RecordKind; readonly id: string; readonly before: Fields };

/** The edit that takes `edit` back. */
export function reverseEdit(edit: Edit): Edit {
  switch (edit.does) {
    case 'add':
      return { does: 'remove', kind: edit.kind, id: edit.id, before: edit.after };
    case 'set':
      return { does: 'set', kind: edit.kind, id: edit.id, before: edit.after, after: edit.before };
    case 'remove':
      return { does: 'add', kind: edit.kind, id: edit.id, after: edit.before };
    default:
      return never(edit);
  }
}

/** The edits that take a whole step back: each reversed, last first. */
export function reverseEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.map(reverseEdit).reverse();
}
