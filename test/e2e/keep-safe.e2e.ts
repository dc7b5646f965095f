import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { findBarriersInBoth } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';

let launched: Launched;
let other: ChildProcessWithoutNullStreams | null = null;

test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(async () => {
  other?.kill('SIGKILL');
  other = null;
  await launched.close();
});

async function openMenuItem(name: string): Promise<void> {
  await launched.window.getByRole('button', { name: /programme menu$/ }).press('Enter');
  await launched.window.getByRole('menuitem', { name: new RegExp(`^${name}`) }).press('Enter');
}

/** Another process that has the file open to write. */
async function holdElsewhere(path: string): Promise<void> {
  const program = join(import.meta.dirname, '..', 'helpers', 'programs', 'writer.ts');
  other = spawn(process.execPath, [program, 'Ana Webb', path], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '' } });
  let said = '';
  other.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  other.stdin.write('open\n');
  await expect.poll(() => said).toContain('\nopen');
}

test('a programme that somebody else has open is read, says who has it, refuses edits in words, and is taken over when free', async () => {
  const page = new AppPage(launched);
  const file = join(launched.userData, 'send.clerkwell');
  await page.openSample(file);
  await launched.window.keyboard.press('Control+w');
  await holdElsewhere(file);
  await page.openFile(file);
  const notice = launched.window.getByRole('region', { name: 'Read only' });
  await expect(notice).toContainText('send.clerkwell is open by Ana Webb on test machine since 10 October 2023');
  await page.goTo('Risks');
  const { app, window } = launched;
  await app.evaluate(({ clipboard }) => clipboard.writeText('Not mine to change'));
  const refused = window
    .getByRole('alert')
    .filter({ hasText: /Nothing was changed\. send\.clerkwell is open by Ana Webb/ });
  // Every way to change a register is refused in a sentence: a key, a paste, a removal, a command.
  for (const change of ['x', 'Delete', 'Control+v', 'Control+Delete', 'Control+n']) {
    await (await page.cell('R02', 'Title')).click();
    await window.keyboard.press(change);
    await expect(refused).toBeVisible();
    await window.getByRole('button', { name: 'Dismiss' }).click();
    await expect(refused).toHaveCount(0);
  }
  await expect(page.row('R02')).toContainText('Demand above the planned path');
  // It is browsed, filtered and counted as ever, and no register offers what it would refuse.
  const offered = window
    .getByRole('main')
    .getByRole('button', { name: /^(Add|Remove|Rename|Take out|Review the|Import)/ });
  for (const screen of ['Measures', 'Finances', 'Conditions', 'People']) {
    await page.goTo(screen);
    await expect(window.getByRole('grid').first()).toBeVisible();
    await expect(offered.first()).toBeDisabled();
    for (const button of await offered.all()) await expect(button).toBeDisabled();
  }
  await page.goTo('Workstreams');
  await window.getByRole('button', { name: /^Open risks of W08: 3/ }).click();
  await expect(page.register).toHaveAttribute('aria-rowcount', '4');
  expect(await findBarriersInBoth(launched.window)).toEqual([]);
  await launched.window.screenshot({ path: join('out', 'e2e', 'read-only.png') });
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(launched.window.getByRole('alert')).toContainText('Ana Webb');
  const closed = once(other ?? process, 'close');
  other?.kill('SIGKILL');
  await closed;
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
});

