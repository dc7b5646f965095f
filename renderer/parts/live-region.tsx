import type { ReactElement } from 'react';
import { useAnnouncement } from '../state/announce.ts';

/** Where announcements are read out. Two places take turns, so that the same words are heard twice. */
export function LiveRegion(): ReactElement {
  const { text, turn } = useAnnouncement();
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-label="Messages">
      <p>{turn % 2 === 0 ? text : ''}</p>
      <p>{turn % 2 === 1 ? text : ''}</p>
    </div>
  );
}
