import { readFileSync, writeFileSync } from 'node:fs';
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

test('an export that is called off leaves the old paper, and says nothing more', async () => {
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Report');
  await expect(page.window.getByRole('region', { name: 'Preview' })).toContainText('Recommendations');
  // Printing is over too soon for a person to call it off: here it takes as long as a large paper does.
  await launched.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        await new Promise((done) => setTimeout(done, 4000));
        return print(options);
      };
    });
  });
  const file = join(launched.userData, 'paper.pdf');
  writeFileSync(file, 'the old paper');
  await page.answerSaveDialog(file);
  await page.window
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await page.window.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.window.getByRole('progressbar')).toHaveCount(0, { timeout: 2000 });
  await expect(page.window.getByRole('main')).not.toContainText('paper.pdf');
  expect(readFileSync(file, 'utf8')).toBe('the old paper');
});
