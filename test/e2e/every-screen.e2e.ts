import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import { COMMANDS } from '../../shared/api/commands.ts';
import { SCREENS, type Screen } from '../../shared/api/screens.ts';
import { editPaper } from '../helpers/edit-paper.ts';
import { AppPage, cellsOf } from './app-page.ts';
import { findBarriers, findBarriersInBoth, findBarriersInEach } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier, missedOf } from './over-the-screen.ts';
import { findUnsaid } from './semantics.ts';
import {
  countSystemDialogs,
  findCutOff,
  findFocusProblem,
  findSmall,
  nameSurfaces,
  SURFACES,
  surfacesOf,
  zoom,
} from './surfaces.ts';

/** The screens by the test that walks them, about as much work each: a screen that is new stands in none and fails below. */
const WALKS: readonly (readonly Screen[])[] = [
  ['overview', 'risks', 'workstreams', 'milestones', 'measures', 'finances'],
  ['conditions', 'capacity', 'people', 'settings'],
  ['report', 'clearing'],
];

/** What the walks open by its buttons. */
const OF_THE_WINDOW = [
  'renderer/parts/grid/grid-bar.tsx',
  'renderer/parts/shell/header.tsx',
  'renderer/parts/shell/theme-menu.tsx',
  'renderer/screens/finances/finances-screen.tsx',
] as const;
const OF_THE_REPORT = [
  'renderer/parts/clearing/start-paper-dialog.tsx',
  'renderer/screens/clearing/clearances.tsx',
  'renderer/screens/clearing/versions.tsx',
  'renderer/screens/report/writing/tools/block-dialog.tsx',
  'renderer/screens/report/writing/tools/comment-dialog.tsx',
  'renderer/screens/report/writing/tools/figure-dialog.tsx',
  'renderer/screens/report/writing/tools/link-dialog.tsx',
  'renderer/screens/report/writing/tools/picture-dialog.tsx',
  'renderer/screens/report/writing/tools/reference-dialog.tsx',
] as const;
/** What commands open. */
const OF_COMMANDS = [
  'renderer/parts/file/backups-dialog.tsx',
  'renderer/parts/file/examined-dialog.tsx',
  'renderer/parts/guide/guide-dialog.tsx',
  'renderer/parts/history/changes-dialog.tsx',
  'renderer/parts/history/history-dialog.tsx',
  'renderer/parts/history/removed-dialog.tsx',
  'renderer/parts/sheets/export-dialog.tsx',
  'renderer/parts/sheets/import-dialog.tsx',
  'renderer/parts/sheets/owners-dialog.tsx',
  'renderer/parts/shell/licences-dialog.tsx',
  'renderer/screens/risks/add-risk-dialog.tsx',
  'renderer/screens/risks/review-run.tsx',
] as const;

type Command = (typeof COMMANDS)[number]['id'];

/** What each command opens first on the sample, as it comes; a new one must be named here. Those that leave are not run. */
const OPENS: { readonly [id in Command]: 'dialog' | 'system' | 'nothing' | 'leaves' } = {
  new: 'leaves',
  open: 'leaves',
  close: 'leaves',
  'save-copy': 'system',
  merge: 'system',
  backups: 'dialog',
  examine: 'dialog',
  compact: 'nothing',
  export: 'system',
  'import-sheet': 'dialog',
  'export-sheet': 'dialog',
  'send-updates': 'dialog',
  'take-updates': 'system',
  'start-paper': 'dialog',
  'answer-clearance': 'system',
  'check-paper': 'system',
  undo: 'nothing',
  redo: 'nothing',
  history: 'dialog',
  changes: 'dialog',
  removed: 'dialog',
  'new-risk': 'dialog',
  'review-run': 'dialog',
  find: 'nothing',
  palette: 'leaves',
  theme: 'leaves',
  tour: 'nothing',
  help: 'dialog',
  keys: 'dialog',
  licences: 'dialog',
};

let launched: Launched;
let page: AppPage;
let countAsked: () => number;
/** All that was found, by place. */
let found: string[];
/** What was opened and looked at, by name. */
let opened: Set<string>;

test.beforeEach(async () => {
  launched = await launch();
  page = new AppPage(launched);
  found = [];
  opened = new Set();
  // They look at all there is, one after another.
  test.setTimeout(300_000);
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await launched.window.getByRole('button', { name: 'Put the tour away' }).click();
  countAsked = await countSystemDialogs(launched);
  await zoom(launched.window, 1);
});
test.afterEach(() => launched.close());

