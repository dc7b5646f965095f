import { useEffect } from 'react';
import { findTop, SCREEN } from './landmarks.ts';

/** How long what took the focus away may still put it somewhere itself (a dialog, the grid), in milliseconds. */
const GRACE_MS = 80;
/** How many times as long a screen may take to be drawn before the focus is left where it is. */
const MOST_TRIES = 50;
const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex="0"]';

/**
 * Puts the focus near where it was when what held it has gone from the window: a line that was taken out, a button whose work is
 * done, a page that closed; what a dialog was opened from, where it does not give the focus back itself. Without this the next Tab would start at the top of the window.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    // Where the focus is, and before that where it was in each thing that what has it now hangs over; the last one first.
    let trail: readonly Place[] = [];
    let timer = 0;
    const note = (event: FocusEvent): void => {
      const path = pathOf(event.target);
      const layer = path.find((element) => element.matches(LAYERS)) ?? null;
      const known = trail.findIndex((place) => place.layer === layer);
      trail = [{ layer, path }, ...trail.slice(known + 1)];
    };
    const observer = new MutationObserver(() => {
      const last = trail[0]?.path[0];
      if (last === undefined || last.isConnected || !isFocusLost()) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (isFocusLost()) findFirst(trail)?.focus();
      }, GRACE_MS);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}

/** Moves the focus to the heading of the screen in hand, where nothing else has taken it, as soon as that is drawn. */
export function enterTop(tries = MOST_TRIES): void {
  window.setTimeout(() => {
    if (!isFocusLost() || findDialog() !== undefined) return;
    const screen = document.querySelector<HTMLElement>(SCREEN);
    const top = screen === null ? undefined : findTop(screen);
    if (top !== undefined) top.focus();
    else if (tries > 0) enterTop(tries - 1);
  }, GRACE_MS);
}

/** What hangs over the screen and takes the focus with it. */
const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"]';

type Place = { readonly layer: HTMLElement | null; readonly path: readonly HTMLElement[] };

/** Near where it was, or near where what has gone was opened from; never behind a dialog that is open. */
function findFirst(trail: readonly Place[]): HTMLElement | undefined {
  const over = findDialog();
  for (const { path } of trail) {
    const near = findNear(path);
    if (near !== undefined && (over === undefined || over.contains(near))) return near;
  }
  return over?.querySelector<HTMLElement>(STOPS) ?? undefined;
}

/** The dialog that is open, the last one opened of several. */
function findDialog(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1);
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The element and what it stands in, from the inside out, up to the part of the window it belongs to. */
function pathOf(target: EventTarget | null): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = target; at instanceof HTMLElement && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

/** The nearest thing on `path` that is still there and takes the focus; a part of the window takes it as a whole, a screen as its heading. */
function findNear(path: readonly HTMLElement[]): HTMLElement | undefined {
  for (const element of path.filter((one) => one.isConnected)) {
    if (element.matches(SCREEN)) return findTop(element);
    if (element.hasAttribute('data-landmark')) return element;
    // A heading that had the focus, say, takes it again.
    const stop = element.matches(`${STOPS}, [tabindex]`) ? element : element.querySelector<HTMLElement>(STOPS);
    if (stop !== null) return stop;
  }
  return undefined;
}
