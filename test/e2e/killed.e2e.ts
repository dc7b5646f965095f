import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch, launchAgain, makeUserData } from './launch.ts';

let launched: Launched;

test.afterEach(() => launched.close());

/** Ends the app as the power would: no handler runs in it. */
async function killApp({ app }: Launched): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

/** What of a programme file lies on the disk now. */
function titlesOf(file: string): readonly unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare('SELECT title FROM risk').pluck().all();
  } finally {
    db.close();
  }
}

test('half-typed text is on the disk before the cell is left, and survives a kill', async () => {
  launched = await launch();
  const page = new AppPage(launched);
  const file = join(launched.userData, 'send.clerkwell');
  await page.openSample(file);
  await page.goTo('Risks');
  const cell = await page.cell('R02', 'Title');
  await cell.click();
  await launched.window.keyboard.press('F2');
  await cell.getByRole('textbox').fill('Half a title that nobody has');
  // Neither Enter nor another cell: it is saved by itself shortly after the last key.
  await expect.poll(() => titlesOf(file)).toContain('Half a title that nobody has');
  await killApp(launched);
  launched = await launchAgain(launched.userData);
  await launched.window
    .getByRole('button', { name: /^send\.clerkwell/ })
    .first()
    .click();
  const after = new AppPage(launched);
  await after.goTo('Risks');
  await expect(after.row('Half a title that nobody has')).toBeVisible();
});

test('an export that is killed leaves the old paper or a whole new one, and the next one is written', async () => {
  launched = await launch();
  const { userData } = launched;
  const file = join(userData, 'send.clerkwell');
  const papers = join(userData, 'papers');
  mkdirSync(papers);
  const paper = join(papers, 'paper.docx');
  await new AppPage(launched).openSample(file);
  for (let round = 0; round < 2; round += 1) {
    writeFileSync(paper, 'the old paper');
    const page = new AppPage(launched);
    await page.goTo('Report');
    await page.answerSaveDialog(paper);
    await launched.window
      .getByRole('button', { name: /Export to Word/ })
      .first()
      .click({ noWaitAfter: true });
    await killApp(launched);
    const left = readFileSync(paper);
    expect(left.toString('latin1', 0, 13) === 'the old paper' || left.includes('word/document.xml')).toBe(true);
    launched = await launchAgain(userData);
    await launched.window
      .getByRole('button', { name: /^send\.clerkwell/ })
      .first()
      .click();
  }
  const page = new AppPage(launched);
  await page.goTo('Report');
  await page.answerSaveDialog(paper);
  await launched.window
    .getByRole('button', { name: /Export to Word/ })
    .first()
    .click();
  await expect.poll(() => readFileSync(paper).includes('word/document.xml')).toBe(true);
});

test('a damaged last file, and damaged notes of the app itself, never keep the window from opening', async () => {
  const userData = makeUserData();
  const file = join(userData, 'last.clerkwell');
  writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9000, 0x55)]));
  writeFileSync(join(userData, 'recent.json'), '[{"token": 7}, {"token": "t", "path": "\\u0000"}, nonsense');
  writeFileSync(join(userData, 'templates.json'), Buffer.from([0xff, 0xfe, 0x00]));
  launched = await launchAgain(userData);
  await expect(launched.window.getByRole('button', { name: /^Open a programme/ })).toBeVisible();
  await killApp(launched);
  // Handed over by the file manager at the start, as the last thing that was open.
  copyFileSync(file, join(userData, 'copy.clerkwell'));
  launched = await launchAgain(userData, join(userData, 'copy.clerkwell'));
  await expect(launched.window.getByRole('button', { name: /^Open a programme/ })).toBeVisible();
  expect(existsSync(join(userData, 'copy.clerkwell'))).toBe(true);
  expect(readFileSync(join(userData, 'copy.clerkwell')).equals(readFileSync(file))).toBe(true);
});

test('a page that dies comes back with the programme, says so, and can be closed', async () => {
  launched = await launch();
  const { app } = launched;
  await new AppPage(launched).openSample(join(launched.userData, 'send.clerkwell'));
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = (...args: unknown[]) => {
      said.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const said = () => app.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
  await expect.poll(said).toEqual([expect.stringContaining('opened anew')]);
  const heading = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`document.querySelector('h1')?.textContent`),
    );
  await expect.poll(heading).toBe('Overview');
});
