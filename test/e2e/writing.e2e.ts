import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import { AppPage, cellsOf } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';
import { findUnlinked } from './semantics.ts';
import { expectWords, readWords } from './words.ts';

let launched: Launched;
let page: AppPage;
let file: string;

async function openReport(): Promise<void> {
  launched = await launch();
  page = new AppPage(launched);
  file = join(launched.userData, 'send.clerkwell');
  await page.openSample(file);
  await page.goTo('Report');
  await expectWords(preview(), 'Background');
}

function preview(): Locator {
  return launched.window.getByRole('region', { name: 'Preview' });
}

function textOf(heading: string): Locator {
  return launched.window.getByRole('textbox', { name: `Text of ${heading}`, exact: true });
}

/** Types a new line at the end of the text under `heading`. */
async function write(heading: string, words: string): Promise<Locator> {
  const text = textOf(heading);
  await text.click();
  await launched.window.keyboard.press('Control+End');
  await launched.window.keyboard.press('Enter');
  await launched.window.keyboard.type(words);
  return text;
}

/** Picks from the list of the tool that the keys open. */
async function pick(keys: string, words: string): Promise<void> {
  const { keyboard } = launched.window;
  await keyboard.press(keys);
  await expect(launched.window.getByRole('listbox')).toBeVisible();
  await keyboard.type(words);
  await keyboard.press('Enter');
  // A list that is still being read keeps its dialog, and a key for the next one would be lost in it.
  await expect(launched.window.getByRole('dialog')).toHaveCount(0);
}

/** The register moves on: a figure says what it was and is now, where it is used, is kept with a reason, and is accepted. */
async function settleFigure(figure: Locator): Promise<void> {
  const { window } = launched;
  const { keyboard } = window;
  const options = window.getByRole('complementary', { name: 'Options: figure' });
  await expect(window.locator('[data-saved="no"]')).toHaveCount(0);
  await page.goTo('Risks');
  await cellsOf(page.register.getByRole('row').nth(3)).first().click();
  await keyboard.press('Control+Delete');
  await expect(page.undo).toBeEnabled();
  await page.goTo('Report');
  await expect(figure).toHaveClass(/ed-moved/);
  await expect(figure).toHaveAttribute('title', /open risks.*: was 12$/i);
  // What the paper's own findings say of a paragraph leads to it.
  const side = window.getByRole('complementary', { name: 'Findings and figures' });
  const moved = side.getByRole('listitem').filter({ hasText: 'was 12 and is now 11' }).first();
  await moved.getByRole('button', { name: /^Show paragraph \d+\.\d+ in the report$/ }).click();
  await expect(preview().locator('p:focus, [id]:focus')).toContainText('It counts 11.');
  await figure.click();
  await expect(options).toContainText('Was 12, is now 11');
  // Written otherwise it still says what it was.
  const style = options.getByRole('combobox', { name: 'Written as' });
  for (const other of [/^One to nine as words/, /^As the report writes/]) {
    await style.click();
    await window.getByRole('option', { name: other }).click();
    await expect(style).toHaveText(other);
    await expect(options).toContainText('Was 12, is now 11');
    await expect(figure).toHaveAttribute('title', /open risks.*: was 12$/i);
  }
  await expect(options).toContainText(/Used in \d places/);
  await expect(options.getByRole('listitem').filter({ hasText: 'It counts 12.' })).toContainText('Background');
  await expect(options.getByRole('button', { name: 'Keep everywhere' })).toBeDisabled();
  await options.getByRole('textbox', { name: 'Reason to keep it as it was' }).fill('As told to the chair');
  await options.getByRole('button', { name: 'Keep everywhere' }).click();
  await expect(figure).toHaveText('12');
  await expectWords(preview(), 'It counts 12.');
  await expect(options).toContainText('Kept as 12 because: As told to the chair');
  await options.getByRole('button', { name: 'Accept here' }).click();
  await expect(figure).toHaveText('11');
  await expectWords(preview(), 'It counts 11.');
}

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAIAAADzBuo/AAAAEUlEQVR4nGMwTpuJBzEMoDQABZM7xQu5508AAAAASUVORK5CYII=',
  'base64',
);

