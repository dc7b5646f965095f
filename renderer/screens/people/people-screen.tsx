import type { ReactElement } from 'react';
import type { PeopleRegister } from '../../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { ScreenTabs } from '../../parts/register/screen-tabs.tsx';
import { usePeople } from '../../state/register-reads.ts';
import { Bodies } from './bodies.tsx';
import { Committees } from './committees.tsx';
import { Meetings } from './meetings.tsx';
import { Officers } from './officers.tsx';

/** Who works on the programme, and where and when its papers are taken. */
export function PeopleScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = usePeople(programme);
  return (
    <ReadView read={read} what="People and meetings">
      {(register) => <People register={register} />}
    </ReadView>
  );
}

function People({ register }: { readonly register: PeopleRegister }): ReactElement {
  return (
    <ScreenTabs
      screen="people"
      title="People and meetings"
      tabs={[
        { id: 'meetings', name: 'Meetings', show: () => <Meetings register={register} /> },
        { id: 'officers', name: 'Officers', show: () => <Officers register={register} /> },
        { id: 'committees', name: 'Committees', show: () => <Committees register={register} /> },
        { id: 'bodies', name: 'Councils', show: () => <Bodies register={register} /> },
      ]}
    />
  );
}
