import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Part } from '../../shared/compose/compose.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { readRevision } from '../store/history.ts';
import type { CheckThread } from './check-thread.ts';
import type { Deps, PlacedProgramme } from './deps.ts';
import { readCheck } from './read-check.ts';

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
  for (let tries = 0; tries < TRIES; tries += 1) {
    const checked = await thread.check(open, reportId, part);
    if (!checked.ok || checked.value.revision === readRevision(open.db)) return checked;
  }
  return readCheck(deps, open, reportId, part);
}
