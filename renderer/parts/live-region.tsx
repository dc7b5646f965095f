import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useAnnouncement } from '../state/announce.ts';

/**
 * Where announcements are read out. Two places take turns, so that the same words are heard twice. It stands beside the rest of
 * the page, and says so to what hides that while a dialog is open: what happens in a dialog is to be heard too.
 */
export function LiveRegion(): ReactElement {
  const { text, turn } = useAnnouncement();
  return createPortal(
    <div className="visually-hidden" role="status" aria-live="polite" aria-label="Messages" data-tabster-never-hide="">
      <p>{turn % 2 === 0 ? text : ''}</p>
      <p>{turn % 2 === 1 ? text : ''}</p>
    </div>,
    document.body,
  );
}
