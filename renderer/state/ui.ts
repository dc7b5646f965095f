import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { FoundPlace } from '../../shared/api/found.ts';
import type { Screen } from '../../shared/api/screens.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import { announce } from './announce.ts';
import type { GuidePageId, KEYS_PAGE } from './guide.ts';
import { noteStep } from './tour.ts';

export type ThemeChoice = 'light' | 'dark' | 'contrast' | 'system';

/** What each choice of theme is called. */
export const THEME_NAMES: { readonly [choice in ThemeChoice]: string } = {
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
  system: 'Follow the system',
};

/** Records of one kind that a register shows and no others, and what they are called: `Amber`. */
export type Only = { readonly kind: RecordKind; readonly said: string; readonly ids: ReadonlySet<string> };

type Place = {
  readonly screen: Screen;
  /** What was counted elsewhere and is looked at now; null for all. It goes with the next change of screen. */
  readonly only: Only | null;
  /** The page of the guide that is open; null when the guide is closed. */
  readonly guidePage: GuidePageId | typeof KEYS_PAGE | null;
  readonly paletteOpen: boolean;
  /** The record that its screen is to go to; a screen that has gone there leaves it, and asks anew by a new object. */
  readonly recordAsked: FoundPlace | null;
  readonly riskId: string | null;
  /** A risk that the register is to go to, until it has. */
  readonly riskAsked: { readonly rowId: string } | null;
  /** What the register was asked to open, until it is closed. */
  readonly risksDo: 'add' | 'review' | null;
  readonly reportId: string | null;
  /** How often the search was asked for: each time, it takes the focus. */
  readonly findAsked: number;
  /** The percent at which the sheet of the preview fits the width there is. */
  readonly fitZoom: number;
};

/** Where the person is in the window: gone when it closes. */
export const useUi = create<Place>(() => ({
  screen: 'overview',
  only: null,
  guidePage: null,
  paletteOpen: false,
  recordAsked: null,
  riskId: null,
  riskAsked: null,
  risksDo: null,
  reportId: null,
  findAsked: 0,
  fitZoom: 100,
}));

type Liking = {
  /** What has been said once about where a file lies, and need not be said again. */
  readonly saidOnce: readonly string[];
  readonly theme: ThemeChoice;
  /** The commands chosen by name, the last one first. */
  readonly commandsUsed: readonly string[];
  readonly riskPanelOpen: boolean;
  /** Whether the heat map stands beside the register, in place of the details. */
  readonly heatMapOpen: boolean;
  /** Percent, or null to fit the width. */
  readonly zoom: number | null;
};

/** How the person likes the window: kept for next time. Apart from the place, so that moving about writes nothing. */
export const useLiking = create<Liking>()(
  persist(
    (): Liking => ({
      saidOnce: [],
      theme: 'system',
      commandsUsed: [],
      riskPanelOpen: true,
      heatMapOpen: false,
      zoom: null,
    }),
    {
      name: 'clerkwell-window',
    },
  ),
);

/** Goes to `screen`. */
export function showScreen(screen: Screen): void {
  useUi.setState({ screen, only: null });
  noteScreen(screen);
}

/** Goes to `screen` with no records of a kind in its register but those of `only`, until that is taken off. */
export function showOnly(screen: Screen, only: Only): void {
  showScreen(screen);
  useUi.setState({ only });
}

/** Shows all records again. */
export function showAllAgain(): void {
  useUi.setState({ only: null });
}

function noteScreen(screen: Screen): void {
  if (screen === 'risks') noteStep('register');
  if (screen === 'report') noteStep('paper');
}

/** Goes to one risk in the register, with its details open. */
export function showRisk(riskId: string): void {
  showScreen('risks');
  askForRisk(riskId);
  setRiskPanel(true);
}

/** Goes to where a record that was found is shown. */
export function showRecord({ screen, kind, id }: FoundPlace): void {
  if (screen === 'risks') return showRisk(id);
  if (screen === 'report') chooseReport(id);
  useUi.setState({ screen, only: null, recordAsked: { screen, kind, id } });
  noteScreen(screen);
}

/** Puts the cursor into the search. */
export function askToFind(): void {
  useUi.setState(({ findAsked }) => ({ findAsked: findAsked + 1 }));
}

/** Asks the register to go to one risk. */
export function askForRisk(riskId: string): void {
  useUi.setState({ riskId, riskAsked: { rowId: riskId } });
}

/** Goes to the register and opens what adds a risk, or goes through those that are due; null closes it. */
export function askOfRisks(risksDo: 'add' | 'review' | null): void {
  useUi.setState(risksDo === null ? { risksDo } : { screen: 'risks', risksDo });
}

/** Marks `riskId` as the risk whose details are shown. */
export function selectRisk(riskId: string | null): void {
  const before = useUi.getState();
  if (before.riskId !== riskId || before.riskAsked !== null) useUi.setState({ riskId, riskAsked: null });
}

/** Sets the theme and says so. */
export function chooseTheme(theme: ThemeChoice): void {
  useLiking.setState({ theme });
  announce(`Theme: ${THEME_NAMES[theme]}`);
}

/** Goes on to the next theme: light, dark, high contrast, the system's. */
export function nextTheme(): void {
  const order: readonly ThemeChoice[] = ['light', 'dark', 'contrast', 'system'];
  chooseTheme(order[(order.indexOf(useLiking.getState().theme) + 1) % order.length] ?? 'system');
}

/**
 * Back to the first screen with nothing chosen, for a programme that has just been opened; who has left the screen `from`, where they
 * asked for it, stays where they went.
 */
export function startAfresh(from: Screen): void {
  useUi.setState(({ screen }) => ({
    screen: screen === from ? 'overview' : screen,
    recordAsked: null,
    riskId: null,
    riskAsked: null,
    risksDo: null,
    reportId: null,
  }));
}

/** Marks `reportId` as the report that is shown and exported. */
export function chooseReport(reportId: string | null): void {
  useUi.setState({ reportId });
}

/** Opens or closes the list of all commands. */
export function setPalette(paletteOpen: boolean): void {
  useUi.setState({ paletteOpen });
}

/** Shows or hides the details beside the register. */
export function setRiskPanel(riskPanelOpen: boolean): void {
  useLiking.setState({ riskPanelOpen });
}

/** Shows or hides the heat map beside the register. */
export function setHeatMap(heatMapOpen: boolean): void {
  useLiking.setState({ heatMapOpen });
}

/** Sets the zoom of the preview; null fits it to the width. */
export function setZoom(zoom: number | null): void {
  useLiking.setState({ zoom });
}

/** Takes note of the percent at which the sheet fits. */
export function noteFit(fitZoom: number): void {
  if (useUi.getState().fitZoom !== fitZoom) useUi.setState({ fitZoom });
}

/** Notes that `what` has been said and need not be said again. */
export function noteSaid(what: string): void {
  useLiking.setState(({ saidOnce }) => ({
    saidOnce: [...saidOnce.filter((said) => said !== what), what].slice(-MOST_SAID),
  }));
}

const MOST_SAID = 100;