/** Notes what those would miss who need it otherwise than it is drawn first: by a screen reader, in the dark, at twice the size. */
async function look(where: string, within?: string): Promise<void> {
  const { window } = launched;
  const barriers = [
    ...(await findUnsaid(window)),
    ...(await findBarriersInEach(window, within)),
    // By now nothing is still growing to its size.
    ...(await findSmall(window)),
  ];
  if (within !== undefined) for (const name of await nameSurfaces(window)) opened.add(name);
  await zoom(window, 2);
  const cut = (await findCutOff(window)).map((one) => `at 200 %, ${one}`);
  await zoom(window, 4);
  const cutMore = (await findCutOff(window)).map((one) => `at 400 %, ${one}`);
  await zoom(window, 1);
  found.push(...[...barriers, ...cut, ...cutMore].map((one) => `${where}: ${one}`));
}

/** Closes what is open by Escape, the upper one first. */
async function closeByEscape(): Promise<void> {
  const surfaces = surfacesOf(launched.window);
  for (let open = await surfaces.count(); open > 0; open = await surfaces.count()) {
    await launched.window.keyboard.press('Escape');
    await expect.poll(() => surfaces.count(), 'Escape closes what is open').toBeLessThan(open);
  }
}

async function expectFocus(where: string): Promise<void> {
  await expect.poll(() => findFocusProblem(launched.window), `${where}: the focus is somewhere`).toBe('');
}

