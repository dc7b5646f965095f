import type { ApiName } from '../../shared/api/names.ts';

/** The channels that are not intents. */
export const CHANNELS = { event: 'app-event', readyToClose: 'ready-to-close', stayOpen: 'stay-open' } as const;

/** The channel of one intent. */
export function intentChannel(name: ApiName): string {
  return `api:${name}`;
}
