import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import { AppPage, cellsOf } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';

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

/** The cell of the row that holds `text`, in the column whose title starts with `title`. */
async function cellIn(grid: Locator, text: string, title: string | RegExp): Promise<Locator> {
  const row = grid.getByRole('row').filter({ hasText: text });
  await expect(row).toBeVisible();
  const header = grid.getByRole('columnheader').filter({ hasText: title }).first();
  return cellsOf(row).and(row.locator(`[aria-colindex="${(await header.getAttribute('aria-colindex')) ?? ''}"]`));
}

async function paste(text: string): Promise<void> {
  await launched.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await launched.window.keyboard.press('Control+v');
}

test('the overview leads to a measure; its value is refused, revised with what it was, taken back, and has a history', async () => {
  const { window } = launched;
  // A count leads to what was counted, and to nothing else until that is taken off.
  const green = window.getByRole('list', { name: 'Workstreams by rating' }).getByRole('button', { name: /Green/ });
  const count = Number.parseInt((await green.innerText()).trim(), 10);
  await green.press('Enter');
  const workstreams = window.getByRole('grid', { name: 'Workstreams' });
  await expect(workstreams.getByRole('row').filter({ hasText: 'Green' })).toHaveCount(count);
  await expect(window.getByRole('status').filter({ hasText: `${count} of ` })).toBeVisible();
  await window.getByRole('button', { name: 'Take off the filter Green' }).press('Enter');
  await expect(workstreams.getByRole('row').filter({ hasText: 'Amber' }).first()).toBeVisible();
  await page.goTo('Overview');
  await window.getByRole('button', { name: 'Open the measure' }).press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Measures');
  const series = window.getByRole('grid', { name: 'Values of M1' });
  const value = await cellIn(series, '31 May 2023', 'Value');
  await value.click();
  await window.keyboard.type('7%');
  await window.keyboard.press('Enter');
  await expect(value).toContainText('“7%” is a percentage, and this measure is not.');
  await value.getByRole('textbox').fill('7,400');
  await window.keyboard.press('Enter');
  await expect(value).toHaveText('7,400');
  await expect(window.getByRole('grid', { name: 'Measures' }).getByRole('row').filter({ hasText: 'M1' })).toContainText(
    '7,400',
  );
  const status = await cellIn(series, '31 May 2023', 'Status');
  await status.click();
  await window.keyboard.press('F2');
  await status.getByRole('combobox').selectOption('revised');
  await expect(status).toHaveText('Revised, was 7,315');
  await window.getByRole('button', { name: 'Value history at 31 May 2023' }).press('Enter');
  await expect(window.getByRole('dialog', { name: /^History of M1/ })).toContainText('7315 → 7400');
  await window.keyboard.press('Escape');
  await page.undo.click();
  await expect(status).toHaveText('Final');

  await window.getByRole('button', { name: 'Add day' }).press('Enter');
  await window.getByRole('textbox', { name: 'As at' }).fill('31 May 2024');
  await window.keyboard.press('Enter');
  const added = await cellIn(series, '31 May 2024', 'Value');
  await added.click();
  await window.keyboard.type('8100');
  await window.keyboard.press('Enter');
  await expect(added).toHaveText('8,100');
  await added.click();
  await window.getByRole('button', { name: 'Remove day 31 May 2024' }).press('Enter');
  await expect(series.getByRole('row').filter({ hasText: '31 May 2024' })).toHaveCount(0);
  await page.undo.click();
  await expect(series.getByRole('row').filter({ hasText: '31 May 2024' })).toContainText('8,100');
});

