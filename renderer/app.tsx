import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import type { ProgrammeState, WindowState } from '../shared/api/views.ts';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { ReadView } from './parts/read-view.tsx';
import { Shell } from './parts/shell/shell.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { useWindowState } from './state/programme.ts';
import type { Screen } from '../shared/api/screens.ts';
import { useUi } from './state/ui.ts';

type ScreenProps = { readonly programme: ProgrammeState };

// The first screen comes with the window; the others are read when somebody goes there.
const SCREENS: { readonly [screen in Screen]: ComponentType<ScreenProps> } = {
  overview: OverviewScreen,
  risks: lazy(async () => ({ default: (await import('./screens/risks/risks-screen.tsx')).RisksScreen })),
  measures: lazy(async () => ({
    default: (await import('./screens/measures/measures-screen.tsx')).MeasuresScreen,
  })),
  finances: lazy(async () => ({
    default: (await import('./screens/finances/finances-screen.tsx')).FinancesScreen,
  })),
  workstreams: lazy(async () => ({
    default: (await import('./screens/workstreams/workstreams-screen.tsx')).WorkstreamsScreen,
  })),
  milestones: lazy(async () => ({
    default: (await import('./screens/milestones/milestones-screen.tsx')).MilestonesScreen,
  })),
  conditions: lazy(async () => ({
    default: (await import('./screens/conditions/conditions-screen.tsx')).ConditionsScreen,
  })),
  capacity: lazy(async () => ({ default: (await import('./screens/capacity/capacity-screen.tsx')).CapacityScreen })),
  people: lazy(async () => ({ default: (await import('./screens/people/people-screen.tsx')).PeopleScreen })),
  settings: lazy(async () => ({ default: (await import('./screens/settings/settings-screen.tsx')).SettingsScreen })),
  clearing: lazy(async () => ({
    default: (await import('./screens/clearing/clearing-screen.tsx')).ClearingScreen,
  })),
  report: lazy(async () => ({ default: (await import('./screens/report/report-screen.tsx')).ReportScreen })),
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
      <Suspense fallback={null}>
        <Screen programme={state.programme} />
      </Suspense>
    </ErrorBoundary>
  );
}
