import { useSyncExternalStore } from 'react';
import { useUi } from './ui.ts';

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

/** The look to draw in: the system's high contrast before all, then what the person chose, then what the system prefers. */
export function useLook(): Look {
  const choice = useUi((ui) => ui.theme);
  const contrast = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (contrast) return 'contrast';
  if (choice === 'system') return dark ? 'dark' : 'light';
  return choice;
}