test('a profile is made by keyboard, filled by one paste from a spreadsheet, bridged, undone in one step and there again when reopened', async () => {
  const { window } = launched;
  await window.keyboard.press('Control+6');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Financial profiles');
  await window.getByRole('button', { name: 'Add profile' }).press('Enter');
  await window.getByRole('textbox', { name: 'Name' }).fill('Path of the deficit');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 2, name: 'Path of the deficit' })).toBeVisible();
  for (const [name, role] of [
    ['At the start', 'opening'],
    ['Grant', 'contribution'],
    ['At the end', 'closing'],
  ] as const) {
    await window.getByRole('button', { name: 'Add line' }).first().press('Enter');
    const dialog = window.getByRole('dialog', { name: /^Add a line/ });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('combobox', { name: 'Part it plays' }).selectOption(role);
    await dialog.getByRole('button', { name: 'Add line' }).press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await window.getByRole('button', { name: 'Later year' }).press('Enter');
  const grid = window.getByRole('grid', { name: 'Path of the deficit, £ millions' });
  await expect(grid.getByRole('columnheader').filter({ hasText: /^\d{4}\/\d{2}$/ })).toHaveCount(2);

  await (await cellIn(grid, 'At the start', /^\d{4}\/\d{2}$/)).click();
  await paste('51.20\t£29,100k\r\n£19.6m\tabc\r\n(30)\tTBC\r\n');
  const problem = window.getByText('“abc” is not a sum of money', { exact: false });
  await expect(problem).toBeVisible();
  await expect(grid.getByRole('row').filter({ hasText: 'At the start' })).toContainText('51.2029.10');
  await expect(grid.getByRole('row').filter({ hasText: 'At the end' })).toContainText('-30.00to be confirmed');
  const bridge = window.getByRole('region', { name: 'Bridge' });
  await expect(bridge.getByRole('row', { name: 'Not explained' })).toContainText('-£61.60m');

  await page.undo.click();
  await expect(grid.getByRole('row').filter({ hasText: 'At the start' })).not.toContainText('51.20');
  await expect(bridge).toHaveCount(0);
  await page.redo.click();
  await expect(bridge.getByRole('row', { name: 'Not explained' })).toContainText('-£61.60m');

  // Typed into a cell: what is no sum is refused beside it and kept, what is one is saved.
  const closing = await cellIn(grid, 'At the end', /^\d{4}\/\d{2}$/);
  await closing.click();
  await window.keyboard.type('31,6x');
  await window.keyboard.press('Enter');
  await expect(closing).toContainText('is not a sum of money');
  await expect(closing.getByRole('textbox')).toHaveValue('31,6x');
  await closing.getByRole('textbox').fill('31.6');
  await window.keyboard.press('Enter');
  await expect(bridge).toContainText('the lines explain the closing figure to the penny');
  await expect(bridge.getByRole('row', { name: 'Not explained' })).toContainText('£0.00m');

  // A note on one figure, by the key of a spreadsheet; an empty one takes it away, and undo brings it back.
  const noted = await cellIn(grid, 'Grant', /^\d{4}\/\d{2}$/);
  const notes = window.getByRole('list', { name: 'Notes on figures' });
  await noted.click();
  await window.keyboard.press('Shift+F2');
  const asked = window.getByRole('dialog', { name: /^Note on Grant, / });
  await asked.getByRole('textbox', { name: 'Note' }).fill('Paid in two halves');
  await window.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(notes).toContainText('Grant, ');
  await expect(noted).toContainText('note: Paid in two halves');
  await expect(noted).toBeFocused();
  // Its corner stays marked in a selection.
  await window.keyboard.press('Shift+ArrowRight');
  await expect(noted).toHaveClass(/selected/);
  await expect(noted).toHaveCSS('background-image', /gradient/);
  await window.keyboard.press('Shift+ArrowLeft');
  await window.keyboard.press('Shift+F10');
  await window.getByRole('menuitem', { name: /^Note on the figure…/ }).click();
  await asked.getByRole('textbox', { name: 'Note' }).fill('');
  await window.keyboard.press('Enter');
  await expect(notes).toHaveCount(0);
  await page.undo.click();
  await expect(notes).toContainText('Paid in two halves');
  // A cell without a figure has nothing to note.
  await (await cellIn(grid, 'At the start', 'Total')).click();
  await window.keyboard.press('Shift+F2');
  await expect(asked).toHaveCount(0);

  await window.keyboard.press('Control+w');
  await page.openFile(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Finances');
  await window.getByRole('button', { name: /^Path of the deficit/ }).press('Enter');
  await expect(grid.getByRole('row').filter({ hasText: 'Grant' })).toContainText('19.60');
  await expect(grid.getByRole('row').filter({ hasText: 'At the end' })).toContainText('31.60to be confirmed');
});
