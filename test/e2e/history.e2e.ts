import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';

const CLI = join(import.meta.dirname, '..', '..', 'main', 'cli.ts');
const RISK = 'R02';
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

async function retitle(title: string): Promise<void> {
  await page.goTo('Risks');
  const cell = await page.cell(RISK, 'Title');
  await cell.click();
  await page.window.keyboard.press('F2');
  await cell.getByRole('textbox').fill(title);
  await page.window.keyboard.press('Enter');
  await expect(page.row(title)).toBeVisible();
}

/** Copies the open file beside itself, as a person does, and edits the copy with the command line. */
function editCopy(...fields: readonly string[]): string {
  const copy = join(launched.userData, "send – Tom's copy.clerkwell");
  copyFileSync(join(launched.userData, 'send.clerkwell'), copy);
  // This process may run under another SQLite build than the app; the command line is a process of its own.
  const { CLERKWELL_SQLITE_BINDING: _, ...env } = process.env;
  execFileSync(process.execPath, [CLI, 'set', copy, 'risk', RISK, ...fields], { env });
  return copy;
}

test('what changed since a day is shown net, and one record has a history of its own', async () => {
  const { window } = launched;
  await retitle('Something else');
  await retitle('Demand once more');
  await window.keyboard.press('Control+Shift+H');
  const changes = window.getByRole('dialog', { name: 'What changed' });
  await changes.getByRole('combobox', { name: 'Since' }).selectOption({ label: 'a day' });
  const row = changes.getByRole('row').filter({ hasText: 'Demand once more' });
  await expect(row).toContainText(OLD);
  await expect(changes).not.toContainText('Something else');
  await page.closeByEscape(changes);
  await (await page.cell(RISK, 'Title')).click();
  await window.getByRole('button', { name: 'History', exact: true }).click();
  const history = window.getByRole('dialog', { name: 'History of R02' });
  await expect(history.getByRole('list').first().getByText(`${OLD} → Something else`)).toBeVisible();
  await page.closeByEscape(history);
});

test('another copy is merged by keyboard: what both changed is asked, one step, and undo takes it back', async () => {
  const { window } = launched;
  const copy = editCopy('title=Demand as Tom has it', 'category=Tom', 'workstreamIds=');
  await retitle('Demand as I have it');
  await page.answerOpenDialog(copy);
  await window.keyboard.press('Control+Shift+M');
  const dialog = window.getByRole('dialog', { name: /^Merge send – Tom's copy/ });
  await expect(dialog).toContainText('Both changed (1)');
  await expect(dialog.getByRole('button', { name: 'Merge (1 answer wanting)' })).toBeVisible();
  await expectNoBarrier(window, 'renderer/parts/history/merge-dialog.tsx');
  await dialog.getByRole('radio', { name: /Demand as Tom has it/ }).focus();
  await window.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.row('Demand as Tom has it')).toContainText('Tom');
  await page.undo.click();
  await expect(page.row('Demand as I have it')).toContainText('Demand');

  await window.keyboard.press('Control+h');
  const history = window.getByRole('dialog', { name: 'History' });
  await expect(history.getByRole('listitem').filter({ hasText: "made in send – Tom's copy.clerkwell" })).toBeVisible();
  await page.closeByEscape(history);
});
