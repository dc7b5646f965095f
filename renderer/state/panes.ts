import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { announce } from './announce.ts';

export const PANES = ['outline', 'text', 'preview', 'checks'] as const;
export type Pane = (typeof PANES)[number];

/** What the panes are called. */
export const PANE_NAMES: { readonly [pane in Pane]: string } = {
  outline: 'Outline',
  text: 'Text',
  preview: 'Preview',
  checks: 'Findings',
};

/** How narrow and how wide a pane may be, in pixels. */
export const PANE_LIMITS = { least: 140, most: 1200 };

type Panes = {
  readonly hidden: readonly Pane[];
  readonly widths: { readonly [pane in Pane]: number };
};

/** Which panes of the report are on screen and how wide: kept for next time. */
export const usePanes = create<Panes>()(
  persist((): Panes => ({ hidden: [], widths: { outline: 150, text: 440, preview: 560, checks: 250 } }), {
    name: 'clerkwell-panes',
  }),
);

/** Shows a pane, or hides it; the last one stays. */
export function togglePane(pane: Pane): void {
  const { hidden } = usePanes.getState();
  if (hidden.includes(pane)) {
    usePanes.setState({ hidden: hidden.filter((one) => one !== pane) });
    return announce(`${PANE_NAMES[pane]} is shown.`);
  }
  if (hidden.length === PANES.length - 1) return announce('One pane stays on screen.');
  usePanes.setState({ hidden: [...hidden, pane] });
  return announce(`${PANE_NAMES[pane]} is hidden.`);
}

/** Makes a pane so wide. */
export function setPaneWidth(pane: Pane, width: number): void {
  const kept = Math.round(Math.min(Math.max(width, PANE_LIMITS.least), PANE_LIMITS.most));
  usePanes.setState(({ widths }) => ({ widths: { ...widths, [pane]: kept } }));
}
