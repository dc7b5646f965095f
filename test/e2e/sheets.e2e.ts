import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { editXlsx } from '../helpers/edit-xlsx.ts';
import { AppPage } from './app-page.ts';
import { findBarriers } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';

const OLD = 'Demand above the planned path';

let launched: Launched;
let page: AppPage;

// One window serves the tests one after the other; after one that fails the rest get a new window.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch();
  page = new AppPage(launched);
  await page.openSample(join(launched.userData, 'send.clerkwell'));
});
test.afterAll(() => launched.close());

test('a register is saved as Excel and as a tagged A3 PDF', async () => {
  const { window } = launched;
  await page.goTo('Risks');
  await expect(page.row('R02')).toBeVisible();
  await window.keyboard.press('Control+p');
  const dialog = window.getByRole('dialog', { name: 'Export or print registers' });
  await expect(dialog.getByRole('combobox', { name: 'What' })).toHaveValue('risks');
  await dialog.getByRole('radio', { name: 'A3' }).check();
  expect(await findBarriers(window)).toEqual([]);
  const pdf = join(launched.userData, 'risks.pdf');
  await page.answerSaveDialog(pdf);
  await dialog.getByRole('button', { name: /PDF/ }).click();
  await expect(dialog).toHaveCount(0);
  const text = readFileSync(pdf).toString('latin1');
  for (const mark of ['/StructTreeRoot', '/Outlines', '/MarkInfo']) expect(text).toContain(mark);
  // A3 on its side: 420 by 297 millimetres, in points.
  expect(text).toMatch(/\/MediaBox ?\[0 0 119\d(\.\d+)? 84[12]/);

  await window.keyboard.press('Control+p');
  const sheet = join(launched.userData, 'all.xlsx');
  await page.answerSaveDialog(sheet);
  await dialog.getByRole('button', { name: /Excel/ }).click();
  await expect(dialog).toHaveCount(0);
  expect(readFileSync(sheet).subarray(0, 2).toString()).toBe('PK');
});

test('update sheets are written, changed by another program, and taken back with an answer for what both changed', async () => {
  const { window } = launched;
  const folder = join(launched.userData, 'updates');
  mkdirSync(folder);
  await page.answerOpenDialog(folder);
  await window.keyboard.press('Control+Shift+U');
  const owners = window.getByRole('dialog', { name: 'Send update sheets' });
  await expect(owners.getByRole('checkbox', { name: /^Ruth Ashdown/ })).toBeChecked();
  expect(await findBarriers(window)).toEqual([]);
  await owners.getByRole('button', { name: /^Write \d+ sheets/ }).click();
  await expect(owners).toHaveCount(0);
  const sent = readdirSync(folder).find((name) => name.startsWith('Ruth Ashdown'));
  const sheet = join(folder, sent ?? '');
  await editXlsx(sheet, 'Risks', OLD, 'Demand as Ruth has it', 'My risks');

  await page.goTo('Risks');
  const cell = await page.cell('R02', 'Title');
  await cell.click();
  await window.keyboard.press('F2');
  await cell.getByRole('textbox').fill('Demand as I have it');
  await window.keyboard.press('Enter');
  await expect(page.row('Demand as I have it')).toBeVisible();

  await page.answerOpenDialog(sheet);
  await window.keyboard.press('Control+Shift+Y');
  const back = window.getByRole('dialog', { name: 'Take in update sheets' });
  await expect(back).toContainText('Changed in the sheet and here since it was sent (1)');
  await expect(back.getByRole('button', { name: 'Take in (1 answer wanting)' })).toBeVisible();
  await expectNoBarrier(window, 'renderer/parts/sheets/updates-dialog.tsx');
  await back.getByRole('radio', { name: /Demand as Ruth has it/ }).check();
  await back.getByRole('button', { name: 'Take in', exact: true }).click();
  await expect(back).toHaveCount(0);
  await expect(page.row('Demand as Ruth has it')).toBeVisible();
  await page.undo.click();
  await expect(page.row('Demand as I have it')).toBeVisible();
});
