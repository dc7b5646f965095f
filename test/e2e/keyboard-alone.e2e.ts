import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { findFocusProblem } from './surfaces.ts';
import { expectWords } from './words.ts';

const SHEET = ['Risk No;Risk;Likelihood;Severity', 'R90;A risk that only the sheet has;3;4'].join('\r\n');
/** More Tab stops than any way here has. */
const FAR = 150;

let launched: Launched;

test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(() => launched.close());

/** Presses `key`, after which the focus is somewhere that can be seen. */
async function press(key: string): Promise<void> {
  const { window } = launched;
  await window.keyboard.press(key);
  await expect.poll(() => findFocusProblem(window), `after ${key}`).toBe('');
}

/** Goes on by Tab to what is called `name`: every stop on the way can be seen. */
async function tabTo(name: RegExp): Promise<void> {
  const { window } = launched;
  const passed: string[] = [];
  for (let at = 0; at < FAR; at += 1) {
    await press('Tab');
    const here = await window.evaluate(() => {
      const focus = document.activeElement;
      const label = focus instanceof HTMLInputElement ? focus.labels?.[0]?.textContent : null;
      const select = focus instanceof HTMLSelectElement ? focus.labels[0]?.textContent : null;
      return (focus?.getAttribute('aria-label') ?? label ?? select ?? focus?.textContent ?? '').trim();
    });
    if (name.test(here)) return;
    passed.push(here.slice(0, 40));
  }
  throw new Error(`${name.source} is not among ${passed.join(' | ')}`);
}

test('the main jobs are done without a mouse: a risk and its review, a sheet, a figure in the report, a clearance asked and given', async () => {
  test.setTimeout(240_000);
  const { window, userData } = launched;
  const { keyboard } = window;
  const page = new AppPage(launched);
  await page.answerSaveDialog(join(userData, 'send.clerkwell'));
  await expect(window.getByRole('button', { name: 'Open the Cambridgeshire sample' })).toBeVisible();
  await tabTo(/^Open the Cambridgeshire sample/);
  await press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Overview');

  await press('Control+2');
  await expect(page.row('R01')).toBeVisible();
  await tabTo(/^R01$/);
  await press('ArrowRight');
  await keyboard.type('Funding is held back');
  await press('Enter');
  await expect(page.row('R01')).toContainText('Funding is held back');
  await press('Control+Shift+G');
  const run = window.getByRole('dialog', { name: 'Review run' });
  await expect(run.getByRole('button', { name: 'Reviewed, no change' })).toBeFocused();
  await press('Enter');
  await expect(run).toContainText('Review 2 of 12');
  // The words that come up beside a button are put away first, if they are there by now.
  await expect(async () => {
    await press('Escape');
    await expect(run).toHaveCount(0, { timeout: 2000 });
  }).toPass();

  const sheet = join(userData, 'register.csv');
  writeFileSync(sheet, SHEET);
  await page.answerOpenDialog(sheet);
  await press('Control+Shift+I');
  await tabTo(/^Choose a sheet…$/);
  await press('Enter');
  await expect(window.getByRole('button', { name: 'Import 1 row' })).toBeVisible();
  await tabTo(/^Import 1 row$/);
  await press('Enter');
  await expect(page.row('A risk that only the sheet has')).toBeVisible();

  await press('Control+3');
  await expectWords(window.getByRole('region', { name: 'Preview' }), 'Background');
  await tabTo(/^Text of Background$/);
  await press('Control+End');
  await keyboard.type(' There are =');
  await expect(window.getByRole('listbox')).toContainText('Open EHC plans');
  await keyboard.type('counts open risks');
  await press('Enter');
  const figure = window.getByRole('textbox', { name: 'Text of Background', exact: true }).locator('.ed-figure').last();
  await expect(figure).toHaveText('13');

  const [ask, answer] = [join(userData, 'ask.clearance'), join(userData, 'answer.clearance')];
  await press('Control+Shift+C');
  await tabTo(/^Ask… Has Finance cleared/);
  await press('Enter');
  await page.answerSaveDialog(ask);
  await tabTo(/^Save the request…$/);
  await press('Enter');
  const finance = window.getByRole('row').filter({ hasText: 'Has Finance cleared' });
  await expect(finance).toContainText('Waiting since');
  await page.answerOpenDialog(ask);
  await press('Control+k');
  await keyboard.type('answer a clearance');
  await press('Enter');
  await expect(window.getByRole('dialog', { name: /^Clear “/ })).toBeVisible();
  await tabTo(/^Yes$/);
  await press('Space');
  await page.answerSaveDialog(answer);
  await tabTo(/^Save the answers…$/);
  await press('Enter');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await page.answerOpenDialog(answer);
  await tabTo(/^Take answers in…$/);
  await press('Enter');
  await expect(window.getByRole('dialog', { name: /^Answers of/ })).toBeVisible();
  await press('Escape');
  await expect(finance).toContainText(/Yes, \d/);
});
