import { useEffect } from 'react';

/** How long what took the focus away may still put it somewhere itself (a dialog, the grid), in milliseconds. */
const GRACE_MS = 80;
const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * Puts the focus near where it was when what held it has gone from the window: a line that was taken out, a button whose work is
 * done, a page that closed. Without this the next Tab would start at the top of the window.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let path: readonly HTMLElement[] = [];
    let timer = 0;
    const note = (event: FocusEvent): void => {
      path = pathOf(event.target);
    };
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (last === undefined || last.isConnected || !isLost()) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (isLost()) findNear(path)?.focus();
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

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The element and what it stands in, from the inside out, up to the part of the window it belongs to. */
function pathOf(target: EventTarget | null): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = target; at instanceof HTMLElement && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

/** The nearest thing on `path` that is still there and takes the focus; a part of the window takes it as a whole. */
function findNear(path: readonly HTMLElement[]): HTMLElement | undefined {
  for (const element of path.filter((one) => one.isConnected)) {
    if (element.hasAttribute('data-landmark')) return element;
    const stop = element.matches(STOPS) ? element : element.querySelector<HTMLElement>(STOPS);
    if (stop !== null) return stop;
  }
  return undefined;
}
