import type { Moved, MovedRecord } from '../../shared/api/overview-views.ts';
import { listChanges, type RecordChange } from '../../shared/changes/list-changes.ts';
import { markEdits } from '../../shared/changes/net.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { countEditsFrom, listSteps } from '../store/steps.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { chooseSteps, reader } from './read-history.ts';
import { wholeOf } from './whole-of.ts';

/** More edits than this are counted and not listed: whoever wants them all asks for the changes themselves. */
const MOST_EDITS = 1000;
/** How many records stand on the overview. */
const MOST_SHOWN = 6;

/** What moved in the programme since the paper of a meeting, the newest first, each with the record that a screen shows it with. */
export function readMoved(deps: Deps, open: ReadProgramme, meetingId: string): Reply<Moved> {
  return attempt(open.fileName, (): Reply<Moved> => {
    const chosen = chooseSteps(deps, open, { since: { meetingId } });
    if (!chosen.ok) return chosen;
    const { fromSeq = 0 } = chosen.value.filter;
    const since = chosen.value.said;
    if (countEditsFrom(open.db, fromSeq, MOST_EDITS + 1) > MOST_EDITS) return done({ since, count: null, records: [] });
    const steps = listSteps(open.db, { ...chosen.value.filter, ownOnly: true });
    const changes = listChanges(markEdits(steps), reader(open)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    return done({
      since,
      count: changes.length,
      records: changes.slice(0, MOST_SHOWN).map((change) => toMoved(open, change)),
    });
  });
}

function toMoved(open: ReadProgramme, change: RecordChange): MovedRecord {
  const { kind, id, name, did, fields } = change;
  const record = reader(open)(kind, id);
  const whole = record === undefined ? null : wholeOf(open, kind, record);
  const moved = fields.map((field) => `${field.label}: ${field.was} → ${field.now}`).join('; ');
  const isThere = did !== 'removed';
  return {
    id: `${kind} ${id}`,
    name,
    said: did === 'changed' ? moved : did === 'added' ? 'Added' : 'Removed',
    leadsTo: whole === null ? (isThere ? { kind, id } : null) : { kind: whole.kind, id: String(whole.record['id']) },
  };
}