/** Goes to `screen`, and answers its tabs once it is there. */
async function goTo(screen: Screen): Promise<Locator> {
  const { window } = launched;
  await page.goTo(SCREENS.find(({ id }) => id === screen)?.name ?? '');
  const place = window.locator('#screen');
  await expect(place.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(place.getByRole('progressbar')).toHaveCount(0);
  await expectFocus(screen);
  if (screen === 'report') await expect(window.getByRole('tab', { name: /^Findings \(\d+\)/ })).toBeVisible();
  return place.getByRole('tab');
}

/** Calls `visit` for the screen, or for each of its tabs. */
async function eachTab(screen: Screen, visit: (where: string) => Promise<void>): Promise<void> {
  const tabs = await goTo(screen);
  const names = await tabs.allInnerTexts();
  if (names.length === 0) return visit(screen);
  for (const [at, name] of names.entries()) {
    await tabs.nth(at).click();
    await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    await visit(`${screen}, ${name}`);
  }
}

/** The buttons of `part` that open something: they say so, or their names end in three dots. Those of rows stand once for all rows. */
async function listOpeners(part: Locator, seen: Set<string>): Promise<readonly Locator[]> {
  const buttons = part.getByRole('button').filter({ visible: true });
  const said = await buttons.evaluateAll((all) =>
    all.map((button) => {
      const words = button.textContent?.trim() ?? '';
      const name = button.getAttribute('aria-label')?.trim() ?? '';
      const opens = button.hasAttribute('aria-haspopup') || words.endsWith('…') || name.endsWith('…');
      const off = button.hasAttribute('disabled') || button.getAttribute('aria-disabled') === 'true';
      return { key: words === '' ? name : words, opens: opens && !off };
    }),
  );
  return said.flatMap(({ key, opens }, at) => {
    if (!opens || seen.has(key)) return [];
    seen.add(key);
    return [buttons.nth(at)];
  });
}

/** Opens what `opener` opens by the keyboard, looks at it, and closes it by Escape: the focus is back where it was. */
async function openAndClose(where: string, opener: Locator): Promise<void> {
  const { window } = launched;
  const button = await opener.elementHandle();
  if (button === null) throw new Error(`${where}: the button is gone`);
  const name = await button.evaluate((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');
  const asked = countAsked();
  await button.focus();
  await window.keyboard.press('Enter');
  const happened = async (): Promise<string> => {
    if ((await surfacesOf(window).count()) > 0) return 'opened';
    if (countAsked() > asked) return 'asked the system';
    return (await button.evaluate((one) => one === document.activeElement)) ? '' : 'moved on';
  };
  await expect.poll(happened, `${where}: ${name} opens something`).not.toBe('');
  if ((await surfacesOf(window).count()) === 0) await window.keyboard.press('Escape');
  else {
    await look(`${where} > ${name}`, SURFACES);
    await closeByEscape();
    const isBack = (): Promise<boolean> =>
      button.evaluate((one) => one === document.activeElement || document.activeElement?.matches('.ed') === true);
    await expect.poll(isBack, `${where}: the focus is back on ${name}`).toBe(true);
  }
  await expectFocus(`${where} > ${name}`);
}

for (const screens of WALKS)
  test(`nothing bars the way on ${screens.join(', ')}, nor in what opens there: in each theme, at twice the size, by keyboard`, async () => {
    const { window } = launched;
    const seen = new Set<string>();
    // What stands around every screen is opened once.
    const part = window.locator(screens.includes('overview') ? 'body' : '#screen');
    for (const screen of screens) {
      await eachTab(screen, async (where) => {
        await look(where);
        if (screen === 'report') {
          // The tools are for a text that is written in. Without the pages there is far less to look through again.
          const pages = window.getByRole('group', { name: 'Panes' }).getByRole('button', { name: 'Preview' });
          if ((await pages.getAttribute('aria-pressed')) === 'true') await pages.click();
          await window.getByRole('textbox', { name: 'Text of Background', exact: true }).click();
          // What axe judges is what is in sight: the text and its guidance were scrolled to by the click.
          await look(`${where}, in the text`);
        }
        for (const opener of await listOpeners(part, seen)) await openAndClose(where, opener);
      });
      if (screen === 'workstreams') {
        await window.getByRole('button', { name: 'Open page of W01' }).click();
        await expect(window.getByRole('heading', { level: 1 })).toHaveText('W01 Outreach Model');
        await look('the page of a workstream');
      }
    }
    await window.getByRole('button', { name: /^Theme:/ }).click();
    await window.getByRole('menuitemradio', { name: 'High contrast' }).click();
    await expect(window.locator('html')).toHaveAttribute('data-look', 'contrast');
    for (const screen of screens) {
      await goTo(screen);
      const pale = await findBarriers(window, { rules: ['color-contrast'] });
      found.push(...pale.map((one) => `${screen}, high contrast: ${one}`));
    }
    expect(
      missedOf(
        opened,
        ...(screens.includes('overview') ? OF_THE_WINDOW : screens.includes('report') ? OF_THE_REPORT : []),
      ),
    ).toEqual([]);
    expect(found).toEqual([]);
  });

test('where the system puts its colours in the place of ours, what is chosen still stands out', async () => {
  const { window } = launched;
  await window.emulateMedia({ forcedColors: 'active' });
  const ground = (part: Locator): Promise<string> => part.evaluate((one) => getComputedStyle(one).backgroundColor);
  const edge = (part: Locator): Promise<string> => part.evaluate((one) => getComputedStyle(one).borderLeftColor);
  await goTo('risks');
  const cells = cellsOf(page.row('R02'));
  await cells.nth(1).click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(cells.nth(1)).toHaveClass(/selected/);
  expect(await ground(cells.nth(1)), 'a selected cell').not.toBe(await ground(cells.nth(2)));
  await window.getByRole('button', { name: 'Heat map' }).click();
  await expect(window.getByRole('table', { name: /^Open risks by likelihood/ })).toBeVisible();
  await goTo('finances');
  const profiles = window.locator('.profile-choice');
  expect(await edge(profiles.first()), 'the chosen profile').not.toBe(await edge(profiles.nth(1)));
  await goTo('milestones');
  await window.getByRole('tab', { name: 'Timeline' }).click();
  const marks = window.locator('.timeline-mark');
  await expect(marks.first()).toBeVisible();
  for (const mark of await marks.all())
    await expect(mark, 'a mark on the line of time').toHaveCSS('border-top-width', '5px');
  for (const { id } of SCREENS) {
    await goTo(id);
    const pale = await findBarriers(window, { rules: ['color-contrast'] });
    found.push(...pale.map((one) => `${id}, forced colours: ${one}`));
  }
  expect(found).toEqual([]);
});

test('every command leaves the focus somewhere, and what it opens is closed by Escape', async () => {
  expect(WALKS.flat().toSorted(), 'every screen is walked above').toEqual(SCREENS.map(({ id }) => id).toSorted());
  const { window } = launched;
  const palette = window.locator('.palette');
  for (const { id, name } of COMMANDS) {
    if (OPENS[id] === 'leaves') continue;
    // From a screen with little on it, wherever the last one led.
    await goTo('conditions');
    const asked = countAsked();
    await window.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await window.keyboard.type(name);
    await palette
      .getByRole('option')
      .filter({ has: window.getByText(name, { exact: true }) })
      .click();
    await expect(palette).toHaveCount(0);
    if (OPENS[id] === 'system') await expect.poll(countAsked, id).toBe(asked + 1);
    if (OPENS[id] === 'dialog') {
      await expect(surfacesOf(window), id).toHaveCount(1);
      await look(id, SURFACES);
      await closeByEscape();
    }
    await expectFocus(id);
  }
  expect(missedOf(opened, ...OF_COMMANDS)).toEqual([]);
  expect(found).toEqual([]);
});

test('what opens in the middle of work bars nobody either: menus of a grid, forms, the find bar, spelling, suggestions, notices', async () => {
  const { window, userData } = launched;
  const { keyboard } = window;
  const pass = async (file: Parameters<typeof expectNoBarrier>[1]): Promise<void> => {
    await expectNoBarrier(window, file);
    await closeByEscape();
    await expectFocus(file);
  };
  await goTo('risks');
  await (await page.cell('R01', 'Category')).click();
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+F10');
  await pass('renderer/parts/grid/header-menu.tsx');
  // The menu belongs to where the focus is, however it came there.
  await page.register.getByRole('columnheader', { name: 'Title' }).press('Shift+F10');
  await expect(window.getByRole('menu', { name: 'Column Title' })).toBeVisible();
  await window.getByRole('menuitem', { name: 'Filter…' }).press('Enter');
  await pass('renderer/parts/grid/filter-dialog.tsx');
  await (await page.cell('Building costs rise', 'Category')).click();
  await keyboard.press('Shift+F10');
  await pass('renderer/parts/grid/row-menu.tsx');
  await keyboard.press('Control+Delete');
  await expect(page.row('Building costs rise')).toHaveCount(0);
  // A notice goes after a while, and one that is going is pale. Under the pointer it stays, but for one that comes before it has all come in.
  await window.locator('[data-timer-status="running"]').waitFor({ state: 'attached' });
  await window.locator('.fui-Toast').hover();
  await window.locator('[data-timer-status="paused"]').waitFor({ state: 'attached' });
  found.push(...(await findUnsaid(window)), ...(await findBarriersInBoth(window, '.fui-Toast')));
  await expectFocus('a risk is removed');
  await goTo('milestones');
  await window.getByRole('tab', { name: 'Table' }).click();
  await window.getByRole('button', { name: 'Add milestone' }).press('Enter');
  await pass('renderer/parts/register/add-record-dialog.tsx');
  await goTo('measures');
  await window.getByRole('button', { name: 'Add measure' }).press('Enter');
  await pass('renderer/screens/measures/measures-screen.tsx');
  await window.getByRole('button', { name: 'Add day' }).press('Enter');
  await pass('renderer/screens/measures/series-panel.tsx');
  await window
    .getByRole('grid', { name: /^Values of / })
    .locator('[data-column="value"]')
    .nth(1)
    .click();
  await keyboard.press('Shift+F2');
  await pass('renderer/parts/note-dialog.tsx');
  await window.getByRole('grid', { name: 'Measures', exact: true }).getByText('M2', { exact: true }).click();
  await keyboard.press('Shift+F10');
  await window.getByRole('menuitem', { name: /^Move to…/ }).press('Enter');
  await pass('renderer/parts/grid/move-dialog.tsx');
  await goTo('finances');
  await window.getByRole('button', { name: 'Add line' }).press('Enter');
  await pass('renderer/screens/finances/profile-pane.tsx');
  await goTo('report');
  await window.getByRole('textbox', { name: 'Text of Background', exact: true }).click();
  await keyboard.press('Control+End');
  await keyboard.type(' recieved ');
  await window.locator('.ed-misspelt', { hasText: 'recieved' }).click({ button: 'right' });
  await pass('renderer/screens/report/writing/tools/word-dialog.tsx');
  await window.getByRole('button', { name: 'Find and replace' }).press('Enter');
  await keyboard.type('recieved');
  await keyboard.press('Enter');
  await expect(window.getByRole('search', { name: 'Find and replace in the report' })).toBeVisible();
  found.push(...(await findUnsaid(window)), ...(await findBarriersInBoth(window, '.ed-find')));
  const copy = join(userData, 'copy.docx');
  await page.answerSaveDialog(copy);
  await window
    .getByRole('button', { name: /Export to Word/ })
    .first()
    .click();
  await expect(window.getByRole('main')).toContainText('copy.docx');
  found.push(...(await findBarriersInBoth(window, '[role="status"]')));
  editPaper(copy, ['This report seeks no new spending.', 'This report seeks no new money at all.']);
  await goTo('clearing');
  await page.answerOpenDialog(copy);
  await window.getByRole('button', { name: 'Take in an edited Word copy…' }).press('Enter');
  await expect(window.getByRole('dialog')).toContainText('money at all');
  await pass('renderer/screens/clearing/suggestions-dialog.tsx');
  expect(found).toEqual([]);
});
