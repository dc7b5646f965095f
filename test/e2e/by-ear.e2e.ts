import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { findFaceless } from './semantics.ts';
import { expectWords } from './words.ts';

let launched: Launched;
let page: AppPage;

async function start(): Promise<void> {
  launched = await launch();
  page = new AppPage(launched);
}

/** Opens the sample: what a test writes in it is not in the way of the tests that follow. */
async function openSample(): Promise<void> {
  await page.openSample(join(launched.userData, 'send.clerkwell'));
}

/** Keeps how high each page is when it begins to load. */
async function keepHeights(): Promise<void> {
  await launched.app.evaluate(({ app, BrowserWindow }) => {
    const heights: unknown[] = [];
    Object.assign(globalThis, { heights });
    app.on('web-contents-created', (_, contents) => {
      contents.once('did-start-loading', () => {
        heights.push(BrowserWindow.fromWebContents(contents)?.getContentBounds().height);
      });
    });
  });
}

/** Whatever the window says from now on, without asking whether it is still there. */
async function listen(window: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await window.evaluateHandle(() => {
    const said: string[] = [];
    const region = document.querySelector('[role="status"][aria-label="Messages"]');
    const note = (records: readonly MutationRecord[]): void => {
      for (const { addedNodes } of records) for (const node of addedNodes) said.push(node.textContent ?? '');
    };
    if (region !== null) new MutationObserver(note).observe(region, { childList: true });
    return said;
  });
  return () => heard.jsonValue();
}

// One window serves the tests of a part, in their order; after one that fails the rest get a new window.
test.describe('in a programme', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    await start();
    await openSample();
  });
  test.afterAll(() => launched.close());

  test('a dialog says what it is about with its name, and the first steps are said when they change, not whenever a dialog closes', async () => {
    const { window } = launched;
    const steps = window.getByRole('region', { name: 'First steps' });
    await expect(steps).toBeVisible();
    const said = await listen(window);
    await window.keyboard.press('Control+2');
    await expect.poll(said).toContainEqual(expect.stringMatching(/^First steps: \w/));
    // What is news by itself is said again when it comes back from behind a dialog.
    await expect(steps.locator('[role="status"], [aria-live]')).toHaveCount(0);
    await window.keyboard.press('Control+Shift+C');
    await window
      .getByRole('button', { name: /^Ask… / })
      .first()
      .press('Enter');
    const asking = window.getByRole('dialog', { name: 'Ask for clearance' });
    await expect(asking).toHaveAccessibleDescription(/answers in it\.$/);
    await page.closeByEscape(asking);
  });

  test('that the papers are being written is said, and where they are', async () => {
    const { window, userData } = launched;
    await window.keyboard.press('Control+Shift+C');
    const said = await listen(window);
    await page.answerOpenDialog(userData);
    await window.getByRole('button', { name: 'Write it all into a folder…' }).press('Enter');
    await expect.poll(said).toContainEqual(expect.stringMatching(/ files are in /));
    expect((await said())[0]).not.toMatch(/ files are in /);
  });

  test('that a paper is checked before it is submitted is said, and what became of it', async () => {
    const { window } = launched;
    await window.keyboard.press('Control+Shift+C');
    const said = await listen(window);
    await window.getByRole('button', { name: 'Submit', exact: true }).press('Enter');
    await expect.poll(said).toEqual(['The paper is checked first…', 'The report is now: submitted.']);
  });

  test('a screen gone to by its keys is said by its name, and its heading takes the focus that the last one had', async () => {
    const { window } = launched;
    const messages = window.getByRole('status', { name: 'Messages' });
    await window.keyboard.press('Control+2');
    await expect(messages).toContainText('Risks');
    await page.register.locator('[tabindex="0"]').focus();
    await window.keyboard.press('Control+3');
    await expect(messages).toContainText('Report');
    await expect(window.getByRole('heading', { name: 'Report', level: 1 })).toBeFocused();
    // A reader reads the whole text of what has the focus and is nothing, and takes what is drawn anew in it for news.
    expect(await findFaceless(window)).toEqual([]);
    await page.undo.focus();
    await window.keyboard.press('Control+5');
    await expect(messages).toContainText('Measures');
    expect(await findFaceless(window)).toEqual([]);
  });

  test('what is chosen in the guide is gone to: its heading has the focus, and is said', async () => {
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('F1');
    const guide = window.getByRole('dialog', { name: 'Help' });
    await expect(guide.getByRole('searchbox', { name: 'Search the guide' })).toBeFocused();
    await keyboard.type('footnote');
    await guide
      .getByRole('list', { name: 'Found in the guide' })
      .getByRole('button', { name: /^Write it/ })
      .press('Enter');
    await expect(guide.getByRole('heading', { name: 'Write it', exact: true })).toBeFocused();
    await guide.getByRole('searchbox', { name: 'Search the guide' }).fill('');
    await guide.getByRole('navigation').getByRole('button', { name: 'Registers' }).press('Enter');
    await expect(guide.getByRole('article').getByRole('heading').first()).toBeFocused();
  });
});

