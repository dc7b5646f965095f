import type { ReactElement } from 'react';
import type { Overview } from '../../../shared/api/overview-views.ts';
import type { ChangesSince, ProgrammeState, RecordChange } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { showChanges } from '../../state/history.ts';
import { useChanges } from '../../state/programme.ts';

/** How many records stand here; the view of all changes has the rest. */
const MOST = 6;

type MovedProps = { readonly programme: ProgrammeState; readonly paper: NonNullable<Overview['lastPaper']> };

/** What changed in the programme since its last paper, record by record. */
export function Moved({ programme, paper }: MovedProps): ReactElement {
  const read = useChanges(programme, { meetingId: paper.meetingId });
  return (
    <Panel
      title="Moved since the last paper"
      aside={
        <button type="button" className="text-link focusable" onClick={showChanges}>
          All changes
        </button>
      }
    >
      <ReadView read={read} what="What changed">
        {(since) => <Changes since={since} said={paper.said} />}
      </ReadView>
    </Panel>
  );
}

function Changes({ since, said }: { readonly since: ChangesSince; readonly said: string }): ReactElement {
  const { changes } = since;
  if (changes.length === 0)
    return <EmptyState small title="Nothing has moved" hint={`No record has changed in this file since ${said}.`} />;
  return (
    <>
      <ul className="moved">
        {changes.slice(0, MOST).map((change) => (
          <li key={`${change.kind} ${change.id}`}>
            {change.did === 'removed' ? (
              <span className="strong">{change.name}</span>
            ) : (
              <RecordLink kind={change.kind} id={change.id}>
                {change.name}
              </RecordLink>
            )}
            <span className="sub">{sayChange(change)}</span>
          </li>
        ))}
      </ul>
      {changes.length <= MOST ? null : (
        <p className="sub">
          and {(changes.length - MOST).toLocaleString('en-GB')} more since {said}
        </p>
      )}
    </>
  );
}

function sayChange({ did, fields }: RecordChange): string {
  if (did !== 'changed') return did === 'added' ? 'Added' : 'Removed';
  return fields.map((field) => `${field.label}: ${field.was} → ${field.now}`).join('; ');
}
