import { type RefObject, useEffect } from 'react';

/** Letters of a table in a pane are at most so large against those of the paper, and at least so large. */
const SIZES = { most: 0.85, least: 0.55 };

/** How large the letters of a table are where it has `room` and is `wide` at its largest; null where its words would have to break. */
export function fitTable(wide: number, room: number): number | null {
  const size = wide > room && wide > 0 ? (SIZES.most * room) / wide : SIZES.most;
  return size < SIZES.least ? null : size;
}

/** Has the tables in `place` stand in the width there is with their words whole, by smaller letters; they are looked at again when `drawn` changes. */
export function useFittedTables(place: RefObject<HTMLElement | null>, drawn: unknown): void {
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => fitAll(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, drawn]);
}

function fitAll(element: HTMLElement): void {
  for (const table of element.querySelectorAll<HTMLElement>('.paper-table')) {
    const room = table.parentElement?.getBoundingClientRect().width ?? 0;
    table.classList.remove('ed-cramped');
    table.style.setProperty('--fit', String(SIZES.most));
    const fit = fitTable(table.getBoundingClientRect().width, room);
    table.classList.toggle('ed-cramped', fit === null);
    table.style.setProperty('--fit', String(fit ?? SIZES.least));
  }
}
