import type { ReactElement } from 'react';
import type { ProgrammeState, WindowState } from '../shared/api/views.ts';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { ReadView } from './parts/read-view.tsx';
import { Shell } from './parts/shell/shell.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { ReportScreen } from './screens/report/report-screen.tsx';
import { RisksScreen } from './screens/risks/risks-screen.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { useWindowState } from './state/programme.ts';
import { type Screen, useUi } from './state/ui.ts';

const SCREENS: { readonly [screen in Screen]: (props: { readonly programme: ProgrammeState }) => ReactElement } = {
  overview: OverviewScreen,
  risks: RisksScreen,
  report: ReportScreen,
};

/** The whole window: the start, or the screen in hand of the programme that is open. */
export function App(): ReactElement {
  const read = useWindowState();
  return (
    <ReadView read={read} what="Clerkwell">
      {(state) => (
        <Shell state={state}>
          <Place state={state} />
        </Shell>
      )}
    </ReadView>
  );
}

function Place({ state }: { readonly state: WindowState }): ReactElement {
  const screen = useUi((ui) => ui.screen);
  if (state.programme === null) return <StartScreen state={state} />;
  const Screen = SCREENS[screen];
  // A screen that fails takes neither the header nor the other screens with it.
  return (
    <ErrorBoundary key={`${state.programme.fileName} ${screen}`}>
      <Screen programme={state.programme} />
    </ErrorBoundary>
  );
}
