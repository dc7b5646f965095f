import { useCallback } from 'react';
import type { RecordKind } from '../../../shared/model/records.ts';
import { saveEdit } from '../../state/edits.ts';

/**
 * Saves one field of a record; `said` is how undo names it. A value that is a function is worked out when its turn comes, from what the
 * edits before it have left. Answers the sentence of a refusal, or null.
 */
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
      saveEdit(() => ({
        changes: [{ does: 'set', kind, id, fields: { [field]: isWorkedOut(value) ? value() : value } }],
        label: `${said} of ${name}`.slice(0, 200),
        gesture,
      })),
    [kind, id, name],
  );
}

function isWorkedOut(value: unknown): value is () => unknown {
  return typeof value === 'function';
}
