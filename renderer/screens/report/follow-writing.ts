import { type RefObject, useEffect, useRef } from 'react';
import type { PreviewView } from '../../../shared/api/studio-views.ts';
import { isTyping } from '../../state/unsaved.ts';
import { type Editor, useEditors } from './writing/editors.ts';
import { printedAt, writtenAt } from './writing/written-at.ts';

/** The preview is looked at so long after a key or a click, in milliseconds: keys that come faster share one look. */
const LOOK_MS = 120;
/** Keys that come closer than this leave no time to draw other pages between them: those wait, but not longer than so many looks. */
const BREATH_MS = 100;
const MOST_WAITS = 8;
/** How near the edge of what is in sight the words may stand, in pixels. */
const EDGE = 40;
/** Where words stand that were brought into sight: so far down. */
const REST = 0.35;

/** How often a row is looked for again, each time after what is in sight by then was drawn. */
const LOOKS = 8;

/** Printed pieces that follow one another, and how far down in them the words stand; `rough` where they are only drawn once they are in sight. */
type Printed = { readonly pieces: readonly Element[]; readonly down: number; readonly rough?: boolean };

/**
 * Has the preview show what is being written: when the cursor or the words of a text move, their place in the paper comes into sight.
 * What the author scrolls to by hand stays until they go on to another paragraph.
 */
export function useFollowWriting(desk: RefObject<HTMLElement | null>, view: PreviewView): void {
  const latest = useRef(view);
  const follower = useRef<{ readonly drawn: () => void } | null>(null);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    let seen = sayTurn();
    let timer: number | null = null;
    /** The paper that is drawn lacks what was just typed. */
    let owed = false;
    let heldFor: string | null = null;
    let looks = 0;
    let waits = 0;
    const look = (): void => {
      timer = null;
      if (isTyping(BREATH_MS) && waits < MOST_WAITS) {
        waits += 1;
        return lookSoon();
      }
      waits = 0;
      const { current } = useEditors.getState();
      if (current === null || !current.view.hasFocus() || heldFor === sayPlace(current)) return;
      heldFor = null;
      const printed = findPrinted(element, latest.current, current);
      if (printed !== null) bringIntoSight(element, printed);
      looks += 1;
      if (printed?.rough === true && looks < LOOKS) lookSoon();
    };
    const lookSoon = (): void => {
      timer ??= window.setTimeout(look, LOOK_MS);
    };
    const stop = useEditors.subscribe(() => {
      const now = sayTurn();
      if (now.doc === seen.doc && now.head === seen.head) return;
      owed = now.doc !== seen.doc;
      seen = now;
      looks = 0;
      lookSoon();
    });
    const hold = (): void => {
      const { current } = useEditors.getState();
      heldFor = current === null ? null : sayPlace(current);
    };
    for (const type of BY_HAND) element.addEventListener(type, hold, { passive: true });
    follower.current = {
      drawn: () => {
        if (owed) lookSoon();
        owed = false;
      },
    };
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
      for (const type of BY_HAND) element.removeEventListener(type, hold);
      follower.current = null;
    };
  }, [desk]);
  useEffect(() => {
    latest.current = view;
    follower.current?.drawn();
  }, [view]);
}

/** How a person moves the pages themselves. */
const BY_HAND = ['wheel', 'pointerdown', 'keydown'] as const;

/** What the author's hands have come to. */
function sayTurn(): { readonly doc: unknown; readonly head: number } {
  const state = useEditors.getState().current?.view.state;
  return { doc: state?.doc, head: state?.selection.head ?? -1 };
}

/** Names the paragraph with the cursor. */
function sayPlace({ id, view }: Editor): string {
  return `${id} ${view.state.selection.$head.index(0)}`;
}

/** What of the paper prints the words with the cursor; the heading above them while there are none. */
function findPrinted(desk: HTMLElement, view: PreviewView, editor: Editor): Printed | null {
  const at = writtenAt(editor.view.state);
  const named = (id: string): Printed | null => {
    const found = desk.querySelector(`[id="${CSS.escape(id)}"]`);
    return found === null ? null : { pieces: [found], down: 0 };
  };
  const item = editor.of === 'recommendation' ? named(`recommendation-${editor.key}`) : null;
  if (item !== null) return item;
  const blocks = at === null ? [] : printedAt(view, editor, at.block);
  const pieces = blocks.flatMap((block) => [...desk.querySelectorAll(`.paper-block[data-at="${block}"]`)]);
  if (at !== null && pieces.length > 0)
    return (at.row === null ? null : findRow(pieces, at.row)) ?? { pieces, down: at.down };
  const row = [...desk.querySelectorAll('.paper-fields tr')].find(
    (one) => one.querySelector('th')?.textContent === editor.heading,
  );
  return row === undefined ? named(`section-${editor.key}`) : { pieces: [row], down: 0 };
}

/** A row of a table, or what stands in its place while it is not drawn. */
function findRow(pieces: readonly Element[], row: number): Printed | null {
  for (const piece of pieces) {
    const drawn = piece.querySelector(`tr[aria-rowindex="${row + 2}"]`);
    if (drawn !== null) return { pieces: [drawn], down: 0.5 };
  }
  const waiting = pieces.flatMap((piece) => [piece, ...piece.querySelectorAll('[data-rows]')]);
  for (const one of waiting) {
    const [first, count] = [Number(one.getAttribute('data-first')), Number(one.getAttribute('data-rows'))];
    if (row >= first && row < first + count) return { pieces: [one], down: (row - first) / count, rough: true };
  }
  return null;
}

/** Moves the pages so that the place can be seen, and leaves them where they are when it can. */
function bringIntoSight(desk: HTMLElement, { pieces, down }: Printed): void {
  const sight = desk.getBoundingClientRect();
  const boxes = pieces.map((piece) => piece.getBoundingClientRect());
  let left = boxes.reduce((sum, { height }) => sum + height, 0) * down;
  // A paragraph may stand on two pages.
  const box = boxes.find(({ height }, at) => {
    if (left <= height || at === boxes.length - 1) return true;
    left -= height;
    return false;
  });
  if (box === undefined || sight.height === 0) return;
  const place = box.top + Math.min(left, box.height);
  if (place >= sight.top + EDGE && place <= sight.bottom - EDGE) return;
  const far = place - (sight.top + sight.height * REST);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(far) > sight.height;
  desk.scrollBy({ top: far, behavior: calm ? 'instant' : 'smooth' });
}
