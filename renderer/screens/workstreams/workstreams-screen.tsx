import type { ReactElement } from 'react';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { useWorkstreams } from '../../state/register-reads.ts';
import { useRegisters } from '../../state/registers.ts';
import { WorkstreamTable } from './workstream-table.tsx';
import { WorkstreamPageView } from './workstream-page.tsx';

/** The workstreams: all of them as a table, or one of them with its updates and all that hangs on it. */
export function WorkstreamsScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const page = useRegisters((places) => places.workstreamPage);
  const read = useWorkstreams(programme);
  return (
    <div className={page === null ? 'register-screen' : 'workstream-screen'}>
      <ReadView read={read} what="The workstreams">
        {(list) => {
          // One that was removed meanwhile has no page any more.
          const open = list.workstreams.find((one) => one.id === page);
          return open === undefined ? (
            <WorkstreamTable list={list} />
          ) : (
            <WorkstreamPageView key={open.id} programme={programme} list={list} workstreamId={open.id} />
          );
        }}
      </ReadView>
    </div>
  );
}
