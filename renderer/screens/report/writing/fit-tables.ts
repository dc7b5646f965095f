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
    const observer = watchSizes();
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [place, drawn]);
}

let watching: ResizeObserver | null = null;

/** One for all places: those that change in one frame are told of together, and their tables are measured together. */
function watchSizes(): ResizeObserver {
  watching ??= new ResizeObserver((changed) =>
    fitTables(changed.flatMap(({ target }) => [...target.querySelectorAll<HTMLElement>('.paper-table')])),
  );
  return watching;
}

/** All are set to their largest before any is measured: the page is laid out once for them, and not once for each. */
export function fitTables(tables: readonly HTMLElement[]): void {
  const rooms = tables.map((table) => table.parentElement?.getBoundingClientRect().width ?? 0);
  for (const table of tables) {
    table.classList.remove('ed-cramped');
    table.style.setProperty('--fit', String(SIZES.most));
  }
  const fits = tables.map((table, at) => fitTable(table.getBoundingClientRect().width, rooms[at] ?? 0));
  for (const [at, table] of tables.entries()) {
    const fit = fits[at] ?? null;
    table.classList.toggle('ed-cramped', fit === null);
    table.style.setProperty('--fit', String(fit ?? SIZES.least));
  }
}
