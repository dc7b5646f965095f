import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import { type RefObject, startTransition, useEffect, useLayoutEffect, useReducer, useState } from 'react';

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

/** How long no leap may come before rows that rush by are taken to stand, in milliseconds. */
const STANDS_MS = 100;

type Hear = (hurried: boolean) => void;

/**
 * Tells whoever draws the rows that others have come into sight, and whether they only rush by: while the person leaps through the
 * register by a whole window or more at a time, nobody reads a row to its end.
 */
class Moved {
  #hear: Hear = () => undefined;
  #first = 0;
  #standing: number | undefined;
  #isExpected = false;

  readonly tell = (rows: Virtualizer<HTMLDivElement, HTMLDivElement>): void => {
    const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: 0 };
    const leaps = Math.abs(startIndex - this.#first) > endIndex - startIndex;
    this.#first = startIndex;
    const hurried = leaps && !this.#isExpected;
    if (leaps) this.#isExpected = false;
    window.clearTimeout(this.#standing);
    if (hurried) this.#standing = window.setTimeout(() => startTransition(() => this.#hear(false)), STANDS_MS);
    this.#hear(hurried);
  };

  /** The next leap is one that was asked for: what it comes to is read. */
  readonly expectLeap = (): void => {
    this.#isExpected = true;
  };

  readonly listen = (hear: Hear): void => {
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

/** Draws the component that calls it, and no other, when other rows come into sight; answers whether they only rush by. */
export function useRedraw({ moved }: VirtualRows): boolean {
  const [{ hurried }, again] = useReducer((_: Drawn, next: boolean): Drawn => ({ hurried: next }), { hurried: false });
  useLayoutEffect(() => moved.listen(again), [moved]);
  return hurried;
}

type Drawn = { readonly hurried: boolean };
