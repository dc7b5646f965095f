import { useState } from 'react';

/** A box that saves itself: what is ticked shows at once, and after the save what `held` says then. */
export function useTick(
  held: boolean,
  save: (ticked: boolean) => Promise<unknown>,
): readonly [boolean, (ticked: boolean) => void] {
  const [asked, setAsked] = useState<{ readonly ticked: boolean } | null>(null);
  const tick = (ticked: boolean): void => {
    const mine = { ticked };
    setAsked(mine);
    void save(ticked).finally(() => setAsked((now) => (now === mine ? null : now)));
  };
  return [asked?.ticked ?? held, tick];
}
