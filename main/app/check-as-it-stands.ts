import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Part } from '../../shared/compose/compose.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { readRevision } from '../store/history.ts';
import type { CheckThread } from './check-thread.ts';
import type { Deps, PlacedProgramme } from './deps.ts';
import type { AskedMend, PlannedMend } from './plan-mend.ts';
import { readCheck } from './read-check.ts';
import { planMendHere } from './set-aside.ts';

/** So often a check beside everything else is made again because something was written meanwhile; then everything waits for one. */
const TRIES = 3;

/** The check of a report at the very revision the file has when it is answered: for what is decided by it. */
export async function checkAsItStands(
  deps: Deps,
  thread: CheckThread,
  open: PlacedProgramme,
  reportId: string,
  part: Part = 'whole',
): Promise<Reply<CheckedReportView>> {
  return asItStands(
    open,
    () => thread.check(open, reportId, part),
    () => readCheck(deps, open, reportId, part),
  );
}

/** How a finding of a report is put right, by a check at the very revision the file has when it is answered. */
export async function planMendAsItStands(
  deps: Deps,
  thread: CheckThread,
  open: PlacedProgramme,
  reportId: string,
  mend: AskedMend,
): Promise<Reply<PlannedMend>> {
  return asItStands(
    open,
    () => thread.planMend(open, reportId, mend),
    () => planMendHere(deps, open, reportId, mend),
  );
}

async function asItStands<T extends { readonly revision: number }>(
  open: PlacedProgramme,
  beside: () => Promise<Reply<T>>,
  here: () => Reply<T>,
): Promise<Reply<T>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await beside();
    if (!answer.ok || answer.value.revision === readRevision(open.db)) return answer;
  }
  return here();
}
