import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { type Launched, launch } from './launch.ts';

let launched: Launched;
let page: AppPage;

test.beforeEach(async () => {
  launched = await launch();
  page = new AppPage(launched);
});
test.afterEach(() => launched.close());

test('a report is exported as a PDF from its preview: tagged, with bookmarks, page by page', async () => {
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Report');
  await expect(page.window.getByRole('region', { name: 'Preview' })).toContainText('Recommendations');
  const file = join(launched.userData, 'paper.pdf');
  await page.answerSaveDialog(file);
  await page.window
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await expect(page.window.getByRole('main')).toContainText('paper.pdf');
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  for (const mark of ['/StructTreeRoot', '/Outlines', '/MarkInfo']) expect(pdf).toContain(mark);
  const pages = pdf.match(/\/Type ?\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
});
