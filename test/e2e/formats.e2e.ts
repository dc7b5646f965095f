import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');

let launched: Launched;
let page: AppPage;

test.beforeEach(async () => {
  launched = await launch();
  page = new AppPage(launched);
});
test.afterEach(() => launched.close());

test('a format of one’s own is chosen, the paper follows it, and follows it again when its file is saved', async () => {
  const own = join(launched.userData, 'our formats');
  const definition = join(own, 'fenwick-committee', 'template.yaml');
  mkdirSync(own);
  cpSync(join(TEMPLATES, 'cambridgeshire-committee'), join(own, 'fenwick-committee'), { recursive: true });
  const text = readFileSync(definition, 'utf8')
    .replace(/^id: .*$/m, 'id: fenwick-committee')
    .replace(/^council: .*$/m, 'council: Fenwick County Council')
    .replace('heading: Background', 'heading: How we came here');
  writeFileSync(definition, text);

  await page.openSample(join(launched.userData, 'mine.clerkwell'));
  await page.goTo('Report');
  const paper = page.window.getByRole('article');
  await expect(paper.getByRole('heading', { level: 2 }).first()).toHaveText(/Background/);

  const format = page.window.getByRole('combobox', { name: 'Format of the report' });
  await page.answerOpenDialog(own);
  await format.selectOption({ label: 'Choose your own formats…' });
  await expect(format).toContainText('Fenwick County Council: Committee report (yours)');
  await format.selectOption('fenwick-committee');
  await expect(paper.getByRole('heading', { level: 2 }).first()).toHaveText(/How we came here/);

  writeFileSync(definition, text.replace('How we came here', 'The story so far'));
  await expect(paper.getByRole('heading', { level: 2 }).first()).toHaveText(/The story so far/);

  await page.undo.click();
  await expect(paper.getByRole('heading', { level: 2 }).first()).toHaveText(/Background/);
});
