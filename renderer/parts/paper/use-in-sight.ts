import { type RefObject, useEffect, useState } from 'react';

/** What is about to be scrolled to is drawn already: this far outside what is in sight. */
const AHEAD = '1500px';

/** Whether the element at `place` is near what is in sight, or has been. It is looked at only while `waits`: what need not wait is drawn. */
export function useInSight(place: RefObject<HTMLElement | null>, waits = true): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!waits || seen || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, waits, seen]);
  return seen || !waits;
}
