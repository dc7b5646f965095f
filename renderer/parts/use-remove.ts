import { useCallback } from 'react';
import { announce } from '../state/announce.ts';
import { type Edit, saveOrShow, undo } from '../state/edits.ts';
import { queries, stateOptions } from '../state/queries.ts';
import { useNotify } from './toasts.tsx';

// Once something else was edited, undo would take back that instead.
const LATER = 'Something else was edited since. Use Undo at the top of the window, once for each step.';

function revisionNow(): number | undefined {
  return queries.getQueryData(stateOptions.queryKey)?.programme?.revision;
}

/** What is removed: what it is called, a line about it, and the changes that do it. */
export type Removal = { readonly name: string; readonly about?: string; readonly changes: Edit['changes'] };

/** Removes a record at once, and offers to take that back; answers whether it has gone. */
export function useRemove(): (removal: Removal) => Promise<boolean> {
  const notify = useNotify();
  return useCallback(
    async ({ name, about, changes }) => {
      const removed = await saveOrShow({ changes, label: `removing ${name}` });
      if (!removed) return false;
      const after = revisionNow();
      notify({
        title: `Removed ${name}`,
        ...(about !== undefined && { body: about }),
        action: {
          name: `Undo removing ${name}`,
          run: () => (revisionNow() === after ? void undo() : announce(LATER)),
        },
      });
      return true;
    },
    [notify],
  );
}
