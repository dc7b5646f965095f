import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page, test } from '@playwright/test';
import { editPaper } from '../helpers/edit-paper.ts';
import { AppPage, cellsOf } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';
import { expectWords } from './words.ts';

// Every council's sample, a text of its format to write in, and the two who clear it by a file.
const COUNCILS = [
  { place: 'Cambridgeshire', text: 'Background', asked: [/Has Finance cleared/, /Monitoring Officer/] },
  { place: 'BCP', text: 'Background', asked: [/Director of Finance/, /Monitoring Officer/] },
  { place: 'Devon', text: 'Background / Introduction', asked: [/Has Finance cleared/, /Legal Services/] },
  { place: 'Medway', text: 'Background', asked: [/Has Finance cleared/, /Legal Services/] },
] as const;

let author: Launched;
let officer: Launched;

test.beforeEach(async () => {
  [author, officer] = await Promise.all([launch(), launch()]);
});
test.afterEach(async () => {
  await Promise.all([author.close(), officer.close()]);
});

for (const { place, text, asked } of COUNCILS)
  test(`an author of ${place} starts a paper, writes, binds, checks, has it cleared by two officers, submits and sends it`, async () => {
    const { window, userData } = author;
    const page = new AppPage(author);
    await page.answerSaveDialog(join(userData, 'send.clerkwell'));
    await window.getByRole('button', { name: new RegExp(`^Open the ${place}`) }).click();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Overview');

    await start(window);
    await write(window, text);
    await settleFindings(window);

    await window.keyboard.press('Control+Shift+C');
    await window.getByRole('button', { name: 'Send for clearance' }).click();
    const rows = window.getByRole('group', { name: 'Clearances' }).getByRole('row');
    for (const [at, question] of asked.entries()) {
      const row = rows.filter({ hasText: question });
      if (place === 'Devon' && at === 1) {
        await clearByCopy(page, row, window);
        continue;
      }
      await page.answerSaveDialog(join(userData, `ask-${at}.clearance`));
      await row.getByRole('button', { name: /^Ask…/ }).click();
      await window.getByRole('dialog').getByRole('button', { name: 'Save the request…' }).click();
      await expect(row).toContainText('Waiting since');
      await answer(join(userData, `ask-${at}.clearance`), join(userData, `answer-${at}.clearance`));
      await page.answerOpenDialog(join(userData, `answer-${at}.clearance`));
      await window.getByRole('button', { name: 'Take answers in…' }).click();
      await window.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
      await expect(row).toContainText(/Yes, \d/);
    }
    await clearByWord(window, rows);
    await window.getByRole('button', { name: 'Mark as cleared' }).click();
    await window.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(window.getByRole('list', { name: 'States of the report' }).locator('[aria-current]')).toHaveText(
      'Submitted',
    );

    await page.answerOpenDialog(userData);
    await window.getByRole('button', { name: 'Write it all into a folder…' }).click();
    await expect(window.getByText(/Checklist for the clerk - The whole path\.docx$/)).toBeVisible();
    const files = readdirSync(userData).filter((name) => name.endsWith('The whole path.docx'));
    expect(files.length).toBe(3);
    // The preview was last on another screen: the PDF needs none.
    expect(readdirSync(userData).filter((name) => name.endsWith('The whole path.pdf')).length).toBe(1);
    if (place === 'Medway') await correct(page);
  });

/** The register moves on: the paper stays, was and now are shown, and a corrected paper is started from it. */
async function correct(page: AppPage): Promise<void> {
  const { window } = page;
  const wasNow = window.getByRole('group', { name: 'Was and now' });
  await expect(wasNow).toContainText('The registers still say what the paper says.');
  await page.goTo('Risks');
  await cellsOf(page.register.getByRole('row').nth(1)).first().click();
  await window.keyboard.press('Control+Delete');
  await expect(page.undo).toBeEnabled();
  await window.keyboard.press('Control+Shift+C');
  await expect(wasNow).toContainText('would read differently. The paper does not change.');
  await wasNow.getByRole('button', { name: 'Was and now…' }).click();
  const dialog = window.getByRole('dialog', { name: 'From “The paper” to “The registers now”' });
  await expect(dialog.locator('ins').first()).toBeVisible();
  await expectNoBarrier(window, 'renderer/screens/clearing/taken-dialog.tsx');
  await window.keyboard.press('Escape');
  await page.goTo('Report');
  await expect(window.getByText('This paper is submitted: it stays as it was handed in.')).toBeVisible();
  const text = window.getByRole('textbox', { name: 'Text of Background', exact: true });
  await expect(text).toHaveAttribute('contenteditable', 'false');
  await page.goTo('Clearing');
  await wasNow.getByRole('button', { name: 'Start a corrected paper…' }).click();
  const start = window.getByRole('dialog', { name: 'Start a paper' });
  await expect(start.getByRole('combobox', { name: 'As', exact: true })).toHaveValue('corrected');
  await start.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(window.getByRole('combobox', { name: /^Report/ }).first()).toContainText('The whole path (corrected)');
}

