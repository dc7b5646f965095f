import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage, cellsOf } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';
import { findUnlinked } from './semantics.ts';

let launched: Launched;
let page: AppPage;
let file: string;

async function start(): Promise<void> {
  launched = await launch();
  page = new AppPage(launched);
  file = join(launched.userData, 'send.clerkwell');
}

// One window serves these tests, in their order; after one that fails the rest get a new window.
test.describe('in the sample', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    await start();
    await page.openSample(file);
  });
  test.afterAll(() => launched.close());

  test('a register is filled by keyboard: a row is added, edited in place, refused where it makes no sense, removed and brought back', async () => {
    const { window } = launched;
    await window.keyboard.press('Control+7');
    const grid = window.getByRole('grid', { name: 'Milestones' });
    const row = grid.getByRole('row').filter({ hasText: 'Outreach team recruited' });
    await window.getByRole('button', { name: 'Add milestone' }).click();
    const dialog = window.getByRole('dialog', { name: 'Add milestone' });
    await dialog.getByLabel('Name').fill('Outreach team recruited');
    await dialog.getByLabel('Planned day').fill('31 Jan 2024');
    await window.keyboard.press('Enter');
    await expect(row).toContainText('31 January 2024');
    await expect(window.getByRole('complementary', { name: 'Details of the milestone' })).toContainText(
      'Outreach team recruited',
    );
    await cellsOf(row).first().click();
    for (let step = 0; step < 3; step += 1) await window.keyboard.press('ArrowRight');
    await window.keyboard.type('soon');
    await window.keyboard.press('Enter');
    await expect(grid.getByText('“soon” is not a day.')).toBeVisible();
    await cellsOf(row).nth(3).click();
    await window.keyboard.press('F2');
    await window.keyboard.press('Control+a');
    await window.keyboard.type('15/02/2024');
    await window.keyboard.press('Enter');
    await expect(row).toContainText('15 days late');
    await cellsOf(row).first().click();
    await window.getByRole('button', { name: 'Remove Outreach team recruited' }).click();
    await expect(row).toHaveCount(0);
    await window.keyboard.press('Control+z');
    await expect(row).toContainText('15 days late');
    // Along the line of time it stands with its slip, and leads back to its row.
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await window.getByRole('button', { name: 'Outreach team recruited', exact: true }).click();
    await expect(row.locator('[aria-selected="true"]')).not.toHaveCount(0);
    // A number in a row of another register leads to exactly what it counts, also where the table was left for the line of time.
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await page.goTo('Workstreams');
    const count = window.getByRole('button', { name: /^Milestones to come of W\d+: \d/ }).first();
    const counted = Number((await count.innerText()).trim());
    await count.locator('..').click({ position: { x: 6, y: 6 } });
    await window.keyboard.press('Enter');
    await expect(grid).toHaveAttribute('aria-rowcount', String(counted + 1));
    await window.getByRole('button', { name: /^Take off the filter Milestones to come of/ }).press('Enter');
    await expect(grid).toHaveAttribute('aria-rowcount', '14');

    // Where a register has an order of its own, a row goes up, down, or a long way at once; each is a step.
    await page.goTo('Conditions');
    const conditions = window.getByRole('grid', { name: 'Conditions' });
    const refAt = (at: number) => cellsOf(conditions.locator(`[role="row"][aria-rowindex="${at + 1}"]`)).first();
    const [first, second] = [await refAt(1).innerText(), await refAt(2).innerText()];
    await refAt(1).click();
    await window.keyboard.press('Alt+ArrowDown');
    await expect(refAt(2)).toHaveText(first);
    await expect(refAt(1)).toHaveText(second);
    await expect(refAt(2)).toBeFocused();
    await window.keyboard.press('Shift+F10');
    await window.getByRole('menuitem', { name: 'Move to…' }).press('Enter');
    const moving = window.getByRole('dialog', { name: `Move ${first} to…` });
    await moving.getByRole('textbox').fill('9');
    await window.keyboard.press('Enter');
    await expect(moving).toContainText('Type a whole number from 1 to 8.');
    await moving.getByRole('textbox').fill('8');
    await window.keyboard.press('Enter');
    await expect(refAt(8)).toHaveText(first);
    await expect(refAt(8)).toBeFocused();
    await window.keyboard.press('Control+z');
    await expect(refAt(2)).toHaveText(first);
    await window.keyboard.press('Control+z');
    await expect(refAt(1)).toHaveText(first);
  });

  test('a workstream’s period is written beside the one before, and is there after reopening', async () => {
    const { window } = launched;
    await page.goTo('Workstreams');
    await window.getByRole('button', { name: 'Open page of W01' }).click();
    // The focus is on the heading of the page, not lost with the button.
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused();
    await window.getByRole('button', { name: /^Start / }).click();
    const dialog = window.getByRole('dialog', { name: 'Add update' });
    await dialog.getByLabel('Period').fill('next spring');
    await dialog.getByRole('button', { name: 'Add update' }).click();
    await expect(dialog).toContainText('“next spring” is not a period.');
    await dialog.getByLabel('Period').fill('Autumn 2023');
    await dialog.getByRole('button', { name: 'Add update' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(window.getByRole('region', { name: 'The period before' })).toContainText(
      'A pilot with mainstream schools was completed.',
    );
    const update = window.getByRole('region', { name: 'Update for Autumn term 2023' });
    await update.getByLabel('Done').fill('The form of the service was agreed.');
    await update.getByLabel('Next').fill('Recruit the team.');
    await update.getByLabel('Rating then').selectOption({ label: 'Green' });
    await expect(update.getByText('The workstream itself is rated Amber.')).toBeVisible();
    await update.getByRole('button', { name: 'Rate it Green too' }).focus();
    await window.keyboard.press('Enter');
    await expect(update.getByText('The workstream itself is rated Amber.')).toHaveCount(0);
    // The button has gone with its work, and the focus is near where it was.
    await expect(update.locator(':focus')).toHaveCount(1);
    await expect(page.undo).toHaveAccessibleName('Undo rating of W01');
    await page.undo.click();
    await expect(update.getByText('The workstream itself is rated Amber.')).toBeVisible();
    // What belongs to it is given to it and taken out of it here.
    const measures = window.getByRole('region', { name: 'Measures' });
    await measures.getByLabel('Add a measure to W01').selectOption({ index: 1 });
    await expect(measures.getByRole('listitem')).toHaveCount(1);
    await measures.getByRole('button', { name: /^Take out/ }).click();
    await expect(measures.getByRole('listitem')).toHaveCount(0);
    // The number of a risk leads to the risk, and back again by the condition it puts in doubt.
    await window.getByRole('button', { name: /^R11 Outreach not ready or not used/ }).click();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Risk register');
    await window.getByRole('button', { name: /programme menu$/ }).click();
    await window.getByRole('menuitem', { name: 'Close this programme' }).click();
    await page.openFile(file);
    await page.goTo('Workstreams');
    await window.getByRole('button', { name: 'Open page of W01' }).click();
    await expect(update.getByLabel('Done')).toHaveValue('The form of the service was agreed.');
    await expect(update.getByLabel('Next')).toHaveValue('Recruit the team.');
  });

  test('a meeting to come shows what is late, and a risk scale cannot be changed from under the risks', async () => {
    const { window } = launched;
    await page.goTo('People');
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await window.getByRole('complementary').getByLabel('Day', { exact: true }).fill(day);
    await window.keyboard.press('Enter');
    const ladder = window.getByRole('region', { name: 'Deadlines' });
    await expect(ladder.getByRole('listitem').filter({ hasText: 'Agenda and reports published' })).toContainText(
      'one paper is not submitted',
    );
    // A paper is started from its meeting.
    await window.getByRole('button', { name: 'Start a paper for it…' }).click();
    const start = window.getByRole('dialog', { name: 'Start a paper' });
    await expect(start.getByRole('combobox', { name: 'Meeting' })).not.toHaveValue('');
    await start.getByRole('button', { name: 'Cancel' }).click();
    await page.goTo('Settings');
    await window.getByRole('tab', { name: 'Risk scale' }).click();
    await window.getByRole('region', { name: 'Likelihood' }).getByRole('button', { name: 'Remove Likely' }).click();
    await expect(window.getByText(/likelihood 4 is not on the scale/)).toBeVisible();
    await window.getByRole('tab', { name: 'Programme' }).click();
    await window.getByLabel('Days between reviews of a risk').fill('sixty');
    await window.keyboard.press('Enter');
    await expect(window.getByText('“sixty” is not a number of days.')).toBeVisible();
    expect(await findUnlinked(window)).toEqual([]);
    await expect(window.getByLabel('Days between reviews of a risk')).toHaveValue('sixty');
    await window.getByLabel('Days between reviews of a risk').fill('60');
    await window.keyboard.press('Enter');
    await expect(page.undo).toHaveAccessibleName('Undo days between reviews of the programme');
    // Words that are kept as one, typed one right after the other while the window is busy, are all kept, also when their screen is left
    // before the first is in the file.
    const words = ['red', 'amber'].map((rag) => window.getByRole('textbox', { name: `Word for ${rag}` }));
    await words[0]?.selectText();
    const overview = window.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Overview' });
    await overview.evaluate((link: HTMLElement) => {
      const left = ['X', 'Tab', 'Y', 'Tab'];
      addEventListener('keyup', () => left.shift() !== undefined && left.length === 0 && link.click());
    });
    await page.pressAtOnce(['X', 'Tab', 'Y', 'Tab']);
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Overview');
    await page.goTo('Settings');
    for (const [at, word] of words.entries()) await expect(word).toHaveValue(at === 0 ? 'X' : 'Y');
  });
});

