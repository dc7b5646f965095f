import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every drawing, which does what `act` does at that moment: whoever is given it need not be drawn anew. */
export function useSteady<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
