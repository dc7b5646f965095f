import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { Launched } from './launch.ts';

/** What opens over a screen. */
export const SURFACES = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** What is open over the screen now. */
export function surfacesOf(window: Page): Locator {
  return window.locator(SURFACES).filter({ visible: true });
}

/** What is open over the screen by name: its own, or that of what names it. */
export function nameSurfaces(window: Page): Promise<readonly string[]> {
  return surfacesOf(window).evaluateAll((all) =>
    all.map((surface) => {
      const by = surface.getAttribute('aria-labelledby');
      const named = by === null ? null : document.getElementById(by);
      return surface.getAttribute('aria-label') ?? named?.getAttribute('aria-label') ?? named?.textContent ?? '';
    }),
  );
}

/** Closes every dialog of the system unanswered; answers how often one was asked for, which a file beside the user's own tells. */
export async function countSystemDialogs({ app, userData }: Launched): Promise<() => number> {
  const tally = join(userData, 'asked');
  writeFileSync(tally, '');
  await app.evaluate(({ dialog }, file) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs');
    dialog.showOpenDialog = () => {
      appendFileSync(file, '.');
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    dialog.showSaveDialog = () => {
      appendFileSync(file, '.');
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  }, tally);
  return () => readFileSync(tally, 'utf8').length;
}

/** What is wrong with where the focus is, or nothing: lost, so that the next Tab would start at the top, or on what cannot be seen. */
export function findFocusProblem(window: Page): Promise<string> {
  return window.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'the focus is lost';
    const name = `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.className}`;
    if (!at.checkVisibility({ visibilityProperty: true })) return `the focus is on ${name}, which is hidden`;
    const box = at.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) return `the focus is on ${name}, which is out of sight`;
    const isSeen = [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const over = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return over !== null && (at.contains(over) || over.contains(at));
      }),
    );
    return isSeen ? '' : `the focus is on ${name}, which something covers`;
  });
}

/** Shows the window at 1280 by 800 and `factor` times the size: to the page that is a window so much less wide and high. */
export async function zoom(window: Page, factor: 1 | 2 | 4): Promise<void> {
  await window.setViewportSize({ width: 1280 / factor, height: 800 / factor });
  await window.waitForFunction((width) => innerWidth === width, 1280 / factor);
}

/** Controls smaller than 24 pixels, but for links in a line of text, and the edge of a pane, which has nothing beside it. */
export function findSmall(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const TARGETS =
      'button, a[href], input, select, textarea, summary, [role="tab"], [role^="menuitem"], [role="option"]';
    const MAY_BE = '.paper-link, .paper-reference, .pane-edge, .visually-hidden, .skip-link, [aria-hidden="true"]';
    const targets = [...document.querySelectorAll(TARGETS)].filter(
      (target) => target.closest(MAY_BE) === null && target.checkVisibility({ visibilityProperty: true }),
    );
    return targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      const isSmall = width > 1 && Math.min(width, height) < 23.9;
      const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
      return isSmall
        ? [`too small to press: ${name || target.className}, ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    });
  });
}

/** What cannot be reached, once what hangs over the screen has found its new place. */
export async function findCutOff(window: Page): Promise<readonly string[]> {
  let cut: readonly string[] = [];
  await expect
    .poll(async () => (cut = await listCutOff(window)).length, { timeout: 2000 })
    .toBe(0)
    .catch(() => undefined);
  return cut;
}

/**
 * What cannot be reached at the size the window has: controls outside the window, or cut off by what does not scroll, and what
 * scrolls sideways. Grids, wide tables, drawings and pages may.
 */
function listCutOff(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const CONTROLS = 'button, a[href], input, select, textarea, [role="tab"]';
    const MAY_SCROLL = '.grid-scroller, .wide-table, .matrix-scroller, .timeline-scroller, .desk, .ed';
    const NOT_SEEN = '.visually-hidden, .skip-link, [data-tabster-dummy], [aria-hidden="true"]';
    const scrolls = (how: string): boolean => how === 'auto' || how === 'scroll';
    const cuts = (how: string): boolean => how === 'hidden' || how === 'clip';
    const isCut = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        const beyondX = box.right > edge.right + 1 || box.left < edge.left - 1;
        const beyondY = box.bottom > edge.bottom + 1 || box.top < edge.top - 1;
        // What scrolls brings it into view.
        if ((beyondX && scrolls(style.overflowX)) || (beyondY && scrolls(style.overflowY))) return false;
        if ((beyondX && cuts(style.overflowX)) || (beyondY && cuts(style.overflowY))) return true;
      }
      return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
    };
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50) || element.className}`;
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.closest(NOT_SEEN) === null && element.checkVisibility(),
    );
    const cut = all.filter((element) => element.matches(CONTROLS) && element.offsetWidth > 1 && isCut(element));
    const wide = all.filter(
      (element) =>
        element.closest(MAY_SCROLL) === null &&
        scrolls(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    const widest = (element: Element): string => {
      const edge = element.getBoundingClientRect().left + element.clientWidth;
      const beyond = [...element.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1);
      return beyond.map(nameOf).at(-1) ?? '';
    };
    const page = document.documentElement;
    return [
      ...(page.scrollWidth > page.clientWidth ? ['the window scrolls sideways'] : []),
      ...cut.map((element) => `cut off: ${nameOf(element)}`),
      ...wide.map((element) => `scrolls sideways: ${nameOf(element)}, for ${widest(element)}`),
    ];
  });
}
