import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where axe is to look, and by which rules: everywhere and by all, where nothing else is said. */
type Where = { readonly rules?: readonly string[]; readonly within?: string };

/** What axe finds on the screen as it stands, by rule and place. Electron needs its legacy mode; tabster's dummies are a known false alarm. */
export async function findBarriers(page: Page, { rules = [], within }: Where = {}): Promise<readonly string[]> {
  // What is still coming in, or changing its colour, is paler than it will be.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity),
  );
  // Half a megabyte of script: once to a page is enough. What is found is told by its place, and needs no markup of all that is looked at.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'axe.configure({ noHtml: true });' } : {}) })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode(true)
    .exclude('[data-tabster-dummy]');
  if (within !== undefined) axe.include(within);
  const { violations } = await (rules.length === 0 ? axe.withTags(TAGS) : axe.withRules([...rules])).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} (${violation.impact ?? ''}): ${node.target.join(' ')}`),
  );
}

/** What axe finds in the light theme, and too little contrast in the dark one: they differ in their colours alone. */
export async function findBarriersInBoth(page: Page, within?: string): Promise<readonly string[]> {
  const found = await findBarriersInEach(page, within);
  await showIn(page, 'light');
  return found;
}

/**
 * The same, in the order that the window is in: the theme it has is looked at first, and the other one stays. Each change draws the
 * whole screen anew, which is saved where one look follows another.
 */
export async function findBarriersInEach(page: Page, within?: string): Promise<readonly string[]> {
  const where = within === undefined ? {} : { within };
  const isDark = (await page.locator('html[data-look="dark"]').count()) > 0;
  const found: string[] = [];
  for (const look of isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    await showIn(page, look);
    const barriers = await findBarriers(page, look === 'dark' ? { ...where, rules: ['color-contrast'] } : where);
    found.push(...barriers.map((one) => (look === 'dark' ? `dark: ${one}` : one)));
  }
  return found;
}

async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-look="${colorScheme}"]`).waitFor();
}
