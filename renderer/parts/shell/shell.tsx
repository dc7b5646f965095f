import { lazy, type ReactElement, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { SCREENS, type Screen } from '../../../shared/api/screens.ts';
import type { ProgrammeState, WindowState } from '../../../shared/api/views.ts';
import { announce } from '../../state/announce.ts';
import { useHistoryView } from '../../state/history.ts';
import { useFileView } from '../../state/file.ts';
import { dismissProblem, useProblem } from '../../state/problems.ts';
import { useUi } from '../../state/ui.ts';
import { PaperCheckDialog } from '../check/paper-check-dialog.tsx';
import { RequestDialog } from '../clearing/request-dialog.tsx';
import { StartPaperDialog } from '../clearing/start-paper-dialog.tsx';
import { BackupsDialog } from '../file/backups-dialog.tsx';
import { ExaminedDialog } from '../file/examined-dialog.tsx';
import { DamagedNotice, PlaceNotice, ReadOnlyNotice } from '../file/file-notices.tsx';
import { ChangesDialog } from '../history/changes-dialog.tsx';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { MergeDialog } from '../history/merge-dialog.tsx';
import { RemovedDialog } from '../history/removed-dialog.tsx';
import { LiveRegion } from '../live-region.tsx';
import { SheetDialogs } from '../sheets/sheet-dialogs.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Notices } from '../toasts.tsx';
import { ClosingDialog } from './closing-dialog.tsx';
import { Header } from './header.tsx';
import { enterTop, useKeepFocus } from './keep-focus.ts';
import { skipToScreen, useLandmarkKeys } from './landmarks.ts';
import { LicencesDialog } from './licences-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { TourStrip } from './tour-strip.tsx';
import './shell.css';

type ShellProps = { readonly state: WindowState; readonly children: ReactNode };

/** What stands around every screen: header, navigation, problems, announcements, help. */
export function Shell({ state, children }: ShellProps): ReactElement {
  const { programme } = state;
  useLandmarkKeys();
  useKeepFocus();
  useTitle(state);
  useSayScreen();
  return (
    <div className="shell">
      <a
        className="skip-link"
        href="#screen"
        onClick={(event) => {
          event.preventDefault();
          skipToScreen();
        }}
      >
        Skip to the screen
      </a>
      {programme === null ? null : <Header state={state} programme={programme} />}
      <div className="shell-body">
        {programme === null ? null : <Navigation />}
        <main id="screen" className="screen" tabIndex={-1}>
          {programme === null || programme.readOnly === null ? null : <ReadOnlyNotice reason={programme.readOnly} />}
          {state.damaged === null ? null : <DamagedNotice damaged={state.damaged} />}
          {programme === null ? null : <PlaceNotice programme={programme} />}
          {programme === null ? null : <TourStrip />}
          <Problems />
          {/* Its heading takes the focus, not the whole of it: a reader would read the text of what takes it. */}
          <div id="screen-body" className="screen-body" data-landmark>
            {children}
          </div>
        </main>
      </div>
      <LiveRegion />
      <Notices />
      <Guide state={state} />
      <LicencesDialog />
      <Palette hasProgramme={programme !== null} />
      <ClosingDialog />
      <PaperCheckDialog />
      <RequestDialog />
      {programme === null ? null : <StartPaperDialog programme={programme} />}
      {programme === null ? null : <FileViews programme={programme} />}
      {programme === null ? null : <SheetDialogs />}
      {programme === null ? null : <HistoryViews programme={programme} />}
    </div>
  );
}

// The guide and what draws it are read when somebody opens it.
const GuideDialog = lazy(async () => ({ default: (await import('../guide/guide-dialog.tsx')).GuideDialog }));

function Guide({ state }: { readonly state: WindowState }): ReactElement | null {
  const isOpen = useUi((ui) => ui.guidePage !== null);
  return isOpen ? (
    <Suspense fallback={null}>
      <GuideDialog state={state} />
    </Suspense>
  ) : null;
}

function FileViews({ programme }: { readonly programme: ProgrammeState }): ReactElement | null {
  const open = useFileView((view) => view.open);
  const readOnly = programme.readOnly !== null;
  if (open === 'backups') return <BackupsDialog readOnly={readOnly} />;
  return open === 'examined' ? <ExaminedDialog readOnly={readOnly} /> : null;
}

function HistoryViews({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const open = useHistoryView((view) => view.open);
  return (
    <>
      {open === 'history' ? <HistoryDialog programme={programme} /> : null}
      {open === 'changes' ? <ChangesDialog programme={programme} /> : null}
      {open === 'removed' ? <RemovedDialog programme={programme} /> : null}
      <MergeDialog />
    </>
  );
}

function Problems(): ReactElement | null {
  const { problem, title } = useProblem();
  if (problem === null) return null;
  return (
    <div className="screen-problem">
      <ProblemNotice problem={problem} title={title} onDismiss={dismissProblem} />
    </div>
  );
}

function useTitle({ programme }: WindowState): void {
  const screen = useUi((ui) => ui.screen);
  const name = programme?.name;
  useEffect(() => {
    document.title = name === undefined ? 'Clerkwell' : `${nameOf(screen)} – ${name} – Clerkwell`;
  }, [screen, name]);
}

/** Says the screen gone to; where nothing has the focus now, its heading takes it. */
function useSayScreen(): void {
  const screen = useUi((ui) => ui.screen);
  const said = useRef(screen);
  useEffect(() => {
    if (said.current === screen) return;
    said.current = screen;
    announce(nameOf(screen));
    enterTop();
  }, [screen]);
}

function nameOf(screen: Screen): string {
  return SCREENS.find(({ id }) => id === screen)?.name ?? '';
}
