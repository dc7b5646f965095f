import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../../shared/document/document.ts';
import { isTooLongForPages, movePageStarts, type PrintedPages } from '../../shared/document/pages.ts';
import { ask } from './ask.ts';

/** The paper is printed, to see where its pages end, this long after it last changed, in milliseconds. */
const REST_MS = 250;
/** A paper that takes long to print rests this many times as long before it is printed again. */
const PAUSES = 3;

/** A paper, and its pages in print. */
type Known = { readonly paper: Document; readonly printed: PrintedPages };

/**
 * Asks where the pages begin, once at a time: what is wanted meanwhile is asked for after it, and only the last of it. Nothing is told
 * while the author types, for pages that are set anew could hold up a key.
 */
class PageAsker {
  readonly #tell: (known: Known) => void;
  #timer: number | null = null;
  #running = false;
  #wanted: { readonly turn: number; readonly paper: Document } | null = null;
  #untold: Known | null = null;
  /** A paper that was just opened is not being typed into. */
  #pause = 0;

  constructor(tell: (known: Known) => void) {
    this.#tell = tell;
  }

  want(turn: number, paper: Document): void {
    this.#wanted = { turn, paper };
    if (!this.#running) this.#wait();
  }

  stop(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#wanted = null;
  }

  #wait(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), this.#pause);
  }

  async #ask(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    if (this.#untold !== null) this.#tell(this.#untold);
    this.#untold = null;
    this.#running = true;
    const began = performance.now();
    const printed = await ask('readPrintedPages', { turn: wanted.turn }).catch(() => null);
    this.#pause = Math.max(REST_MS, (performance.now() - began) * PAUSES);
    this.#running = false;
    const known = printed === null ? null : { paper: wanted.paper, printed };
    if (this.#isTyping()) {
      this.#untold = known;
      this.#wait();
    } else if (known !== null) this.#tell(known);
  }

  /** Whether the paper has changed since it was asked about. */
  #isTyping(): boolean {
    return this.#wanted !== null;
  }
}

/**
 * The pages of the preview numbered `turn`: as it was printed last, moved with what was typed since. Null until it is
 * known, and where it cannot be told.
 */
export function usePrintedPages(turn: number, paper: Document): PrintedPages | null {
  const [known, setKnown] = useState<Known | null>(null);
  const asker = useRef<PageAsker | null>(null);
  useEffect(() => {
    const made = new PageAsker((told) => startTransition(() => setKnown(told)));
    asker.current = made;
    return () => made.stop();
  }, []);
  useEffect(() => {
    if (!isTooLongForPages(paper)) asker.current?.want(turn, paper);
  }, [turn, paper]);
  return useMemo(() => {
    if (known === null) return null;
    const starts = movePageStarts(known.paper, paper, known.printed.starts);
    return starts === known.printed.starts ? known.printed : { ...known.printed, starts };
  }, [known, paper]);
}