// In this order, where nothing is in the way of what follows; after one that fails the rest get a new window.
test.describe('in one window', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(openReport);
  test.afterAll(() => launched.close());

  test('undo takes back a tool alone, however soon it was used behind typed words, then the words, one step each', async () => {
    const { keyboard } = launched.window;
    const text = await write('Background', 'The gates were counted.');
    const typed = text.locator('p', { hasText: 'The gates were counted.' });
    const note = typed.locator('.ed-footnote');
    await keyboard.press('Control+Alt+f');
    await keyboard.type('Twice.');
    await keyboard.press('Escape');
    await keyboard.press('Control+Alt+0');
    await keyboard.type(' All were shut.');
    await expect(note).toHaveText('Twice.');
    await keyboard.press('Control+z');
    await expect(typed).not.toContainText('All were shut.');
    await expect(note).toHaveText('Twice.');
    await keyboard.press('Control+z');
    await expect(note).toHaveText('Note');
    await keyboard.press('Control+z');
    await expect(note).toHaveCount(0);
    await expect(typed).toBeVisible();
    await keyboard.press('Control+z');
    await expect(typed).toHaveCount(0);
    for (let step = 0; step < 4; step += 1) await page.redo.click();
    await expect(typed).toContainText('All were shut.');
    await expect(note).toHaveText('Twice.');
  });

  test('a figure says where it comes from, and references to everything follow what is written before them', async () => {
    const { window } = launched;
    const { keyboard } = window;
    const text = await write('Background', 'It counts =');
    // Keys fall where they belong, however fast: the list's, and after Enter the text's.
    await keyboard.type('counts open risks');
    await Promise.all(['Enter', '.', 'Space', 'S', 'e', 'e', 'Space'].map((key) => keyboard.press(key)));
    await expect(text).toContainText(/It counts \S+\. See $/);
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await expect(text).toBeFocused();
    const figure = text.locator('.ed-figure').last();
    await figure.hover();
    await expect(figure).toHaveAttribute('title', /open risks, as at \d{1,2} \w+ \d{4}$/i);
    await pick('Control+Alt+r', 'paragraph 1.1');
    await keyboard.type(', ');
    await pick('Control+Alt+r', 'table 1');
    await keyboard.type(', ');
    await pick('Control+Alt+r', 'figure 1');
    await keyboard.type(', ');
    await pick('Control+Alt+r', 'risk r01');
    await keyboard.type('.');
    const said = text.locator('.ed-reference');
    await expect(said).toHaveCount(4);
    const before = await said.allInnerTexts();
    expect(before.slice(0, 3)).toEqual(['paragraph 1.1', 'Table 1', 'Figure 1']);
    // A risk with no place of its own in the paper is called by its reference, here and in print.
    await expect(said.last()).toHaveText('risk R01');
    // A paragraph put before the first one moves its number, and the reference with it.
    await text.click();
    await keyboard.press('Control+Home');
    await keyboard.type('A paragraph before.');
    await keyboard.press('Enter');
    await expect(said.first()).toHaveText('paragraph 1.2');
    await expectWords(preview(), 'See paragraph 1.2, Table 1, Figure 1,');
    // A part is kept from the public by the paragraph that allows it, and given back.
    await window.getByRole('button', { name: 'Keep from the public… Background' }).click();
    const keeping = window.getByRole('dialog', { name: 'Keep from the public: Background' });
    const paragraphs = keeping.getByRole('textbox', { name: /^Paragraphs/ });
    await paragraphs.fill('three');
    await window.keyboard.press('Enter');
    await expect(keeping).toContainText('“three” is not a list of numbers');
    await expectNoBarrier(window, 'renderer/screens/report/writing/parts/exempt-mark.tsx');
    await paragraphs.fill('3, 5');
    await window.keyboard.press('Enter');
    await expect(window.getByText('Exempt: paragraph 3, 5 of Schedule 12A')).toBeVisible();
    await window.getByRole('button', { name: 'Make it public: Background' }).click();
    await expect(window.getByText('Exempt: paragraph 3, 5 of Schedule 12A')).toHaveCount(0);

    await window.getByRole('button', { name: 'Add an appendix' }).click();
    await expect(window.getByRole('textbox', { name: 'Title of appendix 1' })).toHaveValue('New appendix');
    await page.answerOpenDialog(join(import.meta.dirname, '..', '..', 'package.json'));
    await window.getByRole('button', { name: 'Choose a file for appendix 1' }).click();
    await expect(window.getByRole('combobox', { name: 'File of appendix 1' })).toContainText('package.json');
    await expect(window.getByRole('textbox', { name: 'Title of appendix 1' })).toHaveValue('package');
    await text.click();
    await keyboard.press('Control+End');
    await keyboard.type(' See ');
    await pick('Control+Alt+r', 'appendix 1');
    await expect(said.last()).toHaveText('Appendix 1');
    await expectWords(preview(), 'See Appendix 1');
    await settleFigure(figure);
  });

  test('beside comments and options the text keeps its room, and a new appendix is given its title at once', async () => {
    const { window } = launched;
    const { keyboard } = window;
    const pane = window.getByRole('region', { name: 'Text of the report' });
    const comments = window.getByRole('complementary', { name: 'Comments' });
    const share = async (): Promise<number> => {
      const [of, text] = [await pane.boundingBox(), await pane.locator('.text-parts').boundingBox()];
      return (text?.height ?? 0) / (of?.height ?? 1);
    };
    await write('Background', 'These words are talked of.');
    await keyboard.press('Shift+Home');
    await keyboard.press('Control+Alt+m');
    await window.getByRole('textbox', { name: 'What you have to say' }).fill('Are they?\nAre they still?\nAnd why?');
    await window.getByRole('button', { name: 'Keep the comment' }).click();
    await expect(comments).toContainText('Are they?');
    // With a figure chosen its options stand below; the text is still what most is seen of.
    await pane.locator('.ed-figure').first().click();
    await expect(window.getByRole('complementary', { name: 'Options: figure' })).toBeVisible();
    expect(await share()).toBeGreaterThan(0.35);
    await comments.getByRole('button', { name: 'Dealt with' }).click();
    await expect(comments.getByText('Are they?')).toBeHidden();
    await comments.getByText('Dealt with (1)').click();
    await expect(comments.getByRole('button', { name: 'Open again' })).toBeVisible();
    const appendices = window.getByRole('region', { name: 'Appendices', exact: true });
    const count = await appendices.getByRole('listitem').count();
    await appendices.getByRole('button', { name: 'Add an appendix', exact: true }).click();
    const title = appendices.getByRole('textbox', { name: `Title of appendix ${count + 1}` });
    await expect(title).toBeFocused();
    await keyboard.type('Map of the site');
    await expect(title).toHaveValue('Map of the site');
  });
});

