import type { ReactElement } from 'react';
import type { MilestoneRegister } from '../../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { ScreenTabs } from '../../parts/register/screen-tabs.tsx';
import { useMilestones } from '../../state/register-reads.ts';
import { MilestoneTable } from './milestone-table.tsx';
import { TimelineView } from './timeline-view.tsx';

/** The milestones: as a table to edit, and along a line of time. */
export function MilestonesScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useMilestones(programme);
  return (
    <ReadView read={read} what="The milestones">
      {(register) => <Milestones register={register} />}
    </ReadView>
  );
}

function Milestones({ register }: { readonly register: MilestoneRegister }): ReactElement {
  return (
    <ScreenTabs
      screen="milestones"
      title="Milestones"
      tabs={[
        { id: 'table', name: 'Table', show: () => <MilestoneTable register={register} /> },
        { id: 'timeline', name: 'Timeline', show: () => <TimelineView register={register} /> },
      ]}
    />
  );
}
