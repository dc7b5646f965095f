import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { makeDeps } from '../../main/app/make-deps.ts';
import { loadProgramme } from '../../main/app/open-programme.ts';
import { readTemplate } from '../../main/files/templates.ts';
import { SCREENS } from '../../shared/api/screens.ts';
import { makeLargeProgramme } from '../helpers/large/programme.ts';
import { AppPage, cellsOf } from './app-page.ts';
import { findBarriers } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');
const SAMPLES = ['cambridgeshire-send', 'bcp-send', 'devon-send', 'medway-send'];

let launched: Launched;
let page: AppPage;
/** What the window complained of, with the screen it was on. */
let complaints: string[];
let at: string;

async function start(): Promise<void> {
  launched = await launch();
  page = new AppPage(launched);
  complaints = [];
  at = 'start';
  launched.window.on('pageerror', (error) => complaints.push(`${at}: ${error.message}`));
  launched.window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${at}: ${message.text()}`);
  });
}

/** Makes a programme file of the JSON at `json`; answers its path. */
function make(name: string, json: string): string {
  const file = join(launched.userData, `${name}.clerkwell`);
  const deps = makeDeps({ templates: TEMPLATES, nativeBinding: undefined, dataFolder: launched.userData });
  expect(loadProgramme(deps, file, false, json).ok).toBe(true);
  return file;
}

/** Goes to every screen and every tab of it, and to the last row of every grid there. */
async function walk(name: string): Promise<void> {
  const { window } = launched;
  const place = window.locator('#screen');
  for (const screen of SCREENS) {
    at = `${name}, ${screen.id}`;
    await page.goTo(screen.name);
    // A paper with a table of ten thousand risks takes its time to be drawn.
    await expect(place.getByRole('heading', { level: 1 }).first(), at).toBeVisible({ timeout: 90_000 });
    await expect(place.getByRole('progressbar'), at).toHaveCount(0);
    const tabs = screen.id === 'report' ? 0 : await place.getByRole('tab').count();
    for (let tab = 0; tab < Math.max(1, tabs); tab += 1) {
      if (tabs > 0) await place.getByRole('tab').nth(tab).click();
      await expect(place.getByRole('progressbar'), at).toHaveCount(0);
      const grid = place.getByRole('grid').first();
      if ((await grid.count()) === 0) continue;
      await cellsOf(grid).first().click();
      await window.keyboard.press('Control+End');
      const last = await grid.getAttribute('aria-rowcount');
      await expect(grid.locator(`[role="row"][aria-rowindex="${last}"]`), `${at}: the last row`).toBeVisible();
    }
    await expect(window.getByRole('alert'), at).toHaveCount(0);
  }
}

/** Groups the register `name` by the column `title`, closes a group and opens it again, and takes the groups off. */
async function groupBy(name: string, title: string): Promise<void> {
  const { window } = launched;
  at = `${name}, in groups`;
  const grid = window.getByRole('grid', { name, exact: true });
  const count = async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount'));
  const header = grid.getByRole('columnheader', { name: title, exact: true });
  const choose = async (item: string): Promise<void> => {
    await header.press('Shift+F10');
    await window.getByRole('menuitem', { name: item }).press('Enter');
  };
  const alone = await count();
  await choose(`Group by ${title}`);
  await expect.poll(count, at).toBeGreaterThan(alone);
  const grouped = await count();
  const head = grid.locator('.group-cell').first();
  const within = Number((await head.locator('.muted').innerText()).replaceAll(',', ''));
  await head.click();
  await expect(head).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(count, `${at}: the first is closed`).toBe(grouped - within);
  await window.keyboard.press('Enter');
  await expect.poll(count, `${at}: and open again`).toBe(grouped);
  await window.keyboard.press('Control+End');
  await expect(grid.locator(`[role="row"][aria-rowindex="${grouped}"]`), `${at}: the last row`).toBeVisible();
  await choose('Do not group');
  await expect.poll(count, at).toBe(alone);
}

test.describe('on the samples', () => {
  test.beforeEach(start);
  test.afterEach(() => launched.close());

  test('every screen opens on the sample of each council, to the last row of its tables', async () => {
    for (const sample of SAMPLES) {
      await page.openFile(make(sample, join(TEMPLATES, 'samples', `${sample}.json`)));
      await expect(launched.window.getByRole('heading', { level: 1 })).toHaveText('Overview');
      await walk(sample);
      await launched.window.keyboard.press('Control+w');
    }
    expect(complaints).toEqual([]);
  });
});

// One large file is made for all that is tried on it, and one window opens it.
test.describe('on the large file', () => {
  test.describe.configure({ mode: 'default' });
  let file: string;

  test.beforeAll(async () => {
    await start();
    const template = readTemplate([TEMPLATES], 'cambridgeshire-committee');
    if (!template.ok) throw new Error(template.problem.message);
    const json = join(launched.userData, 'large.json');
    const size = { risks: 10_000, measures: 500, valuesEach: 12, reports: 2 };
    writeFileSync(json, JSON.stringify(makeLargeProgramme(template.value, size)));
    file = make('large', json);
  });
  test.afterAll(() => launched.close());
  test.beforeEach(() => page.openFile(file));
  test.afterEach(() => launched.window.keyboard.press('Control+w'));

  test('every screen opens on the large file, and its measures are sorted, filtered, edited and taken back', async () => {
    await walk('large');
    const { window } = launched;
    await page.goTo('Measures');
    const grid = window.getByRole('grid', { name: 'Measures', exact: true });
    const first = grid.locator('[role="row"][aria-rowindex="2"]');
    await grid.getByRole('columnheader', { name: 'Ref' }).click();
    await grid.getByRole('columnheader', { name: 'Ref' }).click();
    await expect(first).toContainText('M500');
    await window.getByRole('searchbox', { name: 'Filter measures' }).fill('autism');
    await expect(grid).not.toHaveAttribute('aria-rowcount', '501');
    await expect(first).toContainText('autism');
    await cellsOf(first).nth(1).click();
    await window.keyboard.type('Open places, autism, renamed');
    await window.keyboard.press('Enter');
    await expect(grid).toContainText('autism, renamed');
    await page.undo.click();
    await expect(grid).not.toContainText('autism, renamed');

    // In groups of the one and the other: as many rows as before and a head for each, which opens and closes.
    await window.getByRole('searchbox', { name: 'Filter measures' }).fill('');
    await groupBy('Measures', 'Direction');

    // Of a table of thousands only what is in sight is drawn, to its last row.
    await page.goTo('Report');
    await window.getByRole('combobox', { name: 'Report to show' }).selectOption({ index: 0 });
    const preview = window.getByRole('region', { name: 'Preview' });
    const long = preview
      .locator('table')
      .filter({ has: window.locator('tbody + tbody') })
      .first();
    await long.waitFor();
    const rows = Number(await long.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(3000);
    expect(await long.locator('tr').count()).toBeLessThan(rows / 2);
    // What stands above it is laid out on the way, and moves it on: a person who scrolls to it scrolls again.
    const head = long.locator('tr').first();
    await expect(async () => {
      await head.scrollIntoViewIfNeeded();
      await expect(head).toBeInViewport({ timeout: 500 });
    }).toPass();
    await long.locator('tbody').last().scrollIntoViewIfNeeded();
    await expect(long.locator(`tr[aria-rowindex="${rows}"]`)).toHaveCount(1);
    expect(await long.locator('tr').count()).toBeLessThan(rows / 2);

    await page.goTo('Milestones');
    await window.getByRole('tab', { name: 'Table' }).click();
    await groupBy('Milestones', 'Status');

    // However long a slip is, its words stay in their column.
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await window.locator('.timeline-said').first().waitFor();
    const outside = await window.locator('.timeline-said').evaluateAll((all) =>
      all.flatMap((words) => {
        const [own, cell] = [words.getBoundingClientRect(), words.closest('td')?.getBoundingClientRect()];
        return cell === undefined || own.left < cell.left - 1 || own.right > cell.right + 1 ? [words.textContent] : [];
      }),
    );
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('ten thousand risks open, are sorted, grouped and found on the heat map; one removed comes back', async () => {
    const { window } = launched;
    await page.goTo('Risks');
    await expect(page.register).toHaveAttribute('aria-rowcount', '10001');
    await expect(window.getByRole('status').filter({ hasText: '10,000 risks' })).toBeVisible();
    await page.register.getByRole('columnheader', { name: 'Ref' }).click();
    await page.register.getByRole('columnheader', { name: 'Ref' }).click();
    await expect(page.row('R10000')).toBeVisible();
    await window.getByRole('button', { name: 'Heat map' }).click();
    await window.getByRole('button', { name: /likelihood 5 .*impact 5 / }).click();
    await expect(page.register).not.toHaveAttribute('aria-rowcount', '10001');
    await expect(page.register.getByRole('row').nth(1)).toContainText('25 High');
    expect(await findBarriers(window)).toEqual([]);
    await window.getByRole('button', { name: /^Take off the filter Current/ }).click();
    await expect(page.register).toHaveAttribute('aria-rowcount', '10001');

    await cellsOf(page.row('R10000')).first().click();
    await window.keyboard.press('Control+Delete');
    await expect(page.register).toHaveAttribute('aria-rowcount', '10000');
    await window.keyboard.press('Control+Shift+d');
    await window.getByRole('button', { name: /^Bring back .*R10000/ }).click();
    await expect(window.getByRole('dialog')).toContainText('Nothing was removed');
    // While a dialog is open the register is out of reach.
    await window.keyboard.press('Escape');
    await expect(page.register).toHaveAttribute('aria-rowcount', '10001');
  });
});
