import type { ReactElement, ReactNode } from 'react';
import type { Screen } from '../../shared/api/screens.ts';
import { openTab } from '../state/registers.ts';
import { showScreen } from '../state/ui.ts';

type LinkProps = {
  readonly screen: Screen;
  /** The tab of it to open. */
  readonly tab?: string;
  /** What is done first: the dialog it stands in is closed. */
  readonly onGo?: () => void;
  readonly children: ReactNode;
};

/** Leads to a screen, where what is missing here is made. */
export function ScreenLink({ screen, tab, onGo, children }: LinkProps): ReactElement {
  const go = (): void => {
    onGo?.();
    if (tab !== undefined) openTab(screen, tab);
    showScreen(screen);
  };
  return (
    <button type="button" className="text-link focusable" onClick={go}>
      {children}
    </button>
  );
}
