import { create } from 'zustand';

type Message = { readonly turn: number; readonly text: string; readonly at: number };

/** How long a message stays at least, in milliseconds: one that is taken away at once is not heard. */
const HEARD_MS = 2000;

/** What the live region says, the last one last. The turn grows each time, so that the same words are said again. */
export const useAnnouncement = create<{ readonly messages: readonly Message[] }>(() => ({ messages: [] }));

/** Says `text` to someone who cannot see the screen, without moving the focus; after what was said a moment before. */
export function announce(text: string): void {
  const at = performance.now();
  useAnnouncement.setState(({ messages }) => ({
    messages: [
      ...messages.filter((message) => at - message.at < HEARD_MS),
      { turn: (messages.at(-1)?.turn ?? 0) + 1, text, at },
    ],
  }));
}
