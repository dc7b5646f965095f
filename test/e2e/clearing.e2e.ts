import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { findBarriersInBoth } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';

let author: Launched;
let page: AppPage;

test.beforeEach(async () => {
  author = await launch();
  page = new AppPage(author);
});
test.afterEach(() => author.close());

/** The row of a clearance on the Clearing screen. */
function clearance(of: RegExp): Locator {
  return author.window.getByRole('group', { name: 'Clearances' }).getByRole('row').filter({ hasText: of });
}

test('an officer with no programme answers a request file, the yes comes back, and a later edit makes it stale and shows what changed', async () => {
  const { window, userData } = author;
  await page.openSample(join(userData, 'send.clerkwell'));
  await window.keyboard.press('Control+Shift+C');
  const finance = clearance(/Has Finance cleared/);
  await expect(finance).toContainText('recorded without the text it is about');
  // One officer is asked about two things, and gets one file.
  const legal = clearance(/Monitoring Officer/);
  await legal.getByRole('button', { name: /^Ask…/ }).press('Enter');
  const asking = window.getByRole('dialog');
  await asking.getByRole('combobox', { name: 'Officer' }).selectOption('officer-finance');
  await page.answerSaveDialog(join(userData, 'ask.clearance'));
  await asking.getByRole('button', { name: 'Save the request…' }).press('Enter');
  for (const asked of [finance, legal]) await expect(asked).toContainText('Waiting since');
  expect(existsSync(join(userData, 'ask.clearance'))).toBe(true);

  const officer = await launch();
  try {
    const desk = new AppPage(officer);
    await desk.answerOpenDialog(join(userData, 'ask.clearance'));
    await officer.window.getByRole('button', { name: 'Answer a clearance request…' }).click();
    const request = officer.window.getByRole('dialog');
    await expect(request).toContainText('£29.10m');
    await expect(request.getByRole('radiogroup')).toHaveCount(2);
    const question = request.getByRole('region', { name: /Has Finance cleared/ });
    await question.getByRole('radio', { name: 'Yes, with conditions' }).check();
    // What is wanting is said with its field, and the keyboard is there.
    const conditions = question.getByRole('textbox', { name: 'Conditions or reason' });
    await request.getByRole('button', { name: 'Save the answers…' }).click();
    await expect(conditions).toBeFocused();
    await expect(conditions).toHaveAccessibleDescription(/Say on what conditions, or why\./);
    await conditions.fill('If the grant is confirmed');
    await expectNoBarrier(officer.window, 'renderer/parts/clearing/request-dialog.tsx');
    await desk.answerSaveDialog(join(userData, 'answer.clearance'));
    await request.getByRole('button', { name: 'Save the answers…' }).click();
    await expect(request).toHaveCount(0);
  } finally {
    await officer.close();
  }

  await page.answerOpenDialog(join(userData, 'ask.clearance'));
  await window.getByRole('button', { name: 'Take answers in…' }).press('Enter');
  await expect(window.getByText('That could not be done')).toBeVisible();
  await page.answerOpenDialog(join(userData, 'ask.clearance'), join(userData, 'answer.clearance'));
  await window.getByRole('button', { name: 'Take answers in…' }).press('Enter');
  // What was said of the last try is gone.
  await expect(window.getByText('That could not be done')).toHaveCount(0);
  const taken = window.getByRole('dialog', { name: 'Answers from 2 files' });
  await expect(taken).toContainText('Not taken in: ask.clearance is a request for clearance');
  await expect(taken).toContainText('If the grant is confirmed): taken in');
  await expectNoBarrier(window, 'renderer/screens/clearing/taken-dialog.tsx');
  await window.keyboard.press('Escape');
  await expect(finance).toContainText('Yes, with conditions');
  await expect(finance).toContainText('not yet met');
  await finance.getByRole('button', { name: /^Mark as met…/ }).press('Enter');
  await window.getByRole('dialog').getByRole('textbox', { name: 'How they were met' }).fill('Letter of the department');
  await window.keyboard.press('Enter');
  await expect(finance).toContainText('Met: Letter of the department');

  await window.getByRole('button', { name: 'Keep a version…' }).press('Enter');
  await window.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('For the chair');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('group', { name: 'Versions of the report' })).toContainText('For the chair');

  expect(await findBarriersInBoth(window)).toEqual([]);

  // A later edit makes the yes stale, and what changed since is shown.
  await page.goTo('Report');
  await window.getByRole('textbox', { name: 'Text of Resource Implications', exact: true }).click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' A further £1m is wanted.');
  await window.keyboard.press('Control+Shift+C');
  await expect(finance).toContainText('Stale: the text has changed since');
  await finance.getByText('What changed since').click();
  await expect(finance.locator('ins')).toHaveText(/A further £1m is wanted\./);

  await window.getByRole('button', { name: 'Send back to draft' }).press('Enter');
  await expectNoBarrier(window, 'renderer/screens/clearing/life.tsx');
  await window.getByRole('dialog').getByRole('button', { name: 'Send back to draft' }).press('Enter');
  await expect(window.getByRole('button', { name: 'Send for clearance' })).toBeVisible();
  await window.getByRole('button', { name: 'Send for clearance' }).press('Enter');
  await window.getByRole('button', { name: 'Mark as cleared' }).press('Enter');
  await expect(window.getByRole('alert')).toContainText('8 clearances are open');
  await compareTwo();
  await saveDeadlines();
  // The paper gets another author, who is no longer among those that may be asked.
  await window.getByRole('button', { name: 'Written by another…' }).press('Enter');
  await expectNoBarrier(window, 'renderer/screens/clearing/author.tsx');
  const writer = window.getByRole('dialog').getByRole('combobox', { name: 'Written by' });
  await writer.selectOption({ index: 1 });
  const name = await writer.locator('option').nth(1).textContent();
  await window.getByRole('dialog').getByRole('button', { name: 'Change' }).press('Enter');
  await expect(window.getByText(`Written by ${name ?? ''}.`)).toBeVisible();
});