test.describe('from nothing', () => {
  test.beforeEach(start);
  test.afterEach(() => launched.close());

  test('an empty programme leads to what is missing: a meeting for the paper, a scale for the risk', async () => {
    const { window } = launched;
    await window.keyboard.press('Control+w');
    await page.answerSaveDialog(join(launched.userData, 'empty.clerkwell'));
    await window.getByRole('button', { name: 'New programme…' }).click();
    await window.getByRole('button', { name: 'Go to Workstreams' }).click();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Workstreams');
    await window.keyboard.press('Control+Shift+R');
    await window.getByRole('button', { name: 'Go to Meetings' }).click();
    await window.getByRole('tab', { name: 'Officers' }).click();
    await window.getByRole('button', { name: 'Add officer' }).first().click();
    const dialog = window.getByRole('dialog', { name: 'Add officer' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Mary Rowe');
    await window.keyboard.press('Enter');
    // What is wanting is said, and the keyboard is there.
    await expect(dialog).toContainText('Give the post.');
    await expect(dialog.getByRole('textbox', { name: 'Post' })).toBeFocused();
    await expect(dialog.getByRole('textbox', { name: 'Post' })).toHaveAccessibleDescription(/Give the post\./);
    expect(await findUnlinked(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await page.goTo('Risks');
    await window.getByRole('button', { name: 'Add risk' }).first().click();
    await window.getByRole('textbox', { name: 'Title' }).fill('Shops close before the works are done');
    await window.keyboard.press('Enter');
    // Back on a screen, what is added there is in hand, and not what was there before.
    await page.goTo('Workstreams');
    for (const name of ['Shop fronts', 'Market square', 'Bus stops']) {
      await window.getByRole('button', { name: 'Add workstream' }).first().click();
      await window.getByRole('textbox', { name: 'Name' }).fill(name);
      await window.keyboard.press('Enter');
      await expect(window.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
        new RegExp(`^W\\d ${name}$`),
      );
      if (name === 'Shop fronts') await page.goTo('Overview');
      if (name === 'Shop fronts') await page.goTo('Workstreams');
    }
    await page.goTo('Risks');
    await window.getByRole('button', { name: 'Choose a risk scale' }).click();
    await window.getByRole('button', { name: 'Add risk scale' }).click();
    await page.goTo('Risks');
    // Parts of what is kept as one, chosen one right after the other, are all kept.
    const likelihood = window.getByRole('combobox', { name: 'Current likelihood of R1' });
    await likelihood.focus();
    await page.pressAtOnce(['ArrowDown', 'Tab', 'ArrowDown']);
    await expect(page.undo).toHaveAccessibleName('Undo impact of R1');
    await expect(likelihood).toHaveValue('1');
    await expect(window.getByRole('combobox', { name: 'Current impact of R1' })).toHaveValue('1');
    // Nothing follows the sheet of an empty profile in the window: Tab goes on along the row all the same.
    await page.goTo('Finances');
    await window.getByRole('button', { name: 'Add profile' }).first().click();
    await window.getByRole('textbox', { name: 'Name' }).fill('Shop front grants');
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Add line' }).last().click();
    await window.getByRole('textbox', { name: 'Name' }).fill('Balance brought forward');
    await window.keyboard.press('Enter');
    const line = window.getByRole('row').filter({ hasText: 'Balance brought forward' });
    await cellsOf(line).nth(2).click();
    await window.keyboard.type('4.2');
    await window.keyboard.press('Tab');
    await expect(cellsOf(line).nth(3)).toBeFocused();
    await expect(cellsOf(line).nth(2)).toHaveText('4.20');
    // An empty register shows by a sample what could be there; what was begun is closed with all that was typed.
    await page.goTo('Conditions');
    const samples = window.getByRole('button', { name: 'Open a sample…' });
    await samples.press('Enter');
    await expectNoBarrier(window, 'renderer/parts/sample-menu.tsx');
    await page.answerSaveDialog(null);
    await window.getByRole('menuitem', { name: /^Medway: / }).press('Enter');
    await expect(samples).toBeFocused();
    await samples.press('Enter');
    await page.answerSaveDialog(join(launched.userData, 'medway.clerkwell'));
    await window.getByRole('menuitem', { name: /^Medway: / }).press('Enter');
    await expect(window.getByRole('button', { name: /medway\.clerkwell, programme menu$/ })).toBeVisible();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Overview');
    await window.getByRole('button', { name: /programme menu$/ }).click();
    await window.getByRole('menuitem', { name: 'empty.clerkwell' }).click();
    await page.goTo('Risks');
    await expect(page.row('Shops close before the works are done')).toBeVisible();
  });
});
