import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useAnnouncement } from '../state/announce.ts';

/**
 * Where announcements are read out, each in a place of its own: the same words are heard twice, and none is lost to the next. It
 * stands beside the rest of the page, and says so to what hides that while a dialog is open: what happens in a dialog is to be heard too.
 */
export function LiveRegion(): ReactElement {
  const messages = useAnnouncement((said) => said.messages);
  return createPortal(
    <div className="visually-hidden" role="status" aria-live="polite" aria-label="Messages" data-tabster-never-hide="">
      {messages.map(({ turn, text }) => (
        <p key={turn}>{text}</p>
      ))}
    </div>,
    document.body,
  );
}
