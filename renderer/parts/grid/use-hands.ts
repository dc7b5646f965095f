import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GridHands } from './grid-cell.tsx';

/** The same object at every drawing, which does what `hands` does at that moment: rows need not be drawn anew for it. */
export function useHands<Row>(hands: GridHands<Row>): GridHands<Row> {
  const latest = useRef(hands);
  useLayoutEffect(() => {
    latest.current = hands;
  });
  return useMemo(
    () => ({
      save: (row, columnId, value, gesture) => latest.current.save(row, columnId, value, gesture),
      close: (cell, closed) => latest.current.close(cell, closed),
      open: (cell) => latest.current.open(cell),
      press: (cell, withShift) => latest.current.press(cell, withShift),
      drag: (cell) => latest.current.drag(cell),
      menu: (cell) => latest.current.menu(cell),
      toggleGroup: (id) => latest.current.toggleGroup(id),
    }),
    [],
  );
}
