import { useEffect } from 'react';

/** F6 and Shift+F6 go round the parts of the window, as in Office. */
export function useLandmarkKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      const parts = [...document.querySelectorAll<HTMLElement>('[data-landmark]')].filter(
        (part) => part.offsetParent !== null,
      );
      if (parts.length === 0) return;
      event.preventDefault();
      const here = parts.findLastIndex((part) => part.contains(document.activeElement));
      const next = (here + (event.shiftKey ? -1 : 1) + parts.length) % parts.length;
      enter(parts[here < 0 && event.shiftKey ? parts.length - 1 : next]);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const STOPS = '[tabindex="0"], a[href], button:not([disabled]), input, select, textarea, summary';

// The first stop inside is worth more than the frame around it: one key less to the work.
function enter(part: HTMLElement | undefined): void {
  if (part === undefined) return;
  // What is there to be read is entered at its start, wherever its first link stands.
  if (part.matches('[data-landmark="to be read"]')) return part.focus();
  const grid = part.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  // What is folded away takes no focus.
  const stop = [...part.querySelectorAll<HTMLElement>(STOPS)].find((one) => one.checkVisibility());
  (grid ?? stop ?? part).focus();
}

/** What holds the screen in hand. */
export const SCREEN = '.screen-body';

/** Where a screen begins: its heading, which takes the focus from now on. Undefined while it is being drawn. */
export function findTop(screen: HTMLElement): HTMLElement | undefined {
  const heading = screen.querySelector<HTMLElement>('h1');
  if (heading !== null) heading.tabIndex = -1;
  return heading ?? screen.querySelector<HTMLElement>(STOPS) ?? undefined;
}

/** Moves the focus to the screen itself, past the header and the navigation. */
export function skipToScreen(): void {
  document.getElementById('screen')?.focus();
}

/** How many frames a screen may take to be drawn before the focus is left where it is. */
const MOST_FRAMES = 120;

/** Moves the focus into the work of the screen just gone to, as soon as that is drawn. */
export function enterScreen(frames = MOST_FRAMES): void {
  const body = document.querySelector<HTMLElement>(SCREEN);
  if (body !== null && body.querySelector(STOPS) !== null) return enter(body);
  if (frames > 0) requestAnimationFrame(() => enterScreen(frames - 1));
}
