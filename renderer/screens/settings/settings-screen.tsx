import type { ReactElement } from 'react';
import type { ProgrammeSettings } from '../../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { ScreenTabs } from '../../parts/register/screen-tabs.tsx';
import { useSettings } from '../../state/register-reads.ts';
import { Acronyms } from './acronyms.tsx';
import { LearntWords } from './learnt-words.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { RiskScale } from './risk-scale.tsx';
import { Sources } from './sources.tsx';

/** What holds for the whole programme, and the lists its papers draw on. */
export function SettingsScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useSettings(programme);
  return (
    <ReadView read={read} what="The settings">
      {(settings) => <Settings settings={settings} />}
    </ReadView>
  );
}

function Settings({ settings }: { readonly settings: ProgrammeSettings }): ReactElement {
  return (
    <ScreenTabs
      screen="settings"
      title="Settings of the programme"
      tabs={[
        { id: 'programme', name: 'Programme', show: () => <ProgrammeForm settings={settings} /> },
        { id: 'scale', name: 'Risk scale', show: () => <RiskScale settings={settings} /> },
        { id: 'sources', name: 'Sources', show: () => <Sources settings={settings} /> },
        { id: 'acronyms', name: 'Acronyms', show: () => <Acronyms settings={settings} /> },
        { id: 'words', name: 'Spelling', show: () => <LearntWords settings={settings} /> },
      ]}
    />
  );
}
