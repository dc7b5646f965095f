import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { editPaper } from '../helpers/edit-paper.ts';
import { AppPage } from './app-page.ts';
import { findBarriersInBoth } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectWords } from './words.ts';

let author: Launched;
let page: AppPage;

test.beforeEach(async () => {
  author = await launch();
  page = new AppPage(author);
});
test.afterEach(() => author.close());

test('of an edited Word copy one suggestion is taken over and one left, a sending that is called off leaves nothing, and papers are started from the copy and from nothing', async () => {
  const { window, userData, app } = author;
  await page.openSample(join(userData, 'send.clerkwell'));
  await page.goTo('Report');
  const preview = window.getByRole('region', { name: 'Preview' });
  await expectWords(preview, 'This report seeks no new spending.');
  const copy = join(userData, 'copy.docx');
  await page.answerSaveDialog(copy);
  await window
    .getByRole('button', { name: /Export to Word/ })
    .first()
    .click();
  await expectWords(window.getByRole('main'), 'copy.docx');
  editPaper(
    copy,
    ['This report seeks no new spending.', 'This report seeks no new money.'],
    ['the evidence says why.', 'the evidence says nothing.'],
  );

  await window.keyboard.press('Control+Shift+C');
  await page.answerOpenDialog(copy);
  await window.getByRole('button', { name: 'Take in an edited Word copy…' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: 'What copy.docx suggests' });
  await expect(dialog.getByRole('region')).toHaveCount(2);
  expect(await findBarriersInBoth(window)).toEqual([]);
  const taken = dialog.getByRole('region').filter({ hasText: 'no new' });
  await taken.getByRole('button', { name: /^Take over/ }).press('Enter');
  await expect(dialog.getByRole('region')).toHaveCount(1);
  await dialog.getByRole('button', { name: /^Leave/ }).press('Enter');
  await expect(dialog).toContainText('Nothing is left to look at.');
  await dialog.getByRole('button', { name: 'Close', exact: true }).press('Enter');

  // Printing is over too soon for a person to call it off: here it takes as long as a large paper does.
  await app.evaluate(({ app: running }) => {
    running.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        await new Promise((done) => setTimeout(done, 4000));
        return print(options);
      };
    });
  });
  const folder = join(userData, 'to the clerk');
  mkdirSync(folder);
  await page.answerOpenDialog(folder);
  await window.getByRole('button', { name: 'Write it all into a folder…' }).press('Enter');
  await expect(window.getByRole('progressbar', { name: 'Writing the paper' })).toBeVisible();
  await window.getByRole('button', { name: 'Cancel', exact: true }).press('Enter');
  await expect(window.getByRole('progressbar')).toHaveCount(0);
  await expect(window.getByText(`In ${folder}`)).toHaveCount(0);
  expect(readdirSync(folder)).toEqual([]);

  await page.goTo('Report');
  await expectWords(preview, 'This report seeks no new money.');
  await expectWords(preview, 'the evidence says why.');
  await page.undo.click();
  await expectWords(preview, 'This report seeks no new spending.');
  await startOtherwise(copy);
});

/** A paper is started from a Word paper too, and with nothing but a format, on the figures of another. */
async function startOtherwise(copy: string): Promise<void> {
  const { window } = author;
  const start = window.getByRole('dialog', { name: 'Start a paper' });
  const chosen = window.getByRole('combobox', { name: 'Report to show' });
  const preview = window.getByRole('region', { name: 'Preview' });
  await window.keyboard.press('Control+Shift+R');
  await start.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'A Word paper' });
  await page.answerOpenDialog(copy);
  await start.getByRole('button', { name: 'Choose the Word paper…' }).click();
  await expect(start).toHaveCount(0);
  await page.goTo('Report');
  await expect(chosen.locator('option')).toHaveCount(2);
  await expectWords(preview, 'This report seeks no new money.');

  const latest = (await chosen.locator('option').last().innerText()).trim();
  await window.keyboard.press('Control+Shift+R');
  // A paper mostly follows the last one.
  const begin = start.getByRole('combobox', { name: 'Begin with' });
  await expect(begin.locator('option:checked')).toHaveText(`An earlier paper: ${latest}`);
  await begin.selectOption({ label: 'An empty paper' });
  await start.getByRole('textbox', { name: 'Title' }).fill('Begun empty');
  const other = start.getByRole('combobox', { name: 'Figures from' });
  await other.selectOption((await other.locator('option').nth(1).getAttribute('value')) ?? '');
  await start.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(start).toHaveCount(0);
  await page.goTo('Report');
  await expectWords(preview, 'Begun empty');
  await page.goTo('Clearing');
  await expect(window.locator('#screen')).toContainText('Its figures are read from a snapshot:');
}
