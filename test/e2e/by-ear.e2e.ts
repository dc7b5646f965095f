import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { type Launched, launch } from './launch.ts';
import { findFaceless } from './semantics.ts';

let launched: Launched;

test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(() => launched.close());

test('a screen gone to by its keys is said by its name, and its heading takes the focus that the last one had', async () => {
  const { window } = launched;
  const page = new AppPage(launched);
  const messages = window.getByRole('status', { name: 'Messages' });
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await window.keyboard.press('Control+2');
  await expect(messages).toContainText('Risks');
  await page.register.locator('[tabindex="0"]').focus();
  await window.keyboard.press('Control+3');
  await expect(messages).toContainText('Report');
  await expect(window.getByRole('heading', { name: 'Report', level: 1 })).toBeFocused();
  // A reader reads the whole text of what has the focus and is nothing, and takes what is drawn anew in it for news.
  expect(await findFaceless(window)).toEqual([]);
  await page.undo.focus();
  await window.keyboard.press('Control+5');
  await expect(messages).toContainText('Measures');
  expect(await findFaceless(window)).toEqual([]);
});
