import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { findBarriers } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';

let launched: Launched;

test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(() => launched.close());

test('a block from a spreadsheet is pasted, filled down and taken back in one step each; the review run needs no mouse', async () => {
  const { app, window } = launched;
  const page = new AppPage(launched);
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Risks');
  await (await page.cell('R01', 'Title')).click();
  // What a spreadsheet copies: a cell of two lines stands in quotes.
  await app.evaluate(({ clipboard }) => clipboard.writeText('"Funding\nwithheld"\tMoney\r\nDemand\tMoney\r\n'));
  await window.keyboard.press('Control+v');
  await expect(page.row('Funding withheld')).toContainText('Money');
  await expect(page.row('R02')).toContainText('Demand');
  await page.undo.click();
  await expect(page.row('Agreement funding withheld')).toContainText('Finance');
  await expect(page.row('R02')).toContainText('Demand above the planned path');

  // One copied cell fills a selection, and Ctrl+D repeats its first row.
  await (await page.cell('R01', 'Category')).click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+d');
  await expect(page.row('R03')).toContainText('Finance');
  await expect(await page.cell('R02', 'Category')).toHaveText('Finance');
  await window.keyboard.press('Control+z');
  await expect(await page.cell('R02', 'Category')).toHaveText('Demand');

  await window.keyboard.press('Control+Shift+g');
  const run = window.getByRole('dialog', { name: 'Review run' });
  await expect(run.getByRole('button', { name: 'Reviewed, no change' })).toBeFocused();
  expect(await findBarriers(window)).toEqual([]);
  await expect(run).toContainText('Review 1 of 12');
  // Each risk is read from the file when its turn comes: its button has the focus once it is there.
  const isAt = async (at: number): Promise<void> => {
    await expect(run).toContainText(`Review ${at} of 12`);
    await expect(run.getByRole('button', { name: 'Reviewed, no change' })).toBeFocused();
  };
  await window.keyboard.press('Enter');
  await isAt(2);
  await window.keyboard.press('s');
  // What is pressed while a risk is read counts once it is there, Enter like the letters.
  await expect(run).toContainText('Review 3 of 12');
  await window.keyboard.press('Enter');
  await isAt(4);
  await window.keyboard.press('b');
  await isAt(3);
  await window.keyboard.press('b');
  await isAt(2);
  await window.keyboard.press('Escape');
  await expect(run).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'Review the 10 due' })).toBeVisible();
});
