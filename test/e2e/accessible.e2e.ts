import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { findBarriersInBoth } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { watchMotion } from './motion.ts';
import { expectNoBarrier } from './over-the-screen.ts';
import { expectWords } from './words.ts';

let launched: Launched;

async function start(): Promise<void> {
  launched = await launch();
}

// In this order; after one that fails the other gets a new window.
test.describe('in one window', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    await start();
    await new AppPage(launched).openSample(join(launched.userData, 'send.clerkwell'));
  });
  test.afterAll(() => launched.close());

  test('a risk is found from anywhere by its words, by keyboard alone', async () => {
    const { window } = launched;
    const page = new AppPage(launched);
    const find = window.getByRole('combobox', { name: 'Find in the programme' });
    const found = window.getByRole('listbox', { name: 'Found' });
    await window.keyboard.press('Control+f');
    await expect(find).toBeFocused();
    await window.keyboard.type('conditions before return');
    await expect(found.getByRole('option')).toHaveText([
      /^Risk R01.*Review all conditions before each return/,
      /^Report /,
    ]);
    await expect(window.getByRole('status').filter({ hasText: '2 found' })).toBeVisible();
    expect(await findBarriersInBoth(window)).toEqual([]);
    await window.keyboard.press('Control+a');
    await window.keyboard.type('funding');
    await expect(found.getByRole('group', { name: 'Risks' }).getByRole('option').first()).toContainText('R01');
    expect(await findBarriersInBoth(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(found).toBeHidden();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('R02');
    await expect(found.getByRole('option', { selected: true })).toContainText('R02');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('Enter');
    await expect(found).toBeHidden();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Risk register');
    await expect(page.row('R02').locator('[aria-selected="true"]')).not.toHaveCount(0);
  });

  test('a risk is found, changed, undone and the paper looked at by keyboard alone', async () => {
    const { window } = launched;
    const page = new AppPage(launched);
    await window.keyboard.press('Control+2');
    await expect(page.register).toBeVisible();
    // One Tab stop: the grid takes the focus at its first cell, the arrows do the rest.
    await page.register.locator('[tabindex="0"]').focus();
    while ((await page.row('R02').locator(':focus').count()) === 0) await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Home');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.type('Demand');
    await window.keyboard.press('Enter');
    await expect(page.row('R02')).toContainText('Demand');
    await expect(page.row('Demand above the planned path')).toHaveCount(0);
    await window.keyboard.press('Control+z');
    await expect(page.row('Demand above the planned path')).toBeVisible();
    await window.keyboard.press('Control+3');
    await expectWords(window.getByRole('region', { name: 'Preview' }), 'Background');
    await window.keyboard.press('F1');
    await expect(window.getByRole('searchbox', { name: 'Search the guide' })).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('each in a new window', () => {
  test.beforeEach(start);
  test.afterEach(() => launched.close());

  test('what comes up under the mouse can be reached and goes by Escape, and nothing moves for those who ask for that', async () => {
    const { window } = launched;
    await window.emulateMedia({ reducedMotion: 'reduce' });
    const moved = await watchMotion(window);
    const page = new AppPage(launched);
    // It stays as long as the mouse is on it: for longer than what is left goes away.
    const linger = (): Promise<void> => window.waitForTimeout(700);
    await page.openSample(join(launched.userData, 'send.clerkwell'));
    const tip = window.getByRole('tooltip').filter({ visible: true });
    await page.undo.hover();
    await expect(tip).toContainText('nothing to undo');
    await tip.hover();
    await linger();
    await expect(tip).toHaveCount(1);
    await window.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await window.getByRole('button', { name: 'Help', exact: true }).focus();
    await window.keyboard.press('Shift+Tab');
    await expect(tip).toHaveText(/^Theme: /);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('menu')).toBeVisible();
    await window.keyboard.press('Escape');

    // So does what a chart says of a point.
    const chart = window.locator('.chart-box').first();
    const said = chart.locator('.chart-tip');
    await chart.scrollIntoViewIfNeeded();
    await expect(async () => {
      const box = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      for (let part = 1; part < 20 && !(await said.isVisible()); part += 1) {
        await window.mouse.move(box.x + (box.width * part) / 20, box.y + box.height * 0.45);
        await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      }
      await expect(said).toBeVisible({ timeout: 100 });
    }).toPass();
    await expect(said).toContainText('£');
    await said.hover();
    await linger();
    await expect(said).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(said).toBeHidden();

    for (const key of ['Control+k', 'Control+h']) {
      await window.keyboard.press(key);
      await expect(window.getByRole('dialog')).toBeVisible();
      await page.closeByEscape(window.getByRole('dialog'));
    }
    await page.goTo('Risks');
    await (await page.cell('R01', 'Title')).click();
    await window.keyboard.press('Control+Delete');
    // A notice stays for its time all the same.
    await expect(window.locator('.fui-Toast')).toBeVisible();
    await linger();
    await expect(window.locator('.fui-Toast')).toBeVisible();
    await page.goTo('Report');
    await expectWords(window.getByRole('region', { name: 'Preview' }), 'Background');
    expect(await moved()).toEqual([]);
  });

  test('a new user is shown round the sample, a step at a time, and can put it away', async () => {
    const { window, userData } = launched;
    const page = new AppPage(launched);
    const steps = window.getByRole('region', { name: 'First steps' });
    await page.openSample(join(userData, 'send.clerkwell'));
    await expect(steps).toContainText('0 of 6 done');
    await steps.getByRole('button', { name: 'Go there' }).click();
    await expect(steps).toContainText('1 of 6 done');
    // The register that was gone to has the focus, and F6 goes from the tour into it too.
    await expect(page.register.locator('[tabindex="0"]')).toBeFocused();
    await steps.getByRole('button', { name: 'Go there' }).focus();
    await window.keyboard.press('F6');
    await expect(page.register.locator('[tabindex="0"]')).toBeFocused();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.type('Another title');
    await window.keyboard.press('Enter');
    await expect(steps).toContainText('Take it back.');
    await window.keyboard.press('Control+z');
    await expect(steps).toContainText('Find anything.');
    await steps.getByRole('button', { name: 'Go there' }).click();
    await window.keyboard.type('tribunal');
    await expect(steps).toContainText('Read the paper.');
    await steps.getByRole('button', { name: 'Go there' }).click();
    await expect(steps).toContainText('Write it to Word.');
    await page.answerSaveDialog(join(userData, 'paper.docx'));
    await steps.getByRole('button', { name: 'Go there' }).click();
    await expect(steps).toContainText('That is all it takes.');
    await steps.getByRole('button', { name: 'Close' }).click();
    await expect(steps).toHaveCount(0);
  });

  test('the guide is read and searched without a programme, and an empty programme is begun', async () => {
    const { window, userData } = launched;
    const page = new AppPage(launched);
    const guide = window.getByRole('dialog', { name: 'Help' });
    await expect(window.getByRole('button', { name: 'New programme…' })).toBeVisible();
    await window.keyboard.press('F1');
    await expect(guide.getByRole('article', { name: 'The first hour' })).toBeVisible();
    await guide.getByRole('searchbox', { name: 'Search the guide' }).fill('damaged');
    await guide.getByRole('button', { name: 'A damaged file' }).click();
    await expect(guide.getByRole('article', { name: 'Your file' })).toBeVisible();
    await expect(guide.getByRole('heading', { name: 'A damaged file' })).toBeInViewport();
    expect(await findBarriersInBoth(window)).toEqual([]);
    await window.keyboard.press('Control+/');
    await guide.getByRole('searchbox').fill('');
    await guide.getByRole('button', { name: 'Keys' }).click();
    await expect(guide.getByRole('row', { name: 'Ctrl+F Find in the programme' })).toBeVisible();
    await guide.getByRole('button', { name: 'Close' }).click();
    await page.answerSaveDialog(join(userData, 'Library renewal.clerkwell'));
    await window.getByRole('button', { name: 'New programme…' }).click();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Overview');
    await expect(window.getByRole('button', { name: /Library renewal/ })).toBeVisible();
    for (const screen of ['Risks', 'Report', 'Finances']) {
      await page.goTo(screen);
      await expect(
        window.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }),
      ).toHaveAttribute('aria-current', 'page');
      await expect(window.getByText('something went wrong', { exact: false })).toHaveCount(0);
    }
    // Nothing is shown as chosen where nothing is there to be.
    await expect(window.getByRole('navigation', { name: 'Profiles' }).locator('[aria-current]')).toHaveCount(0);
    // Each empty place leads on to the next step: from no paper to what a paper needs.
    await page.goTo('Clearing');
    await window.getByRole('button', { name: 'Start a paper…' }).click();
    const start = window.getByRole('dialog', { name: 'Start a paper' });
    await expect(start.getByRole('note')).toContainText('Go to Meetings');
    await expect(start.getByRole('note')).toContainText('Go to Officers');
    await expect(start.getByRole('button', { name: 'Start' })).toBeDisabled();
    await start.getByRole('button', { name: 'Cancel' }).click();
    await page.goTo('Overview');
    await window.getByRole('button', { name: 'Go to Meetings' }).click();
    await window.getByRole('button', { name: 'Add meeting' }).click();
    const adding = window.getByRole('dialog', { name: /^Add/ });
    await expect(adding).toContainText('There is no committee yet');
    await adding.getByRole('button', { name: 'Cancel' }).click();
    await window.getByRole('tab', { name: 'Committees' }).click();
    await window.getByRole('button', { name: 'Add committee' }).click();
    await adding.getByLabel('Name').fill('Libraries Committee');
    await adding.getByLabel('Takes executive decisions').selectOption('No');
    await window.keyboard.press('Enter');
    await expect(page.undo).toHaveAccessibleName('Undo adding committee Libraries Committee');
    await window.getByRole('tab', { name: 'Meetings' }).click();
    await window.getByRole('button', { name: 'Add meeting' }).click();
    await adding.getByLabel('Day').fill('20 January 2027');
    await window.keyboard.press('Enter');
    await expect(page.undo).toHaveAccessibleName('Undo adding meeting Libraries Committee');
    await window.getByRole('tab', { name: 'Officers' }).click();
    await window.getByRole('button', { name: 'Add officer' }).click();
    await adding.getByLabel('Name').fill('Priya Shah');
    await adding.getByLabel('Post').fill('Head of Libraries');
    await window.keyboard.press('Enter');
    await expect(page.undo).toHaveAccessibleName('Undo adding officer Priya Shah');
    // A paper nobody has begun says how to begin; what is to be written waits, and leads to its place.
    await window.keyboard.press('Control+Shift+R');
    await expect(start.getByLabel('Meeting')).toContainText('Libraries Committee, 20 January 2027 (the next one)');
    await start.getByRole('button', { name: 'Start', exact: true }).click();
    const side = window.getByRole('complementary', { name: 'Findings and figures' });
    await expect(side).toContainText('Nothing is written yet');
    await side.getByText(/^Still to write \(\d+\)$/).click();
    expect(await findBarriersInBoth(window)).toEqual([]);
    await side.getByRole('button', { name: 'Write section Background' }).click();
    await expect(window.getByRole('textbox', { name: 'Text of Background' })).toBeFocused();
    await window.keyboard.type('The library was closed in May.');
    await expect(side).not.toContainText('Nothing is written yet');
  });

  test('every command is found by a part of its name, and those used last stand first', async () => {
    const { app, window } = launched;
    const page = new AppPage(launched);
    const commands = window.getByRole('dialog', { name: 'All commands' });
    await expect(window.getByRole('button', { name: 'Open the Cambridgeshire sample' })).toBeVisible();
    await window.keyboard.press('Control+k');
    await expect(commands.getByRole('option', { name: 'Open a programme' })).toBeVisible();
    await expect(commands.getByRole('option', { name: 'History' })).toHaveCount(0);
    await page.closeByEscape(commands);
    await page.openSample(join(launched.userData, 'send.clerkwell'));
    await window.keyboard.press('Control+k');
    await expect(commands.getByRole('combobox')).toBeFocused();
    await expectNoBarrier(window, 'renderer/parts/shell/palette.tsx');
    await window.keyboard.type('hstry');
    await window.keyboard.press('Enter');
    await page.closeByEscape(window.getByRole('dialog', { name: 'History' }));
    await window.keyboard.press('Control+k');
    await expect(commands.getByRole('combobox')).toBeFocused();
    await expect(commands.getByRole('option').first()).toContainText('History');
    await window.keyboard.type('nothing of the kind');
    await expect(commands).toContainText('No command has that in its name.');
    await page.closeByEscape(commands);
    // The menu has the same list: choosing there is as good as the key.
    const chosen = await app.evaluate(({ Menu }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      items.find(({ label }) => label === 'Risks')?.click();
      return items.map(({ label }) => label);
    });
    expect(chosen).toContain('All commands…');
    await expect(page.register).toBeVisible();
  });
});
