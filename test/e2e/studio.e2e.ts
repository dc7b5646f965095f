import { readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { makeLongTable } from '../helpers/long-paper.ts';
import { AppPage } from './app-page.ts';
import { findBarriers } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
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

/** Goes to a new line at the end of the text under `heading`. */
async function startIn(heading: string): Promise<Locator> {
  const text = launched.window.getByRole('textbox', { name: `Text of ${heading}`, exact: true });
  await text.click();
  await launched.window.keyboard.press('Control+End');
  await launched.window.keyboard.press('Enter');
  return text;
}

/** Pastes `html` as another program would put it on the clipboard. */
async function paste(text: Locator, html: string): Promise<void> {
  await text.evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const HOSTILE = `<html><body><script>window.pwned = true</script>
  <p onclick="window.pwned = true">Words <b>kept</b> <img src="https://example.com/pixel.gif" width="1" height="1">
  <img src="https://example.com/logo.png" onerror="window.pwned = true">
  <a href="javascript:window.pwned = true">strange</a> <a href="https://example.gov.uk/a">good</a></p>
  <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span> </span></span>one</p>
  <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">a)<span> </span></span>under one</p>
  <ul><li><span>·</span><span>&nbsp; </span>with its sign</li></ul>
  <p class=MsoCaption>Table 3: Places by school</p><table><tr><td>School</td><td>Places</td></tr><tr><td rowspan="2">North</td><td>12</td></tr><tr><td>14</td></tr></table>
  <svg onload="window.pwned = true"><image href="https://example.com/a.svg"/></svg><img src="data:image/png;base64,AAAA">
  <p style="background: url(https://example.com/b.png)">Coloured</p><video poster="https://example.com/c.png"></video>
  <style>@import url(https://example.com/d.css); body { background: url(https://example.com/e.png) }</style>
  <a href="data:text/html,x">data</a><link rel="stylesheet" href="https://example.com/f.css"><base href="https://example.com/">
  <table>${'<tr><td>long</td><td>1</td></tr>'.repeat(2500)}</table>
  <table><tr>${'<td>wide</td>'.repeat(30)}</tr></table><iframe src="https://example.com"></iframe></body></html>`;

const bullet = (level: number, words: string): string =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>${words}<o:p></o:p></p>`;
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:AllowPNG/></xml>
  <![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->
  <h3 style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.2<span>&nbsp; </span></span><![endif]>
  Capacity<o:p></o:p></h3><p class=MsoNormal><o:p>&nbsp;</o:p></p>
  <p class=MsoNormal>Some plans&nbsp;in place<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span
  class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>, <ins cite="mailto:A">kept</ins><del
  cite="mailto:A">struck</del><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AW1]</a></span>.</p>
  ${bullet(1, 'first')}${bullet(2, 'second')}${bullet(3, 'third')}<p class=MsoQuote>Words of another<o:p></o:p></p>
  <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
  style='mso-footnote-id:ftn1' href="#_ftnref1">[1]</a> As at May.</p></div></div><div style='mso-element:comment-list'>
  <div style='mso-element:comment'><p class=MsoCommentText>Please look</p></div></div><!--EndFragment--></body></html>`;

/** Every structured part is a form in its place, with what the format says of it beside it. */
async function fillForms(): Promise<void> {
  const { window } = launched;
  const part = (name: string): Locator => window.getByRole('region', { name, exact: true });
  await expect(part('Background').locator('.part-guidance')).toContainText('Why the report comes now');
  const health = part('Public Health Implications');
  await health.getByRole('checkbox', { name: /^Nothing significant/ }).check();
  await health.getByRole('textbox', { name: 'Why there is nothing significant' }).fill('It changes no service.');
  await expectWords(preview(), 'It changes no service.');
  const rating = window.getByRole('combobox', { name: /^.* of Implication 2: Low carbon transport$/ });
  await rating.selectOption({ label: 'Positive' });
  await expect(rating).toHaveValue('Positive');
  const who = window.getByRole('combobox', { name: /^Name of Financial Officer: / });
  const others = who.locator('option:not(:checked):not([value=""])');
  const other = (await others.first().getAttribute('value')) ?? '';
  await who.selectOption(other);
  await expect(who).toHaveValue(other);
  const papers = part('Source documents').getByRole('checkbox');
  const [name = ''] = await part('Source documents').locator('label').allInnerTexts();
  await papers.first().setChecked(false);
  await expect.poll(() => readWords(preview())).not.toContain(name);
  await papers.first().setChecked(true);
  await expectWords(preview(), name);
}

// In this order, where nothing is in the way of what follows; after one that fails the rest get a new window.
test.describe('in one window', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(openReport);
  test.afterAll(() => launched.close());

  test('a place that is gone to before the pages are known keeps the focus when they come', async () => {
    const { window } = launched;
    const findings = window.getByRole('complementary', { name: 'Findings and figures' });
    // The check has been made by now: on the way back its findings are there before the pages are.
    await findings.getByRole('button', { name: 'Show Table 8 in the report' }).waitFor();
    await page.goTo('Risks');
    await page.goTo('Report');
    await findings.getByRole('button', { name: 'Show Table 8 in the report' }).click();
    await preview()
      .getByRole('group', { name: /^Page 1 of / })
      .waitFor({ state: 'attached' });
    const focused = preview().locator(':focus');
    await expect(focused).toContainText('Table 8');
    await expect(focused).toBeInViewport();
  });

  test('what is pasted from elsewhere is kept clean, and nothing of it runs or is fetched', async () => {
    const { window } = launched;
    const asked: string[] = [];
    window.on('request', (request) => asked.push(request.url()));
    const text = await startIn('Background');
    await paste(text, HOSTILE);
    await expect(text.getByRole('link', { name: 'good' })).toHaveAttribute('href', 'https://example.gov.uk/a');
    await expect(text).toContainText('strange');
    await expect(text.getByRole('link', { name: 'strange' })).toHaveCount(0);
    await expect(text).toContainText('Coloured');
    await expect(text.getByRole('link', { name: 'data' })).toHaveCount(0);
    await expect(text.locator('ol > li ol > li')).toHaveText('under one');
    await expect(text.locator('ul > li')).toHaveText('with its sign');
    await expect(text.locator('table th')).toHaveText(['School', 'Places']);
    await expect(text.locator('.ed-table')).toHaveAttribute('data-caption', 'Places by school');
    await expect(text.locator('table td')).toHaveText(['North', '12', '', '14']);
    await expect(text).toContainText('wide, wide, wide');
    await expect(text.locator('img, svg, video, script, iframe, link, base, [onclick], [style]')).toHaveCount(0);
    await expectWords(preview(), 'under one');
    expect(await window.evaluate(() => 'pwned' in globalThis)).toBe(false);
    // One step takes all of it back; what follows need not carry its thousands of rows.
    await text.press('Control+z');
    await expect(text).not.toContainText('Coloured');
    await expect.poll(() => readWords(preview())).not.toContain('under one');

    // As Word puts it on the clipboard: notes at the end, remarks, struck words, counted headings, styled lists three deep.
    const impact = await startIn('Main Issues');
    // What is cut from a report is pasted whole: a table keeps its caption, its columns and what refers to it.
    const shares = (): Promise<readonly (string | null)[]> =>
      impact.locator('.ed-table th').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-share')));
    const read = async () => ({ text: await impact.textContent(), shares: await shares() });
    // What stands in a block is drawn when its turn comes.
    await expect(impact).toContainText('Table 1: Open EHC plans');
    await expect(impact).toContainText('Table 2:');
    const before = await read();
    for (const key of ['a', 'x', 'v']) await window.keyboard.press(`Control+${key}`);
    await expect(impact.locator('.ed-table')).toHaveAttribute('data-caption', /^Objectives of the national plan/);
    await expect.poll(read).toEqual(before);
    await expect(impact.locator('.ed-missing')).toHaveCount(0);
    await window.keyboard.press('Control+End');
    await window.keyboard.press('Enter');
    await paste(impact, FROM_WORD);
    await expect(impact.locator('h3').last()).toHaveText('Capacity');
    await expect(impact.locator('p').filter({ hasText: 'plans in place' })).toHaveText(
      'Some plans in placeAs at May., kept.',
    );
    // The hard space that somebody set stays one; those that fill an empty line or follow a bullet went with it.
    expect((await impact.textContent())?.match(/\S*\u00A0\S*/g)).toEqual(['plans\u00A0in']);
    await expect(impact.locator('.ed-footnote')).toHaveText('As at May.');
    await expect(impact.locator('ul ul ul li')).toHaveText('third');
    await expect(impact.locator('blockquote')).toHaveText('Words of another');
    await expect(impact).not.toContainText('AW1');
    await expect(impact).not.toContainText('Please look');
    await expect(impact).not.toContainText('struck');
    const recommendation = window.getByRole('textbox', { name: /^Text of recommendation 1/i });
    await recommendation.click();
    await window.keyboard.press('Control+End');
    await paste(recommendation, FROM_WORD);
    await expect(recommendation).toContainText('Words of another');
    await expect(recommendation.locator('ul, table, blockquote, h3')).toHaveCount(0);
    // Ctrl+K lists the commands, and links words where some are selected.
    await window.keyboard.press('Control+k');
    await page.closeByEscape(window.getByRole('dialog', { name: 'All commands' }));
    await expect(recommendation).toBeFocused();
    await recommendation.getByText('Words of another').dblclick();
    await window.keyboard.press('Control+k');
    await window.getByRole('textbox', { name: /^Address of a page/ }).fill('example.gov.uk/plan');
    await window.keyboard.press('Enter');
    await expect(recommendation.getByRole('link')).toHaveAttribute('href', 'https://example.gov.uk/plan');
    expect(asked.filter((url) => !/^(app|blob|data|devtools):/.test(url))).toEqual([]);
  });

  test('a section is written by keyboard with a figure, lists, a table, a footnote and a block, undone, and exported', async () => {
    const { window } = launched;
    const { keyboard } = window;
    const text = await startIn('Background');
    // Each key acts where the last one left the cursor, however many wait.
    await keyboard.type('In short');
    await keyboard.press('Home');
    await page.pressAtOnce(['End', 'Enter', 'A', 'n', 'd']);
    await expect(text.locator('p').nth(-2)).toHaveText('In short');
    await expect(text.locator('p').last()).toHaveText('And');
    await keyboard.press('Enter');
    await keyboard.type('There are =');
    await expect(window.getByRole('listbox')).toContainText('Open EHC plans');
    await keyboard.type('counts open risks');
    await keyboard.press('Enter');
    await expect(text.locator('.ed-figure').last()).toHaveText('12');
    await keyboard.type(' risks that are open. ');
    await keyboard.press('Control+b');
    await keyboard.type('This is bold.');
    await keyboard.press('Control+b');
    await keyboard.press('Control+Alt+f');
    await keyboard.type('A note at the foot.');
    await expect(text.locator('.ed-footnote')).toHaveText('A note at the foot.');
    await keyboard.press('Escape');
    await keyboard.type(' More words.');
    await expect(text.locator('.ed-footnote')).toHaveText('A note at the foot.');
    await expect(text).toContainText('More words.');
    await keyboard.type(` The council's "plan" - so far.`);
    await expect(text).toContainText('The council’s “plan” – so far.');
    await keyboard.press('Enter');
    await keyboard.type('- the first thing recieved');
    await expect(text.locator('.ed-misspelt').last()).toHaveText('recieved');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('a part of it');
    await expect(text.locator('ul ul li')).toHaveText('a part of it');
    // A list goes no deeper here: the next words stay in it all the same.
    await keyboard.press('Tab');
    await keyboard.type(' still');
    await expect(text.locator('ul ul li')).toHaveText('a part of it still');
    await expectWords(preview(), 'risks that are open. This is bold.');
    await expectWords(preview(), 'A note at the foot.');

    await window.getByRole('button', { name: /^Table, chart or list/ }).click();
    await keyboard.type('risk matrix');
    await keyboard.press('Enter');
    await text.locator('.ed-paper table').waitFor();
    const options = window.getByRole('complementary', { name: 'Options: risk matrix' });
    await expect(options).toBeVisible();
    await expect(text.locator('.ed-paper table')).toBeInViewport({ ratio: 0.3 });
    await options.getByRole('textbox', { name: 'Caption' }).fill('Where the risks stand');
    await expectWords(preview(), 'Where the risks stand');
    // The mouse rests where it clicked, and its tooltip with it: that is no part of the page.
    await window.mouse.move(0, 0);
    await expect(window.getByRole('tooltip')).toHaveCount(0);
    expect(await findBarriers(window)).toEqual([]);

    await page.answerSaveDialog(join(launched.userData, 'paper.docx'));
    await window
      .getByRole('button', { name: /Export to Word/ })
      .first()
      .click();
    await expectWords(window.getByRole('main'), 'paper.docx');
    const parts = unzipSync(readFileSync(join(launched.userData, 'paper.docx')));
    const wordsOf = (part: string): string => strFromU8(parts[part] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    const words = wordsOf('word/document.xml');
    expect(words).toContain('There are 12 risks that are open. This is bold.');
    expect(words).toContain('Where the risks stand');
    expect(wordsOf('word/footnotes.xml')).toContain('A note at the foot.');

    await page.undo.click();
    await expect.poll(() => readWords(preview())).not.toContain('Where the risks stand');
  });

  test('the title, the meeting and the day of a paper are put right where it is written, and undone', async () => {
    const { window } = launched;
    await page.goTo('People');
    await window.getByRole('button', { name: 'Add meeting', exact: true }).click();
    const adding = window.getByRole('dialog', { name: 'Add meeting' });
    await adding.getByLabel('Day').fill('12/12/2023');
    await adding.getByRole('button', { name: 'Add meeting' }).click();
    await expect(adding).toBeHidden();
    await window.keyboard.press('Control+Shift+R');
    const dialog = window.getByRole('dialog', { name: 'Start a paper' });
    await dialog.getByLabel('Begin with').selectOption({ label: 'An empty paper' });
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(/name of the format/);
    await dialog.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(dialog).toBeHidden();
    const paper = window.getByRole('region', { name: 'The paper', exact: true });
    const title = paper.getByRole('textbox', { name: 'Title' });
    await title.fill('Places for September');
    await title.press('Enter');
    await expect(preview().getByRole('heading', { level: 1 })).toHaveText('Places for September');
    const meeting = paper.getByRole('combobox', { name: 'Meeting' });
    const other = meeting.locator('option:not(:checked)');
    await expect(other).toHaveCount(1);
    const [day = ''] = /\d+ \w+ \d+$/.exec(await other.innerText()) ?? [];
    await expect.poll(() => readWords(preview())).not.toContain(day);
    await meeting.selectOption({ label: await other.innerText() });
    await expectWords(preview(), day);
    await paper.getByRole('textbox', { name: 'Figures as at' }).fill('30/06/2023');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: 'Undo day of the figures of the report' })).toBeVisible();
    await title.fill('');
    await title.blur();
    await expect(paper.getByRole('alert')).toBeVisible();
    await window.getByRole('navigation', { name: 'Outline of the report' }).getByRole('button').first().click();
    await expect(title).toBeInViewport();
    // A paper whose figures are frozen keeps their day; the meeting it goes to may still be another.
    await page.goTo('Clearing');
    await window.getByRole('button', { name: 'Freeze the figures now' }).click();
    await expect(window.getByRole('button', { name: 'Take a new snapshot' })).toBeVisible();
    await page.goTo('Report');
    await expect(paper).toContainText('from a snapshot');
    await expect(paper.getByRole('textbox', { name: 'Title' })).toBeEditable();
    await expect(meeting).toBeEnabled();
    await expect(paper.getByRole('textbox', { name: 'Figures as at' })).toHaveCount(0);
  });

  test('the preview shows the row of a long table that the cursor comes to, also on a page that was not drawn before', async () => {
    const { app, window } = launched;
    await page.answerOpenDialog(makeLongTable(launched.userData, 600).file);
    await window.keyboard.press('Control+o');
    await expect(window).toHaveTitle(/^Overview/);
    await page.goTo('Report');
    await expect(preview().getByRole('group', { name: /^Page 30 of \d+$/ })).toHaveCount(1, { timeout: 60_000 });
    // What prints the pages meanwhile goes behind the keys of the author.
    const printers = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter(({ webContents }) => webContents.getURL().endsWith('/print.html'))
        .map(({ webContents }) => webContents.getOSProcessId()),
    );
    expect(printers.map((id) => getPriority(id))).toEqual([constants.priority.PRIORITY_BELOW_NORMAL]);
    const text = window.getByRole('textbox', { name: 'Text of Background', exact: true });
    for (const row of [560, 90, 333]) {
      await text.getByText(`Row ${row}.`, { exact: true }).click();
      const printed = preview().getByText(`Row ${row}.`, { exact: true });
      await printed.waitFor({ state: 'attached' });
      await expect(printed).toBeInViewport();
    }
  });
});

