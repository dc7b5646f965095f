import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from '../e2e/app-page.ts';
import { launch, ownWindow } from '../e2e/launch.ts';

const repository = join(import.meta.dirname, '..', '..');
const pictures = join(repository, 'renderer', 'guide', 'pictures');

/** The screens a picture is taken of, and the file it is. */
const SCREENS = [
  ['Overview', 'overview'],
  ['Risks', 'risks'],
  ['Report', 'report'],
  ['Clearing', 'clearing'],
  ['Finances', 'finances'],
  ['Measures', 'measures'],
] as const;

const SHEET = [
  'Risk register of the service;;;;',
  'Risk No;Risk;Likelihood;Severity;Risk owner',
  'R02;Demand grows faster than places;4;4;',
  'R90;A school cannot open its new base in time;3;4;',
  'R91;Transport costs rise with the mileage;9;2;',
];

test('the pictures of the guide', async () => {
  const { app, window, userData, close } = await launch();
  const own = await ownWindow({ app, window });
  const resize = (width: number, height: number) =>
    own.evaluate((one, [w, h]) => one.setContentSize(w, h), [width, height] as const);
  await resize(1200, 720);
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await window.getByRole('button', { name: 'New programme…' }).waitFor();
  const page = new AppPage({ app, window, userData, close });
  await page.openSample(join(userData, 'send.clerkwell'));
  await window.getByRole('button', { name: 'Put the tour away' }).click();
  for (const [screen, file] of SCREENS) {
    await page.goTo(screen);
    await window.waitForLoadState('networkidle');
    // A chart draws itself in; a picture in the middle of it would show half of it.
    await window.waitForTimeout(screen === 'Report' ? 6000 : 2500);
    await window.screenshot({ path: join(pictures, `${file}.png`) });
  }
  // What an import shows before anything is written.
  const sheet = join(userData, 'register.csv');
  writeFileSync(sheet, SHEET.join('\r\n'));
  await page.goTo('Risks');
  await page.answerOpenDialog(sheet);
  await window.keyboard.press('Control+Shift+I');
  const dialog = window.getByRole('dialog', { name: 'Import from Excel or CSV' });
  await dialog.getByRole('button', { name: 'Choose a sheet…' }).click();
  await dialog.getByRole('grid', { name: 'Rows of the sheet' }).waitFor();
  await window.screenshot({ path: join(pictures, 'import.png') });
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await resize(1360, 852);
  await (await page.cell('R02', 'Title')).click();
  await window.waitForTimeout(500);
  await window.screenshot({ path: join(repository, 'docs', 'risk-register.png') });
  await close();
});