/** What is due is listed with what is late, and goes out as a calendar file. */
async function saveDeadlines(): Promise<void> {
  const { window, userData } = author;
  const ladder = window.getByRole('region', { name: 'Deadlines' });
  await expect(ladder).toContainText('past, and the report is not submitted');
  await page.answerSaveDialog(join(userData, 'due.ics'));
  await ladder.getByRole('button', { name: 'Save as a calendar file…' }).press('Enter');
  await expect.poll(() => existsSync(join(userData, 'due.ics'))).toBe(true);
}

/** Any two versions are compared, on the screen and as Word. */
async function compareTwo(): Promise<void> {
  const { window, userData } = author;
  await window.getByRole('button', { name: 'Compare two…' }).press('Enter');
  await expectNoBarrier(window, 'renderer/screens/clearing/versions.tsx');
  const asking = window.getByRole('dialog');
  const named = (name: RegExp) => asking.getByRole('option', { name }).first().getAttribute('value');
  await asking.getByRole('combobox', { name: 'From' }).selectOption(await named(/^For the chair/));
  await asking.getByRole('combobox', { name: 'To' }).selectOption(await named(/^Before it went back to draft/));
  await asking.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  const compared = window.getByRole('dialog', { name: 'From “For the chair” to “Before it went back to draft”' });
  await expect(compared.locator('ins')).toHaveText(/A further £1m is wanted\./);
  await page.answerSaveDialog(join(userData, 'changes.docx'));
  await compared.getByRole('button', { name: 'Save as Word with tracked changes…' }).press('Enter');
  await expect.poll(() => existsSync(join(userData, 'changes.docx'))).toBe(true);
  await window.keyboard.press('Escape');
  // Restored, the paper reads as it was cleared: the yes holds again.
  const finance = clearance(/Has Finance cleared/);
  await expect(finance).toContainText('Stale');
  await window.getByRole('button', { name: 'Restore For the chair' }).press('Enter');
  await expect(finance).not.toContainText('Stale');
  await expect(finance).toContainText('Yes, with conditions');
}
