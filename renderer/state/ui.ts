import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { announce } from './announce.ts';

export type Screen = 'overview' | 'risks' | 'report';
export type ThemeChoice = 'light' | 'dark' | 'system';

/** What the screens are called, in the order of the navigation. */
export const SCREENS: readonly { readonly id: Screen; readonly name: string }[] = [
  { id: 'overview', name: 'Overview' },
  { id: 'risks', name: 'Risks' },
  { id: 'report', name: 'Report' },
];

/** What each choice of theme is called. */
export const THEME_NAMES: { readonly [choice in ThemeChoice]: string } = {
  light: 'Light',
  dark: 'Dark',
  system: 'Follow the system',
};

type Ui = {
  readonly screen: Screen;
  readonly theme: ThemeChoice;
  readonly helpOpen: boolean;
  readonly riskId: string | null;
  readonly riskPanelOpen: boolean;
  readonly reportId: string | null;
  /** Percent, or null to fit the width. */
  readonly zoom: number | null;
  /** The percent at which the sheet fits the width there is. */
  readonly fitZoom: number;
};

const START: Ui = {
  screen: 'overview',
  theme: 'system',
  helpOpen: false,
  riskId: null,
  riskPanelOpen: true,
  reportId: null,
  zoom: null,
  fitZoom: 100,
};

/** What the person has chosen to look at and how. The look is kept for next time; the place is not. */
export const useUi = create<Ui>()(
  persist(() => START, {
    name: 'clerkwell-window',
    partialize: ({ theme, riskPanelOpen, zoom }) => ({ theme, riskPanelOpen, zoom }),
  }),
);

/** Goes to `screen`. */
export function showScreen(screen: Screen): void {
  useUi.setState({ screen });
}

/** Goes to one risk in the register, with its details open. */
export function showRisk(riskId: string): void {
  useUi.setState({ screen: 'risks', riskId, riskPanelOpen: true });
}

/** Marks `riskId` as the risk whose details are shown. */
export function selectRisk(riskId: string | null): void {
  if (useUi.getState().riskId !== riskId) useUi.setState({ riskId });
}

/** Sets the theme and says so. */
export function chooseTheme(theme: ThemeChoice): void {
  useUi.setState({ theme });
  announce(`Theme: ${THEME_NAMES[theme]}`);
}

/** Goes on to the next theme: light, dark, the system's. */
export function nextTheme(): void {
  const order: readonly ThemeChoice[] = ['light', 'dark', 'system'];
  chooseTheme(order[(order.indexOf(useUi.getState().theme) + 1) % order.length] ?? 'system');
}

/** Back to the first screen with nothing chosen, for a programme that has just been opened. */
export function startAfresh(): void {
  useUi.setState({ screen: 'overview', riskId: null, reportId: null });
}

/** Marks `reportId` as the report that is shown and exported. */
export function chooseReport(reportId: string | null): void {
  useUi.setState({ reportId });
}

/** Opens or closes the help. */
export function setHelp(helpOpen: boolean): void {
  useUi.setState({ helpOpen });
}

/** Shows or hides the details beside the register. */
export function setRiskPanel(riskPanelOpen: boolean): void {
  useUi.setState({ riskPanelOpen });
}

/** Sets the zoom of the preview; null fits it to the width. */
export function setZoom(zoom: number | null): void {
  useUi.setState({ zoom });
}

/** Takes note of the percent at which the sheet fits. */
export function noteFit(fitZoom: number): void {
  if (useUi.getState().fitZoom !== fitZoom) useUi.setState({ fitZoom });
}
