import type { ReactElement } from 'react';
import type { Moved as MovedView, Overview } from '../../../shared/api/overview-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { useMoved } from '../../state/figures.ts';
import { showChanges } from '../../state/history.ts';

type MovedProps = { readonly programme: ProgrammeState; readonly paper: NonNullable<Overview['lastPaper']> };

/** What changed in the programme since its last paper, record by record. */
export function Moved({ programme, paper }: MovedProps): ReactElement {
  const read = useMoved(programme, paper.meetingId);
  return (
    <Panel
      title="Moved since the last paper"
      aside={
        <button type="button" className="text-link focusable" onClick={showChanges}>
          All changes
        </button>
      }
    >
      <ReadView read={read} what="What moved">
        {(moved) => <Changes moved={moved} said={paper.said} />}
      </ReadView>
    </Panel>
  );
}

function Changes({ moved, said }: { readonly moved: MovedView; readonly said: string }): ReactElement {
  const { count, records } = moved;
  if (count === null)
    return (
      <EmptyState
        small
        title="A great deal has moved"
        hint={`More than a thousand fields have changed since ${said}. All changes has them.`}
      />
    );
  if (count === 0)
    return <EmptyState small title="Nothing has moved" hint={`No record has changed in this file since ${said}.`} />;
  return (
    <>
      <ul className="moved">
        {records.map(({ id, name, said: what, leadsTo }) => (
          <li key={id}>
            {leadsTo === null ? (
              <span className="strong">{name}</span>
            ) : (
              <RecordLink kind={leadsTo.kind} id={leadsTo.id}>
                {name}
              </RecordLink>
            )}
            <span className="sub">{what}</span>
          </li>
        ))}
      </ul>
      {count <= records.length ? null : (
        <p className="sub">
          and {(count - records.length).toLocaleString('en-GB')} more since {said}
        </p>
      )}
    </>
  );
}
