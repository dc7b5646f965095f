import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useReducer, useState } from 'react';

type RowsOptions = {
  readonly count: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  /** The row with the focus, or -1. It is always drawn, or a jump would drop the focus to the body. */
  readonly kept: number;
};

/** The rows in sight, and what draws them anew when others come into it. */
export type VirtualRows = {
  readonly rows: Virtualizer<HTMLDivElement, HTMLDivElement>;
  readonly moved: Moved;
};

/** Tells whoever draws the rows that others have come into sight. */
class Moved {
  #hear: () => void = () => undefined;
  readonly tell = (): void => this.#hear();
  readonly listen = (hear: () => void): void => {
    this.#hear = hear;
  };
}

/** Which rows are in sight, and how to bring another one there. Whoever draws them says so by `useRedraw`. */
export function useVirtualRows({ count, scroller, rowHeight, kept }: RowsOptions): VirtualRows {
  const [moved] = useState(() => new Moved());
  const options: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // The titles stay on top of the first row of the scroller.
    scrollPaddingStart: rowHeight,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept < 0 || kept >= count || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b);
    },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: moved.tell,
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  useEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return { rows, moved };
}

/** Draws the component that calls it, and no other, when other rows come into sight. */
export function useRedraw({ moved }: VirtualRows): void {
  const [, again] = useReducer((turn: number) => turn + 1, 0);
  useLayoutEffect(() => moved.listen(again), [moved]);
}
