import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { findBarriers } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';
import { watchTaskbar } from './taskbar.ts';

const SHEET = [
  'Risk register of the programme;;;;',
  'Risk No;Risk;Likelihood;Severity;Risk owner',
  'R02;Demand as the sheet has it;4;4;',
  'R90;A risk that only the sheet has;3;II;Someone quite new',
  'R91;A risk in the wrong place;9;2;',
].join('\r\n');

let launched: Launched;
let page: AppPage;

test.beforeEach(async () => {
  launched = await launch();
  page = new AppPage(launched);
  await page.openSample(join(launched.userData, 'send.clerkwell'));
});
test.afterEach(() => launched.close());

test('a register comes in from a sheet: columns put right, rows looked at, imported as one step and undone', async () => {
  const { window } = launched;
  await page.goTo('Risks');
  await expect(page.row('R02')).toBeVisible();
  const path = join(launched.userData, 'register.csv');
  writeFileSync(path, Buffer.from(SHEET, 'latin1'));
  await page.answerOpenDialog(path);
  await window.keyboard.press('Control+Shift+I');
  const dialog = window.getByRole('dialog', { name: 'Import from Excel or CSV' });
  const empty = join(launched.userData, 'empty.xlsx');
  await page.answerSaveDialog(empty);
  await dialog.getByRole('button', { name: 'Save an empty sheet…' }).click();
  await expect.poll(() => existsSync(empty)).toBe(true);
  await dialog.getByRole('button', { name: 'Choose a sheet…' }).click();
  await expect(dialog.getByRole('heading', { name: /1 changed, 0 the same, 2 refused/ })).toBeVisible();
  await expect(dialog.getByRole('grid', { name: 'Rows of the sheet' })).toContainText('“II” is a Roman numeral');
  await expectNoBarrier(window, 'renderer/parts/sheets/import-dialog.tsx');

  await dialog.getByRole('combobox', { name: 'Roman I to V' }).selectOption('I is lowest');
  await expect(dialog.getByRole('heading', { name: /1 new, 1 changed, 0 the same, 1 refused/ })).toBeVisible();
  await expect(dialog).toContainText('Someone quite new');
  const stands = dialog.getByRole('combobox', { name: 'What 9 stands for in Likelihood' });
  await stands.selectOption({ index: 2 });
  await expect(dialog.getByRole('heading', { name: /2 new, 1 changed, 0 the same, 0 refused/ })).toBeVisible();
  expect(await findBarriers(window)).toEqual([]);
  await stands.selectOption('');
  await expect(dialog.getByRole('heading', { name: /1 new, 1 changed, 0 the same, 1 refused/ })).toBeVisible();
  const refused = join(launched.userData, 'register refused.xlsx');
  await page.answerSaveDialog(refused);
  await dialog.getByRole('button', { name: 'Save the refused rows…' }).click();
  await expect.poll(() => existsSync(refused)).toBe(true);
  // A second choice keeps the first, which is still being looked at.
  await dialog.getByRole('combobox', { name: 'What Risk owner is' }).selectOption('-');
  await dialog.getByRole('combobox', { name: 'An empty cell' }).selectOption({ index: 1 });
  await expect(dialog.getByText('Reading the sheet')).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'What Risk owner is' })).toHaveValue('-');
  await expect(dialog).not.toContainText('What was assumed');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.row('A risk that only the sheet has')).toBeVisible();
  await expect(page.row('Demand as the sheet has it')).toBeVisible();
  await page.undo.click();
  await expect(page.row('A risk that only the sheet has')).toHaveCount(0);
  await expect(page.row('Demand as the sheet has it')).toHaveCount(0);

  // The profile that lines belong to and the unit of their sums are said in the dialog, one right after the other.
  writeFileSync(path, 'Line,2024/25\r\nOpening balance,80.4');
  await page.goTo('Finances');
  await window.keyboard.press('Control+Shift+I');
  await dialog.getByRole('button', { name: 'Choose a sheet…' }).click();
  await dialog.getByRole('textbox', { name: 'Profile they belong to' }).fill('Harbour deficit');
  await window.keyboard.press('Tab');
  await dialog.getByRole('combobox', { name: 'Sums without a unit are in' }).selectOption('thousands');
  await expect(dialog).toContainText('There is no profile “Harbour deficit”: it would be added');
  await expect(dialog.getByRole('grid', { name: 'Rows of the sheet' })).toContainText('£80,400');
  expect(await findBarriers(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.goTo('Risks');

  // Thousands of rows: the window shows how far it is, and what is called off half way leaves nothing behind.
  const many = Array.from({ length: 12_000 }, (_, at) => `M${at};Risk ${at} of a long list;3;4;`);
  writeFileSync(path, ['Risk No;Risk;Likelihood;Severity;Risk owner', ...many].join('\r\n'));
  await window.keyboard.press('Control+Shift+I');
  await dialog.getByRole('button', { name: 'Choose a sheet…' }).click();
  const go = dialog.getByRole('button', { name: 'Import 12,000 rows' });
  await go.waitFor();
  // In the frame that first shows how far it is: a click from outside may come when a fast machine is through.
  const stopped = window.evaluate(
    () =>
      new Promise<string>((done) => {
        const look = (): void => {
          const busy = document.querySelector('.import-busy:has([role="progressbar"][aria-valuenow])');
          const stop = [...document.querySelectorAll('[role="dialog"] button')].find(
            ({ textContent }) => textContent === 'Stop',
          );
          if (busy === null || !(stop instanceof HTMLButtonElement)) requestAnimationFrame(look);
          else {
            stop.click();
            done(busy.textContent);
          }
        };
        look();
      }),
  );
  // Should the test end before it, that alone is told.
  stopped.catch(() => undefined);
  const bars = await watchTaskbar(launched.app);
  await go.click();
  expect(await stopped).toMatch(/^(Checking the changes|Writing them into the file)…/);
  await expect(dialog.getByRole('alert')).toHaveText('It was called off. Nothing has changed.');
  const afterStop = await bars();
  expect(afterStop.at(-1), 'called off, and no bar on the taskbar').toBe(-1);
  await go.click();
  await expect(dialog).toHaveCount(0);
  await expect(window.getByRole('grid', { name: 'Risk register' })).toHaveAttribute('aria-rowcount', /^12\d\d\d$/);
  const [last, ...parts] = (await bars()).slice(afterStop.length).toReversed();
  expect(last, 'imported, and no bar on the taskbar').toBe(-1);
  expect(parts.filter((part) => part > 0 && part < 1).length, 'the bar on the taskbar moves').toBeGreaterThan(1);
});