test.describe('in a report', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    await start();
    await keepHeights();
    await openSample();
    await page.goTo('Report');
  });
  test.afterAll(() => launched.close());

  test('every text of a report is come to by Tab, and is a stop for what leads the keys out of the tool bar', async () => {
    const { window } = launched;
    const recommendation = window.getByRole('textbox', { name: 'Text of Recommendation 1', exact: true });
    await window.getByRole('button', { name: 'Keep from the public… recommendation 1' }).focus();
    await window.keyboard.press('Shift+Tab');
    await expect(recommendation).toBeFocused();
    // The kit passes over what has no number of its own, where it stands first below the tools.
    const texts = window.locator('.ed');
    const numbers = await texts.evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex));
    expect(new Set(numbers)).toEqual(new Set([0]));
  });

  test('the page that shows where the paper is cut for printing has no height while it loads: a reader says nothing of it', async () => {
    const { app, window } = launched;
    await window.getByRole('group', { name: /^Page 1 of \d+$/ }).waitFor();
    // What a desktop puts around it counts in the smallest window there is.
    const heights = await app.evaluate((): unknown => Reflect.get(globalThis, 'heights'));
    expect(heights).toEqual([expect.any(Number)]);
    expect(Math.max(...(heights as number[]))).toBeLessThanOrEqual(1);
  });

  test('from where a link of the paper leads, Escape goes back to it', async () => {
    const { window } = launched;
    const said = await listen(window);
    const link = window.getByRole('region', { name: 'Preview' }).locator('a.paper-reference').first();
    await link.press('Enter');
    await expect(link).not.toBeFocused();
    await expect.poll(said).toContain('Escape goes back.');
    await window.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  test('in a text a misspelt word, a figure come to and the words found are said, and who closes the search goes on there', async () => {
    const { window } = launched;
    const { keyboard } = window;
    const messages = window.getByRole('status', { name: 'Messages' });
    const text = window.getByRole('textbox', { name: 'Text of Background', exact: true });
    await text.click();
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('The quagga was seen, and =');
    await expect(window.getByRole('listbox')).toBeVisible();
    await keyboard.type('counts open risks');
    await keyboard.press('Enter');
    await expect(text).toBeFocused();
    await keyboard.type(' teh');
    await keyboard.type(' ');
    await text.locator('[aria-invalid="spelling"]').filter({ hasText: 'teh' }).waitFor();
    for (let at = 0; at <= ' teh '.length; at += 1) await keyboard.press('ArrowLeft');
    await expect(messages).toContainText(/12: .*open risks.*, as at /i);

    await keyboard.press('Control+f');
    await keyboard.type('quagga');
    await keyboard.press('Enter');
    await expect(messages).toContainText('Background: The quagga was seen, and 12 teh');
    await expect(messages).not.toContainText('1 of 1');
    await keyboard.press('Escape');
    await expect(text).toBeFocused();
    await keyboard.type('okapi');
    await expect(text).toContainText('The okapi was seen');

    // The paper is read from its start, not from its first link.
    await keyboard.press('F6');
    await expect(window.getByRole('region', { name: 'Preview' })).toBeFocused();
    await page.undo.focus();
    await expect(page.undo).toHaveAccessibleDescription('');
  });

  test('a figure whose options open is not drowned by their choices: no reader is told of them as they come', async () => {
    const { window } = launched;
    const figure = window.locator('.ed .ed-figure').first();
    await expect(figure).toBeVisible();
    await figure.click();
    const options = window.getByRole('complementary', { name: 'Options: figure' });
    const choice = options.getByRole('combobox', { name: 'Written as' });
    await expect(choice).toBeVisible();
    // Of a list of the browser's own that appears a reader is told which choice is taken, as if the person were there.
    await expect(options.locator('select')).toHaveCount(0);
    await choice.press('Enter');
    await expect(window.getByRole('option', { name: /^As the report/ })).toBeVisible();
    await window.keyboard.press('Home');
    await window.keyboard.press('Enter');
    await expect(choice).toHaveText(/^As the report/);
    await expect(choice).toBeFocused();
  });

  test('a comment is said with the words it is about, and what became of it', async () => {
    const { window } = launched;
    const { keyboard } = window;
    const said = await listen(window);
    await window.getByRole('textbox', { name: 'Text of Background', exact: true }).click();
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('Gates counted');
    await keyboard.press('Control+Shift+ArrowLeft');
    await keyboard.press('Control+Alt+m');
    const words = window.getByRole('dialog', { name: 'Comment' }).getByRole('textbox');
    await expect(words).toHaveAccessibleDescription('“counted”');
    await words.fill('How many?');
    await window.getByRole('button', { name: 'Keep the comment' }).press('Enter');
    const comments = window.getByRole('complementary', { name: 'Comments' });
    await expect(comments.getByRole('button', { name: '“counted”', exact: true })).toHaveAccessibleDescription(
      /How many\?$/,
    );
    await comments.getByRole('button', { name: 'Dealt with: the comment on “counted”' }).press('Enter');
    await expect.poll(said).toContain('The comment is dealt with.');
    // F6 enters what can be come to: what is put away in a closed list cannot take the focus.
    await window.getByRole('textbox', { name: 'Text of Background', exact: true }).focus();
    await keyboard.press('F6');
    await expect(comments.getByText('Dealt with (1)')).toBeFocused();
    await keyboard.press('Enter');
    await comments.getByRole('button', { name: 'Open again: the comment on “counted”' }).press('Enter');
    await expect.poll(said).toContain('The comment is open again.');
    await comments.getByRole('button', { name: 'Remove the comment on “counted”' }).press('Enter');
    await expect.poll(said).toContain('The comment is removed. Undo brings it back.');
  });

  test('what may be done with a finding is said with the finding it is of', async () => {
    const { window } = launched;
    const text = window.getByRole('textbox', { name: 'Text of Background', exact: true });
    await text.click();
    await window.keyboard.type('[to be written] ');
    const finding = window
      .locator('.finding')
      .filter({ has: window.getByRole('button', { name: /^Show paragraph / }) });
    await finding.first().waitFor();
    await expect(finding.first().getByRole('button', { name: /^Show paragraph / })).toHaveAccessibleDescription(/\w/);
    const all = window.locator('.finding');
    for (const one of await all.all()) {
      await expect(one.locator('summary')).toHaveAccessibleName(/^Why it matters: \w/);
      await expect(one.getByRole('button', { name: /^Set aside: / })).toHaveAccessibleName(/\w$/);
    }
  });

  test('in a text a footnote is said where it begins and ends, and so is what is put in or come to', async () => {
    const { window } = launched;
    const { keyboard } = window;
    await expectWords(window.getByRole('region', { name: 'Preview' }), 'Background');
    const said = await listen(window);
    const text = window.getByRole('textbox', { name: 'Text of Background', exact: true });
    await text.click();
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('The gates were counted.');
    await keyboard.press('Control+Alt+f');
    await expect.poll(said).toContain('Footnote: type its words. Escape leaves it.');
    await keyboard.type('By two officers.');
    await keyboard.press('Escape');
    await expect.poll(said).toContain('Out of the footnote.');
    await keyboard.press('ArrowLeft');
    await expect.poll(said).toContain('Footnote: By two officers.');
    await keyboard.press('Escape');
    await keyboard.press('Control+Alt+r');
    await expect(window.getByRole('listbox')).toBeVisible();
    await keyboard.type('paragraph 1.1');
    await keyboard.press('Enter');
    await expect.poll(said).toContain('Put in: paragraph 1.1.');

    const tool = window.getByRole('button', { name: 'Table, chart or list from the file' });
    await tool.press('Enter');
    await expect(window.getByRole('option', { name: /^Risk table/ })).toBeVisible();
    await keyboard.type('risk table');
    await keyboard.press('Enter');
    await expect
      .poll(said)
      .toContainEqual(expect.stringMatching(/^Put in: Risk table: .*\. F6 leads on to its options\.$/));
    await text
      .getByRole('table', { name: /^Table \d+/ })
      .last()
      .waitFor();
    await expect(text).toBeFocused();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowLeft');
    await expect.poll(said).toContainEqual(expect.stringMatching(/^Risk table: Table \d+/));

    // What is saved as its words alone takes nothing else.
    await window.getByRole('textbox', { name: 'Text of Recommendation 1', exact: true }).click();
    await tool.press('Enter');
    await expect(window.getByRole('alert')).toContainText('A recommendation holds words only');
  });

  test('where a recommendation stands now, and that it is gone, is said', async () => {
    const { window } = launched;
    const said = await listen(window);
    await window.getByRole('button', { name: 'Move down recommendation 1' }).press('Enter');
    await expect.poll(said).toContain('Recommendation 1 is recommendation 2 now.');
    await window.getByRole('button', { name: 'Remove recommendation 1' }).press('Enter');
    await expect.poll(said).toContain('Recommendation 1 is removed. Undo brings it back.');
  });
});
