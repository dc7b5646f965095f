import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { makeDeps } from '../../main/app/make-deps.ts';
import { loadProgramme } from '../../main/app/open-programme.ts';
import { askUntilHeard } from '../helpers/ask-until-heard.ts';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { watchTaskbar } from './taskbar.ts';
import { expectWords, readWords } from './words.ts';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');

let launched: Launched;
let page: AppPage;

test.beforeEach(async () => {
  launched = await launch();
  page = new AppPage(launched);
});
test.afterEach(() => launched.close());

test('a report is exported as a PDF from its preview: tagged, with bookmarks, page by page', async () => {
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Report');
  await expectWords(page.window.getByRole('region', { name: 'Preview' }), 'Recommendations');
  const bars = await watchTaskbar(launched.app);
  const file = join(launched.userData, 'paper.pdf');
  await page.answerSaveDialog(file);
  await page.window
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await expectWords(page.window.getByRole('main'), 'paper.pdf');
  const shown = await bars();
  expect(shown.at(-1), 'written, and no bar on the taskbar').toBe(-1);
  expect(shown, 'half way').toContain(0.5);
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  for (const mark of ['/StructTreeRoot', '/Outlines', '/MarkInfo']) expect(pdf).toContain(mark);
  // Who made it is the program, and nothing of the machine.
  expect(pdf).toMatch(/\/Creator \(Clerkwell [^()/]+\)/);
  const pages = pdf.match(/\/Type ?\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
  const spaces = await spacesAbove(new Uint8Array(readFileSync(file)));
  expect(spaces.length).toBeGreaterThan(20);
  expect(Math.min(...spaces), 'a space stands under what goes on from the page before, too').toBeGreaterThan(20);
  const printed = await expectPreviewAs(file);
  // A short table stands on one page with its caption and its note, as in Word.
  const whole = printed.find((text) => text.includes('Sums are for 2023/24 to 2026/27 together')) ?? '';
  for (const words of ['Remaining contributions', 'Further overspend', 'Deficit left when all'])
    expect(whole).toContain(words);
});

/** The preview has the pages of the PDF at `file`, letter by letter; answers the words of each. */
async function expectPreviewAs(file: string): Promise<readonly string[]> {
  const { text: printed } = await extractText(new Uint8Array(readFileSync(file)));
  const drawn = page.window.getByRole('region', { name: 'Preview' }).locator('.paper-page');
  await expect(drawn, 'the preview has the pages of the PDF').toHaveCount(printed.length);
  for (const [at, text] of printed.entries()) {
    const sheet = drawn.nth(at);
    await sheet.scrollIntoViewIfNeeded();
    await expect(sheet).toHaveAccessibleName(`Page ${at + 1} of ${printed.length}`);
    // The number of a footnote is its list's, and no text of the page.
    const words = await sheet
      .locator('.paper-block, .paper-footnotes > li, .paper-edge')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            `${one.matches('.paper-footnotes > :not(.paper-goes-on)') ? `${one.getAttribute('value')}.` : ''}${one.textContent}`,
        ),
      );
    expect(lettersIn(text), `page ${at + 1}`).toBe(lettersIn(words.join('')));
  }
  return printed;
}

/** The distance of each numbered paragraph of `pdf` from what stands above it on its page, in points. */
async function spacesAbove(pdf: Uint8Array): Promise<readonly number[]> {
  const read = await getDocumentProxy(pdf);
  const pages = await Promise.all(Array.from({ length: read.numPages }, (_, at) => read.getPage(at + 1)));
  const contents = await Promise.all(pages.map((one) => one.getTextContent()));
  return contents.flatMap(({ items }) => {
    const lines = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ words: item.str, at: Number(item.transform[5]) }] : [],
    );
    return lines.flatMap(({ words, at }) => {
      const above = lines.map((other) => other.at - at).filter((space) => space > 1);
      return /^\d+\.\d+ *$/.test(words) && above.length > 0 ? [Math.min(...above)] : [];
    });
  });
}

/** The same program as a command line, with nothing else to be found. */
async function commandLine() {
  const { PATH: _, ...env } = process.env;
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await launched.app.evaluate(({ app }) => app.getPath('exe'));
  const clerkwell = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    spawnSync(electron, [...forRoot, `--user-data-dir=${launched.userData}`, '.', ...args], {
      env: { ...env, ...more },
      encoding: 'utf8',
      timeout: 50_000,
    });
  return { clerkwell };
}

