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
  // Half a megabyte of script: once to a page is enough.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
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
  const where = within === undefined ? {} : { within };
  const light = await findBarriers(page, where);
  await showIn(page, 'dark');
  const dark = await findBarriers(page, { ...where, rules: ['color-contrast'] });
  await showIn(page, 'light');
  return [...light, ...dark.map((one) => `dark: ${one}`)];
}

async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-look="${colorScheme}"]`).waitFor();
}