/** Rolls the last paper forward with every text kept. */
async function start(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+R');
  const dialog = window.getByRole('dialog', { name: 'Start a paper' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('The whole path');
  await dialog.getByText(/^What goes on into the new paper/).click();
  const framed = dialog.locator('details select').filter({ has: window.locator('option[value="frame"]:checked') });
  while ((await framed.count()) > 0) await framed.first().selectOption('keep');
  await dialog.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Writes a sentence with a figure of the file in it at the end of a text. */
async function write(window: Page, heading: string): Promise<void> {
  const text = window.getByRole('textbox', { name: `Text of ${heading}`, exact: true });
  await text.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  const figures = text.locator('.ed-figure');
  const before = await figures.count();
  await window.keyboard.type('The register holds =');
  const offered = window.getByRole('listbox').getByRole('option');
  await expect(offered.first()).toBeVisible();
  await window.keyboard.type('counts open risks');
  // The list narrows a moment after the last key.
  await expect(offered).toHaveCount(1);
  await expect(offered).toContainText(/open risks/i);
  await window.keyboard.press('Enter');
  await expect(figures).toHaveCount(before + 1);
  await window.keyboard.type(' open risks.');
  await expectWords(window.getByRole('region', { name: 'Preview' }), /The register holds \w+ open risks\./);
}

/** Looks at what the check finds and lets it stand, with a reason. */
async function settleFindings(window: Page): Promise<void> {
  const side = window.getByRole('complementary', { name: 'Findings and figures' });
  const left = side.getByRole('button', { name: /^Set aside: (?!A clearance is not given)/ });
  for (let count = await left.count(); count > 0; count = await left.count()) {
    await left.first().click();
    await side.getByRole('textbox', { name: 'Why it may stand' }).fill('Looked at');
    await side.getByRole('button', { name: 'Set aside', exact: true }).click();
    await expect(left).toHaveCount(count - 1);
  }
}

/** The officer, at another machine with no programme, says yes. */
async function answer(request: string, reply: string): Promise<void> {
  const desk = new AppPage(officer);
  await desk.answerOpenDialog(request);
  await officer.window.getByRole('button', { name: 'Answer a clearance request…' }).click();
  const dialog = officer.window.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Yes', exact: true }).check();
  await desk.answerSaveDialog(reply);
  await dialog.getByRole('button', { name: 'Save the answers…' }).click();
  await expect(dialog).toHaveCount(0);
}

/** The officer has only Word: the yes is chosen in the Word copy, where a remark comes back as well. */
async function clearByCopy(page: AppPage, row: Locator, window: Page): Promise<void> {
  const path = join(author.userData, 'copy.docx');
  await page.answerSaveDialog(path);
  await row.getByRole('button', { name: /^Ask…/ }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'As' }).selectOption('copy');
  await dialog.getByRole('button', { name: 'Save the request…' }).click();
  await expect(row).toContainText('Waiting since');
  editPaper(path, ['>Choose an answer<', '>Yes<'], ['>Write here<', '>From Word<']);
  await page.answerOpenDialog(path);
  await window.getByRole('button', { name: 'Take answers in…' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(row).toContainText(/Yes, \d.*From Word/);
}

/** Writes down the yes of everyone else. */
async function clearByWord(window: Page, rows: Locator): Promise<void> {
  const open = rows.filter({ hasText: 'Nobody has been asked' });
  for (let count = await open.count(); count > 0; count = await open.count()) {
    await open
      .first()
      .getByRole('button', { name: /^Write down…/ })
      .click();
    await window.getByRole('dialog').getByRole('button', { name: 'Write down', exact: true }).click();
    await expect(open).toHaveCount(count - 1);
  }
}