function lettersIn(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

test('the same program prints a PDF from the command line in a window nobody sees, pictures too, with no LibreOffice and beside an open window', async () => {
  const { userData } = launched;
  const at = (name: string): string => join(userData, name);
  await page.openSample(at('send.clerkwell'));
  const { clerkwell } = await commandLine();
  expect(clerkwell(['new', at('new.clerkwell'), '--sample', 'cambridgeshire-send']).status).toBe(0);
  const exported = (file: string) => ['export', at(file), '--report', 'report-cyp-2023-10', '--out', at('cli.pdf')];
  const print = (file: string): string => {
    const { stdout, stderr, status } = clerkwell(exported(file));
    expect(stdout + stderr).toContain('Wrote');
    expect(status).toBe(0);
    return readFileSync(at('cli.pdf')).toString('latin1');
  };
  const pdf = print('send.clerkwell');
  for (const mark of ['%PDF-', '/StructTreeRoot', '/Outlines', 'Skia/PDF']) expect(pdf).toContain(mark);
  writeFileSync(at('more.json'), withMore(clerkwell(['dump', at('send.clerkwell')]).stdout));
  expect(clerkwell(['load', at('more.clerkwell'), at('more.json')]).status).toBe(0);
  const images = (printed: string): number => printed.split('/Subtype /Image').length;
  expect(images(print('more.clerkwell'))).toBeGreaterThan(images(pdf));
  const { text: pages } = await extractText(new Uint8Array(readFileSync(at('cli.pdf'))));
  const leads = pages.flatMap((words) => [...words.matchAll(/Lead (\d+)a/g)].map(([, number]) => ({ words, number })));
  expect(leads).toHaveLength(LEADS);
  for (const { words, number } of leads)
    expect(words, 'what ends in a colon stands with what it leads into').toContain(`Begin ${number}a`);
  // Where there is no screen and no LibreOffice either, a sentence says what to do.
  const refused = clerkwell(exported('send.clerkwell'), { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(refused.stderr).toContain('A PDF is made by LibreOffice, and it is not installed here');
  expect(refused.status).not.toBe(0);
});

/** A red dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

/** So many paragraphs that lead into something that a few of them come to the foot of a page. */
const LEADS = 60;

/** The programme with a picture at the end of the background, and lists, tables and quotations that a paragraph leads into. */
function withMore(json: string): string {
  type Section = { readonly key: string; readonly body: unknown[] };
  const programme = JSON.parse(json) as { readonly sections: readonly Section[] };
  const bytes = Buffer.from(PNG, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const picture = { kind: 'picture', attachmentId: 'dot', caption: 'A dot', alt: 'A red dot', ratio: 1 };
  const led = Array.from({ length: LEADS }, (_, at) => {
    const begin = [`Begin ${at}a`];
    const ledInto = [
      { kind: 'table', caption: 'Places', columns: [{ title: 'Place', width: 1 }], rows: [[begin]] },
      { kind: 'bullets', items: [begin, ['the rest']] },
      { kind: 'quote', text: begin, from: '' },
    ];
    const before = { kind: 'paragraph', text: [`Before it. ${'Word '.repeat(5 + ((at * 13) % 60))}`] };
    return [before, { kind: 'paragraph', text: [`Lead ${at}a says:`] }, ledInto[at % 3]];
  });
  programme.sections.find(({ key }) => key === 'background')?.body.push(picture, ...led.flat());
  const attachment = {
    id: 'dot',
    name: 'dot.png',
    mediaType: 'image/png',
    sha256,
    size: bytes.length,
    alt: 'A red dot',
  };
  return JSON.stringify({ ...programme, attachments: [attachment], payloads: [{ sha256, base64: PNG }] });
}

test('a footnote stands at the foot of the page that calls it, in the PDF as in the preview', async () => {
  const file = await exportNoted(manyNotes());
  const printed = await expectPreviewAs(file);
  const pageOf = (words: string): number => printed.findIndex((text) => text.includes(words));
  const calls = Array.from({ length: NOTES }, (_, nth) => [pageOf(`Call${nth}a`), pageOf(`Note${nth}a`)]);
  expect(calls.every(([call]) => call !== -1)).toBe(true);
  expect(calls.filter(([call, note]) => call !== note)).toEqual([]);
  expect(new Set(calls.map(([call]) => call)).size, 'pages with notes').toBeGreaterThan(5);
  // No line lies over another: the notes of a page stand below its text.
  expect(await findOverlaps(new Uint8Array(readFileSync(file)))).toEqual([]);
  const pdf = readFileSync(file).toString('latin1');
  for (const mark of ['/StructTreeRoot', '/Outlines', '/MarkInfo']) expect(pdf).toContain(mark);
});

test('where a footnote is longer than the foot of a page, all stand behind the paper, in the PDF as in the preview', async () => {
  const words = Array.from({ length: 1500 }, (_, at) => `long${at} `).join('');
  const text = ['Seen', { kind: 'footnote', text: ['Short.'] }, ' twice', { kind: 'footnote', text: [words] }, '.'];
  const printed = await expectPreviewAs(await exportNoted([{ kind: 'paragraph', text }]));
  expect(printed.at(-1)).toContain('long1499');
  expect(printed.at(-2)).toContain('long700 ');
});

/** Exports the sample with `blocks` at the end of its background, from its preview; answers where the PDF is. */
async function exportNoted(blocks: readonly unknown[]): Promise<string> {
  const at = (name: string): string => join(launched.userData, name);
  const sample = readFileSync(join(TEMPLATES, 'samples', 'cambridgeshire-send.json'), 'utf8');
  writeFileSync(at('notes.json'), withBackground(sample, blocks));
  const deps = makeDeps({ templates: TEMPLATES, nativeBinding: undefined, dataFolder: launched.userData });
  expect(loadProgramme(deps, at('notes.clerkwell'), false, at('notes.json')).ok).toBe(true);
  await page.openFile(at('notes.clerkwell'));
  await page.goTo('Report');
  await page.window.getByRole('list', { name: 'Footnotes' }).first().waitFor({ state: 'attached' });
  await page.answerSaveDialog(at('notes.pdf'));
  await page.window
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  // It is printed twice, and the preview beside it.
  await expect.poll(() => readWords(page.window.getByRole('main')), { timeout: 60_000 }).toContain('notes.pdf');
  return at('notes.pdf');
}

function withBackground(json: string, blocks: readonly unknown[]): string {
  type Section = { readonly key: string; readonly body: unknown[] };
  const programme = JSON.parse(json) as { readonly sections: readonly Section[] };
  programme.sections.find(({ key }) => key === 'background')?.body.push(...blocks);
  return JSON.stringify(programme);
}

/** So many footnotes that pages end within paragraphs, lists and tables that call some. */
const NOTES = 32;

/** Paragraphs, lists and tables that call footnotes, some two in a line. */
function manyNotes(): readonly unknown[] {
  const call = (nth: number): readonly unknown[] => [
    `Call${nth}a`,
    { kind: 'footnote', text: [`Note${nth}a. ${'Where it was read. '.repeat(1 + ((nth * 7) % 9))}`] },
  ];
  // No two of them alike: a page is known by the words it begins with.
  let said = 0;
  const words = (nth: number): string =>
    Array.from({ length: 5 + ((nth * 13) % 90) }, () => {
      said += 1;
      return `word${said} `;
    }).join('');
  return Array.from({ length: NOTES / 4 }, (_, at) => {
    const nth = at * 4;
    return [
      { kind: 'paragraph', text: [...call(nth), ', ', ...call(nth + 1), `. ${words(nth)}`] },
      { kind: 'bullets', items: [[words(nth + 5)], [words(at), ...call(nth + 2), '.']] },
      {
        kind: 'table',
        caption: 'Places',
        columns: [
          { title: 'Place', width: 1 },
          { title: 'Why', width: 1 },
        ],
        rows: Array.from({ length: 2 + (at % 12) }, (__, row) => [
          [`Row ${row}`],
          row === 1 ? [...call(nth + 3)] : [words(row * 3)],
        ]),
      },
    ];
  }).flat();
}

/** The lines of `pdf` that lie upon another, by page and words. */
async function findOverlaps(pdf: Uint8Array): Promise<readonly string[]> {
  const read = await getDocumentProxy(pdf);
  const pages = await Promise.all(Array.from({ length: read.numPages }, (_, at) => read.getPage(at + 1)));
  const contents = await Promise.all(pages.map((one) => one.getTextContent()));
  return contents.flatMap(({ items }, at) => {
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left, foot] = item.transform.map(Number);
      return [
        { text: item.str, left: left ?? 0, foot: foot ?? 0, right: (left ?? 0) + item.width, height: item.height },
      ];
    });
    return words.flatMap((one, nth) =>
      words
        .slice(nth + 1)
        .filter((other) => {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const apart = Math.abs(one.foot - other.foot);
          return across > 1 && apart > 0.5 && apart < Math.min(one.height, other.height) * 0.6;
        })
        .map((other) => `page ${at + 1}: “${one.text}” and “${other.text}”`),
    );
  });
}

test('an export that is called off leaves the old paper, and says nothing more', async () => {
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Report');
  await expectWords(page.window.getByRole('region', { name: 'Preview' }), 'Recommendations');
  // Printing is over too soon for a person to call it off: here it takes as long as a large paper does.
  await askUntilHeard(() =>
    launched.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        const print = contents.printToPDF.bind(contents);
        contents.printToPDF = async (options) => {
          await new Promise((done) => setTimeout(done, 4000));
          return print(options);
        };
      });
    }),
  );
  const bars = await watchTaskbar(launched.app);
  const file = join(launched.userData, 'paper.pdf');
  writeFileSync(file, 'the old paper');
  await page.answerSaveDialog(file);
  const go = page.window.getByRole('button', { name: /^Export/ }).first();
  const cancel = page.window.getByRole('button', { name: 'Cancel' });
  const bar = page.window.getByRole('progressbar');
  await go.click();
  await expect(page.window.getByText('Making the PDF…')).toBeVisible();
  await cancel.click();
  await expect(bar).toHaveCount(0, { timeout: 2000 });
  expect((await bars()).at(-1), 'no bar on the taskbar').toBe(-1);
  // Nor is it lost where it comes before the file is known.
  await askUntilHeard(() =>
    launched.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => {
        await new Promise((chosen) => setTimeout(chosen, 500));
        return { canceled: false, filePath };
      };
    }, file),
  );
  await go.click();
  await cancel.click();
  await expect(go).toBeEnabled({ timeout: 2000 });
  await expect(bar).toHaveCount(0);
  await expect(page.window.getByRole('main')).not.toContainText('paper.pdf');
  expect(readFileSync(file, 'utf8')).toBe('the old paper');
});
