import { create } from 'zustand';

type Announcement = { readonly text: string; readonly turn: number };

/** What the live region says last. The turn grows each time, so that the same words are said again. */
export const useAnnouncement = create<Announcement>(() => ({ text: '', turn: 0 }));

/** Says `text` to someone who cannot see the screen, without moving the focus. */
export function announce(text: string): void {
  useAnnouncement.setState((before) => ({ text, turn: before.turn + 1 }));
}
