import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';

let launched: Launched;

// One window serves the tests one after the other; after one that fails the rest get a new window.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch();
});
test.afterAll(() => launched.close());

test('a page of the guide stands beside the list of pages, as high as the dialog allows', async () => {
  const { window } = launched;
  await window.getByRole('button', { name: 'Help' }).click();
  const help = window.getByRole('dialog', { name: 'Help' });
  // The dialog grows while it opens.
  await expect(async () => {
    const list = await help.getByRole('searchbox').boundingBox();
    const page = await help.getByRole('article').boundingBox();
    expect(page?.x ?? 0).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0));
    expect(Math.abs((page?.y ?? 0) - (list?.y ?? 0))).toBeLessThan(16);
  }).toPass();
  await new AppPage(launched).closeByEscape(help);
});

test('who has opened programmes before finds them above the samples', async () => {
  const { window } = launched;
  const parts = window.getByRole('main').getByRole('heading', { level: 2 });
  await expect(parts).toHaveText([/^Your own/, /^A Word paper/, /^A clearance/, /^Samples/, /^Opened before/]);
  await new AppPage(launched).openSample(join(launched.userData, 'send.clerkwell'));
  await window.keyboard.press('Control+w');
  await expect(parts).toHaveText([/^Your own/, /^Opened before/, /^A Word paper/, /^A clearance/, /^Samples/]);
});

test('what stands under a chart’s caption in the text is dark on its white paper, also in the dark theme, and captions and notes look as in the paper', async () => {
  const { window } = launched;
  const page = new AppPage(launched);
  await page.openSample(join(launched.userData, 'dark.clerkwell'));
  await window.getByRole('button', { name: /^Theme/ }).click();
  await window.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.goTo('Report');
  const under = window.locator('.ed-paper .chart-subtitle').first();
  await under.waitFor({ state: 'attached' });
  expect(await under.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(66, 66, 66)');
  // A caption, and the note under a table, look in the text as the paper has them.
  const lookOf = (part: string): Promise<readonly string[]> =>
    window
      .locator(part)
      .first()
      .evaluate((element) => {
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        return [color, fontSize, fontWeight];
      });
  for (const part of ['.paper-table .paper-caption', '.paper-note']) {
    await window.locator(`.desk ${part}`).first().waitFor({ state: 'attached' });
    expect(await lookOf(`.ed-paper ${part}`), part).toEqual(await lookOf(`.desk ${part}`));
  }
});
