import type { Bridge } from '../shared/api/api.ts';

declare global {
  interface Window {
    readonly clerkwell: Bridge;
  }
}

/** The only way out of the window: the intents, the events and the answer to `closing` that the preload hands over. */
export const bridge: Bridge = window.clerkwell;
