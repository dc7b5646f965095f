import { useCallback } from 'react';
import type { RecordKind } from '../../../shared/model/records.ts';
import { saveEdit } from '../../state/edits.ts';

/** Saves one field of a record; `said` is how undo names it. Answers the sentence of a refusal, or null. */
export type SaveField = (
  field: string,
  value: unknown,
  said: string,
  gesture?: string | null,
) => Promise<string | null>;

/** How the fields of one record are saved. */
export function useSaveField(kind: RecordKind, id: string, name: string): SaveField {
  return useCallback(
    (field, value, said, gesture = null) =>
      saveEdit({
        changes: [{ does: 'set', kind, id, fields: { [field]: value } }],
        label: `${said} of ${name}`.slice(0, 200),
        gesture,
      }),
    [kind, id, name],
  );
}