test.describe('each in a new window', () => {
  test.beforeEach(openReport);
  test.afterEach(() => launched.close());

  test('what is half typed survives the end of the program', async () => {
    await fillForms();
    const { window } = launched;
    // Fields that are filled in faster than each can be saved: none of them pushes another out.
    const front = [
      ['Electoral division(s)', 'Arbury and Romsey'],
      ['Forward Plan ref', '2027/014'],
      ['Voting arrangements', 'Co-opted members may vote'],
    ] as const;
    const field = (name: string): Locator => window.getByRole('textbox', { name, exact: true });
    for (const [name, words] of front) await field(name).fill(words);
    await field('Voting arrangements').blur();
    for (const [, words] of front) await expectWords(preview(), words);
    // The preview shows what is written; what is scrolled to by hand stays until another paragraph is written in.
    const issues = await startIn('Main Issues');
    // A table of seven columns stands in a narrow pane with its words whole.
    const risks = issues.locator('.ed-paper table').filter({ hasText: 'Open risks to the programme' });
    await expect(risks.locator('td').first()).toHaveCSS('overflow-wrap', 'normal');
    expect(await issues.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await window.keyboard.type('At the very end');
    const printed = preview().getByText('At the very end');
    await printed.waitFor({ state: 'attached' });
    await expect(printed).toBeInViewport();
    await preview().hover();
    await window.mouse.wheel(0, -6000);
    await expect(printed).not.toBeInViewport();
    await window.keyboard.type(' of it');
    await expect(printed).toContainText('end of it');
    await expect(window.locator('[data-saved="no"]')).toHaveCount(0);
    await expect(printed).not.toBeInViewport();
    await window.keyboard.press('Enter');
    await window.keyboard.type('And further on');
    await preview().getByText('And further on').waitFor({ state: 'attached' });
    await expect(preview().getByText('And further on')).toBeInViewport();
    await startIn('Background');
    await window.keyboard.type('Half of a sen');
    await expect(window.getByRole('textbox', { name: 'Text of Background', exact: true })).toContainText(
      'Half of a sen',
    );
    await expect(window.locator('[data-saved="no"]')).toHaveCount(0);
    const gone = new Promise((resolve) => launched.app.process().once('exit', resolve));
    launched.app.process().kill('SIGKILL');
    await gone;
    launched = await launch(`--user-data-dir=${launched.userData}`);
    page = new AppPage(launched);
    await page.openFile(file);
    await page.goTo('Report');
    await expectWords(preview(), 'Half of a sen');
  });
});
