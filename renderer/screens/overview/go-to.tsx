import type { ReactElement } from 'react';
import type { Screen } from '../../../shared/api/screens.ts';
import { showScreen } from '../../state/ui.ts';

/** Leads from a panel that has nothing to show to the screen where that is added. */
export function GoTo({ screen, children }: { readonly screen: Screen; readonly children: string }): ReactElement {
  return (
    <button type="button" className="text-link focusable" onClick={() => showScreen(screen)}>
      {children}
    </button>
  );
}