test('a backup is looked at and restored by keyboard, and undone; the file is checked and copied', async () => {
  const { window } = launched;
  const page = new AppPage(launched);
  const file = join(launched.userData, 'send.clerkwell');
  await page.openSample(file);
  await expect.poll(() => existsSync(join(launched.userData, 'backups'))).toBe(true);
  await page.goTo('Risks');
  await (await page.cell('R02', 'Title')).click();
  await window.keyboard.type('Changed since');
  await window.keyboard.press('Enter');
  await expect(page.row('R02')).toContainText('Changed since');
  await openMenuItem('Backups…');
  const dialog = window.getByRole('dialog', { name: 'Backups' });
  await dialog.getByRole('radio').first().press('Space');
  await expect(dialog).toContainText('risks: 0 added, 1 changed, 0 removed');
  expect(await findBarriersInBoth(launched.window)).toEqual([]);
  await window.screenshot({ path: join('out', 'e2e', 'backups.png') });
  await dialog.getByRole('button', { name: 'Restore' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.row('Demand above the planned path')).toBeVisible();
  await page.undo.click();
  await expect(page.row('R02')).toContainText('Changed since');
  await openMenuItem('Check this file…');
  const examined = window.getByRole('dialog', { name: 'Check of this file' });
  await expect(examined).toContainText('Nothing is wrong.');
  await page.closeByEscape(examined);
  await page.answerSaveDialog(join(launched.userData, 'copy.clerkwell'));
  await openMenuItem('Save a copy…');
  await expect.poll(() => existsSync(join(launched.userData, 'copy.clerkwell'))).toBe(true);
  // Taken away while open: the next edit says so, and the copy still holds everything.
  rmSync(file);
  await (await page.cell('R02', 'Title')).click();
  await window.keyboard.type('Too late');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/was removed, renamed or replaced by another file/).first()).toBeVisible();
  await window.keyboard.press('Escape');
});

test('a damaged file keeps the window, and its newest good backup is one click away', async () => {
  const page = new AppPage(launched);
  const file = join(launched.userData, 'send.clerkwell');
  await page.openSample(file);
  await expect.poll(() => existsSync(join(launched.userData, 'backups'))).toBe(true);
  await expect
    .poll(() => readdirSync(join(launched.userData, 'backups'), { recursive: true }).join(' '))
    .toContain('opened send.clerkwell');
  await launched.window.keyboard.press('Control+w');
  truncateSync(file, 20_000);
  await page.openFile(file);
  const notice = launched.window.getByRole('region', { name: 'Damaged file' });
  await expect(notice).toContainText('Its newest good backup');
  expect(await findBarriersInBoth(launched.window)).toEqual([]);
  await launched.window.screenshot({ path: join('out', 'e2e', 'damaged.png') });
  await notice.getByRole('button', { name: 'Open the newest backup' }).click();
  await expect(launched.window.getByRole('heading', { level: 1 })).toHaveText('Overview');
  expect(readdirSync(launched.userData).some((name) => /^send \(damaged .*\)\.clerkwell$/.test(name))).toBe(true);
});

test('a copy that a sync client left beside the file is offered for merging, and said once', async () => {
  const page = new AppPage(launched);
  const { window } = launched;
  const synced = join(launched.userData, 'OneDrive - Fenwick County Council');
  mkdirSync(synced);
  const file = join(synced, 'send.clerkwell');
  await page.openSample(file);
  await window.keyboard.press('Control+w');
  copyFileSync(file, join(synced, 'send-LAPTOP7.clerkwell'));
  await page.openFile(join(synced, 'send-LAPTOP7.clerkwell'));
  await page.goTo('Risks');
  await (await page.cell('R02', 'Title')).click();
  await window.keyboard.type('From the laptop');
  await window.keyboard.press('Enter');
  await expect(page.row('From the laptop')).toBeVisible();
  await window.keyboard.press('Control+w');
  await page.openFile(file);
  const notice = window.getByRole('region', { name: 'Where this file lies' });
  await expect(notice).toContainText('send.clerkwell lies in OneDrive.');
  expect(await findBarriersInBoth(launched.window)).toEqual([]);
  await window.screenshot({ path: join('out', 'e2e', 'conflict-copy.png') });
  await notice.getByRole('button', { name: 'Merge send-LAPTOP7.clerkwell…' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await page.goTo('Risks');
  await expect(page.row('From the laptop')).toBeVisible();
  await notice.getByRole('button', { name: 'Do not say this again' }).click();
  await expect(notice).toHaveCount(0);
});
