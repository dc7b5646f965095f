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

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Which rows are in sight, and how to bring another one there. */
export function useVirtualRows({ count, scroller, rowHeight, kept }: RowsOptions): Rows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
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
    onChange: redraw,
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  useEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
