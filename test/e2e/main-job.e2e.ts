import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch, ownWindow } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';
import { expectWords } from './words.ts';

const PAPERS = join(import.meta.dirname, '..', '..', 'out', 'papers');
const RISK = 'R02';
const TITLE = 'Demand above the planned path';

let launched: Launched;
let page: AppPage;
let file: string;

async function start(): Promise<void> {
  launched = await launch();
  page = new AppPage(launched);
  file = join(launched.userData, 'My prögramme.clerkwell');
}

/** Closes the window as a person does, with the button in its corner, and waits for the app to be gone. */
async function closeWindow(): Promise<void> {
  const gone = new Promise((resolve) => launched.app.process().once('exit', resolve));
  // The window is gone before the call can answer: that is what was asked for.
  await (await ownWindow(launched)).evaluate((window) => window.close()).catch(() => undefined);
  await gone;
}

test.describe('each in a new window', () => {
  test.beforeEach(start);
  test.afterEach(() => launched.close());

  test('the main job: sample, change a risk, undo, redo, close, reopen, export', async () => {
    await page.openSample(file);
    await expectWords(page.window.getByRole('main'), '£29.10m');

    await page.goTo('Risks');
    const score = await page.cell(RISK, 'Score');
    await expect(score).toContainText('20');
    const impact = await page.cell(RISK, 'Impact');
    await impact.click();
    await page.window.keyboard.press('F2');
    await impact.getByRole('combobox').selectOption({ value: '5' });
    await page.window.keyboard.press('Enter');
    await expect(score).toContainText('25');

    await page.undo.click();
    await expect(score).toContainText('20');
    await page.redo.click();
    await expect(score).toContainText('25');

    await closeWindow();
    launched = await launch(`--user-data-dir=${launched.userData}`);
    page = new AppPage(launched);
    await page.openFile(file);
    await page.goTo('Risks');
    await expect(await page.cell(RISK, 'Score')).toContainText('25');
    await expect(page.undo).toBeEnabled();

    await page.goTo('Report');
    await expectWords(page.window.getByRole('region', { name: 'Preview' }), 'scores 25');
    mkdirSync(PAPERS, { recursive: true });
    const paper = join(PAPERS, 'from-the-window.docx');
    await page.answerSaveDialog(paper);
    await page.window
      .getByRole('button', { name: /Export to Word/ })
      .first()
      .click();
    await expectWords(page.window.getByRole('main'), 'from-the-window.docx');
    const parts = unzipSync(readFileSync(paper));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(text).toContain('25 Very high');
    expect(Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
  });

  test('closing the window in the middle of an edit loses nothing', async () => {
    await page.openSample(file);
    await page.goTo('Risks');
    const title = await page.cell(RISK, 'Title');
    await title.click();
    await page.window.keyboard.press('F2');
    await title.getByRole('textbox').fill('Demand far above the planned path');
    await closeWindow();

    launched = await launch(`--user-data-dir=${launched.userData}`);
    page = new AppPage(launched);
    await page.openFile(file);
    await page.goTo('Risks');
    await expect(page.row('Demand far above the planned path')).toBeVisible();
    await page.undo.click();
    await expect(page.row(TITLE)).toBeVisible();
  });

  test('what cannot be done is said in one sentence and changes nothing', async () => {
    const letter = join(launched.userData, 'letter.clerkwell');
    writeFileSync(letter, 'Dear Sir, '.repeat(50));
    await page.openFile(letter);
    await expect(
      page.window
        .getByRole('alert')
        .or(page.window.getByRole('group'))
        .filter({ hasText: 'letter.clerkwell is not a Clerkwell programme file.' })
        .first(),
    ).toBeVisible();
    expect(readFileSync(letter, 'utf8')).toBe('Dear Sir, '.repeat(50));

    writeFileSync(file, 'mine');
    await page.answerSaveDialog(file);
    await page.window.getByRole('button', { name: 'Open the Cambridgeshire sample' }).click();
    await expect(page.window.getByText(/There is already a file My prögramme\.clerkwell/).first()).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

/** Types nothing but blanks for the title of the risk, and stays in the cell. */
async function typeBlankTitle(): Promise<void> {
  await page.goTo('Risks');
  const title = await page.cell(RISK, 'Title');
  await title.click();
  await page.window.keyboard.press('F2');
  await title.getByRole('textbox').fill('   ');
}

// What is refused changes nothing: one window serves, and the last leaves it with a question open.
test.describe('in one window after the other', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    await start();
    await page.openSample(file);
  });
  test.afterAll(() => launched.close());

  test('a paper that Word has open is left as it is, and a cancelled dialog says nothing', async () => {
    await page.goTo('Report');
    const folder = join(launched.userData, 'papers');
    mkdirSync(folder);
    const paper = join(folder, 'paper.docx');
    writeFileSync(paper, 'the old paper');
    writeFileSync(join(folder, '~$per.docx'), 'owner');
    await page.answerSaveDialog(paper);
    const button = page.window.getByRole('button', { name: /Export to Word/ }).first();
    await button.click();
    await page.window
      .getByText(/paper\.docx is open in Word/)
      .first()
      .waitFor();
    expect(readFileSync(paper, 'utf8')).toBe('the old paper');
    expect(readdirSync(folder).toSorted()).toEqual(['paper.docx', '~$per.docx'].toSorted());

    await page.answerSaveDialog(null);
    await button.click();
    await expect(button).toBeEnabled();
    expect(existsSync(join(folder, 'paper.docx'))).toBe(true);
  });

  test('a value the register does not take is said beside the cell and what was typed stays', async () => {
    await typeBlankTitle();
    await page.window.keyboard.press('Enter');
    await expect(page.window.getByText(/title: is empty/).first()).toBeVisible();
    await page.window.keyboard.press('Escape');
    await expect(page.row(TITLE)).toBeVisible();
  });

  test('a window with something refused stays open until the person has decided', async () => {
    await typeBlankTitle();
    await (await ownWindow(launched)).evaluate((window) => window.close());
    const dialog = page.window.getByRole('alertdialog').or(page.window.getByRole('dialog'));
    await expect(dialog).toBeVisible();
    await expectNoBarrier(page.window, 'renderer/parts/shell/closing-dialog.tsx');
    // Longer than the app waits for a page that does not answer.
    await page.window.waitForTimeout(3500);
    await expect(dialog).toBeVisible();
  });
});
