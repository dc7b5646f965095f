import type { ReactElement } from 'react';
import type { CapacityRegister } from '../../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { ScreenTabs } from '../../parts/register/screen-tabs.tsx';
import { useCapacity } from '../../state/register-reads.ts';
import { Allocations } from './allocations.tsx';
import { Schemes } from './schemes.tsx';

/** The places that are being added, and the money set aside. */
export function CapacityScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useCapacity(programme);
  return (
    <ReadView read={read} what="The capacity schemes">
      {(register) => <Capacity register={register} />}
    </ReadView>
  );
}

function Capacity({ register }: { readonly register: CapacityRegister }): ReactElement {
  return (
    <ScreenTabs
      screen="capacity"
      title="Capacity"
      tabs={[
        { id: 'schemes', name: 'Schemes', show: () => <Schemes register={register} /> },
        { id: 'allocations', name: 'Money set aside', show: () => <Allocations register={register} /> },
      ]}
    />
  );
}
