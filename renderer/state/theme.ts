import { useSyncExternalStore } from 'react';
import { useLiking } from './ui.ts';

export type Look = 'light' | 'dark' | 'contrast';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether the system has put its own colours in the place of ours (Windows contrast themes). */
export function useForcedColours(): boolean {
  return useMedia('(forced-colors: active)');
}

/** The look to draw in: what the person chose, or what the system prefers; under forced colours always the system's. */
export function useLook(): Look {
  const choice = useLiking((liking) => liking.theme);
  const forced = useForcedColours();
  const dark = useMedia('(prefers-color-scheme: dark)');
  return choice === 'system' || forced ? (dark ? 'dark' : 'light') : choice;
}