test.describe('each in a new window', () => {
  test.beforeEach(openReport);
  test.afterEach(() => launched.close());

  test('words are found in this report and in all, figures too, and replaced everywhere as one step', async () => {
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('Control+Shift+R');
    const start = window.getByRole('dialog', { name: 'Start a paper' });
    await start.getByRole('textbox', { name: 'Title' }).fill('The second paper');
    const day = start.getByRole('textbox', { name: 'Figures as at' });
    await day.fill('soon');
    await start.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(day).toBeFocused();
    await expect(day).toHaveAccessibleDescription(/“soon” is not a day\./);
    await day.fill('');
    await start.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(start).toHaveCount(0);
    await write('Background', 'A quagga was seen, and =');
    await keyboard.type('counts open risks');
    await keyboard.press('Enter');
    await keyboard.type(' risks. A Quagga again.');
    await expect(window.locator('[data-saved="no"]')).toHaveCount(0);
    const report = window.getByRole('combobox', { name: /^Report/ }).first();
    const [first = ''] = await report
      .locator('option')
      .evaluateAll((all) =>
        all.flatMap((one) => (one.textContent === 'The second paper' ? [] : [(one as HTMLOptionElement).value])),
      );
    await report.selectOption(first);
    await expect.poll(() => readWords(preview())).not.toContain('quagga');
    const text = await write('Background', 'One more quagga.');

    await keyboard.press('Control+f');
    const bar = window.getByRole('search', { name: 'Find and replace in the report' });
    await expect(bar.getByRole('textbox', { name: 'Find in the report' })).toBeFocused();
    await keyboard.type('quagga');
    await expect(bar.getByRole('status')).toHaveText('1 of 1');
    await expect(text.locator('.ed-found')).toHaveText('quagga');
    // One place and all of this report, by the text alone.
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('tapir');
    await bar.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(text).toContainText('One more tapir.');
    await expect(bar.getByRole('status')).toHaveText('Not found');
    // Asked for again, what is typed takes the place of what was looked for.
    await keyboard.press('Control+f');
    await expect(bar.getByRole('textbox', { name: 'Find in the report' })).toBeFocused();
    await keyboard.type('one more tapir');
    await expect(bar.getByRole('textbox', { name: 'Find in the report' })).toHaveValue('one more tapir');
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('one more tapir yet');
    await bar.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(text).toContainText('One more tapir yet.');
    await bar.getByRole('textbox', { name: 'Find in the report' }).fill('Tapir yet');
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('quagga');
    await bar.getByRole('button', { name: 'Replace all' }).click();
    await expect(text).toContainText('One more quagga.');
    await bar.getByRole('textbox', { name: 'Find in the report' }).fill('quagga');
    await bar.getByRole('checkbox', { name: 'In all reports' }).check();
    const all = window.getByRole('region', { name: 'Found in all reports' });
    await expect(all).toContainText('The second paper');
    await expect(all.locator('mark')).toHaveText(['quagga', 'quagga', 'Quagga']);
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('okapi');
    await all.getByRole('button', { name: 'Replace 3 in 2 reports' }).click();
    await expect(text).toContainText('One more okapi.');
    await expectWords(preview(), 'One more okapi.');
    await expect(all).toContainText('No report says this.');
    await bar.getByRole('textbox', { name: 'Find in the report' }).fill('okapi');
    await expect(all.locator('mark')).toHaveCount(3);

    // One step: one undo brings every report back, by its key in the text too.
    await text.press('Control+z');
    await expect(all).toContainText('No report says this.');
    await expect(text).toContainText('One more quagga.');
    await bar.getByRole('textbox', { name: 'Find in the report' }).fill('quagga');
    await expect(all.locator('mark')).toHaveCount(3);

    // What a figure says is found and cannot be replaced.
    await all.getByRole('button', { name: 'The second paper' }).click();
    await expect(textOf('Background')).toContainText('A quagga was seen');
    await bar.getByRole('textbox', { name: 'Find in the report' }).fill('and 12 risks');
    await expect(bar.getByRole('status')).toHaveText('1 of 1, 1 in a figure of the file');
    await expect(bar.getByRole('button', { name: 'Replace', exact: true })).toBeDisabled();
    await expect(bar.getByRole('button', { name: 'Replace all' })).toBeDisabled();
    await expect(all).toContainText('1 more in figures of the file, which stay');
  });

  test('a picture needs its words, a word is learnt, and panes are as wide after a restart as they were left', async () => {
    const { window } = launched;
    const { keyboard } = window;
    const text = await write('Background', 'The Hinchingbrookery and the Gamlingayish opened.');
    const misspelt = (word: string) => textOf('Background').locator('.ed-misspelt').filter({ hasText: word });
    for (const [word, learn] of [
      ['Hinchingbrookery', 'Learn for this programme'],
      ['Gamlingayish', 'Learn for me'],
    ] as const) {
      await misspelt(word).click({ button: 'right' });
      await window.getByRole('button', { name: learn }).click();
      await expect(misspelt(word)).toHaveCount(0);
    }
    await page.undo.click();
    await expect(misspelt('Hinchingbrookery')).toHaveCount(1);
    await page.redo.click();
    await expect(misspelt('Hinchingbrookery')).toHaveCount(0);
    await text.click();
    await keyboard.press('Control+End');

    await window.getByRole('button', { name: 'Picture', exact: true }).click();
    const dialog = window.getByRole('dialog', { name: 'Picture' });
    const insert = dialog.getByRole('button', { name: 'Insert' });
    const upload = dialog.locator('input[type=file]');
    await upload.setInputFiles({ name: 'half.png', mimeType: 'image/png', buffer: DOT.subarray(0, 40) });
    await dialog.getByRole('textbox', { name: 'Caption' }).fill('The site');
    await expect(insert).toBeDisabled();
    await dialog.getByRole('textbox', { name: /^What it shows/ }).fill('A plan of the site with two gates');
    await insert.click();
    await expect(dialog.getByRole('alert')).toContainText('half.png cannot be read as a picture');
    await expect(upload).toHaveAccessibleDescription(/half\.png cannot be read/);
    expect(await findUnlinked(window)).toEqual([]);
    await upload.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: DOT });
    await insert.click();
    await expect(dialog).toHaveCount(0);
    await preview().getByRole('img', { name: 'A plan of the site with two gates' }).waitFor();
    const alt = window
      .getByRole('complementary', { name: 'Options: picture' })
      .getByRole('textbox', { name: /^What it/ });
    await alt.fill('');
    await expect(window.getByText('Say in words what the picture shows: it is required.')).toBeVisible();

    const edge = window.getByRole('separator', { name: 'Width of Text' });
    await edge.focus();
    const width = Number(await edge.getAttribute('aria-valuenow'));
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(edge).toHaveAttribute('aria-valuenow', String(width + 32));
    const outline = () => launched.window.getByRole('navigation', { name: 'Outline of the report' });
    await expect(outline()).toBeVisible();
    // What has no heading in the paper stands in the outline too, and leads to it.
    await outline()
      .getByRole('button', { name: /: clearance$/ })
      .click();
    await expect(preview().locator('[id]:focus')).toContainText('Has Finance cleared the resource implications?');
    await window.getByRole('button', { name: 'Outline', exact: true }).click();
    await expect(outline()).toHaveCount(0);
    await expect(window.locator('[data-saved="no"]')).toHaveCount(0);
    await launched.app.close();
    launched = await launch(`--user-data-dir=${launched.userData}`);
    page = new AppPage(launched);
    await page.openFile(file);
    await page.goTo('Report');
    await preview().getByRole('img', { name: 'A plan of the site with two gates' }).waitFor();
    const again = launched.window.getByRole('separator', { name: 'Width of Text' });
    await expect(again).toHaveAttribute('aria-valuenow', String(width + 32));
    await expect(launched.window.getByRole('button', { name: 'Outline', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await expect(outline()).toHaveCount(0);
    await expect(textOf('Background')).toContainText('Gamlingayish');
    // Whose word it is stands in the settings, and forgotten there it is marked again.
    await page.goTo('Settings');
    await launched.window.getByRole('tab', { name: 'Spelling' }).click();
    const mine = launched.window.getByRole('region', { name: 'Learnt for you' });
    const programmes = launched.window.getByRole('region', { name: 'Learnt for this programme' });
    await expect(programmes.getByRole('listitem')).toHaveText(['Hinchingbrookery']);
    await expect(mine.getByRole('listitem')).toHaveText(['Gamlingayish']);
    await mine.getByRole('button', { name: 'Forget Gamlingayish' }).click();
    await expect(mine.getByRole('listitem')).toHaveCount(0);
    await programmes.getByRole('button', { name: 'Forget Hinchingbrookery' }).click();
    await expect(page.undo).toHaveAccessibleName('Undo forgetting the word Hinchingbrookery');
    await page.undo.click();
    await expect(programmes.getByRole('listitem')).toHaveText(['Hinchingbrookery']);
    await page.goTo('Report');
    await expect(misspelt('Gamlingayish')).toHaveCount(1);
    await expect(misspelt('Hinchingbrookery')).toHaveCount(0);
  });
});
