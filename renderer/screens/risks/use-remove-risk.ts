import { useCallback } from 'react';
import type { RiskRow } from '../../../shared/api/views.ts';
import { useNotify } from '../../parts/toasts.tsx';
import { announce } from '../../state/announce.ts';
import { saveOrShow, undo } from '../../state/edits.ts';
import { queries, stateOptions } from '../../state/queries.ts';

// Once something else was edited, undo would take back that instead.
const LATER = 'Something else was edited since. Use Undo at the top of the window, once for each step.';

function revisionNow(): number | undefined {
  return queries.getQueryData(stateOptions.queryKey)?.programme?.revision;
}

/** Removes a risk at once, and offers to take that back. */
export function useRemoveRisk(): (risk: RiskRow) => Promise<void> {
  const notify = useNotify();
  return useCallback(
    async (risk) => {
      const removed = await saveOrShow({
        changes: [{ does: 'remove', kind: 'risk', id: risk.id }],
        label: `removing ${risk.ref}`,
      });
      if (!removed) return;
      const after = revisionNow();
      notify({
        title: `Removed ${risk.ref}`,
        body: risk.title,
        action: {
          name: `Undo removing ${risk.ref}`,
          run: () => (revisionNow() === after ? void undo() : announce(LATER)),
        },
      });
    },
    [notify],
  );
}
