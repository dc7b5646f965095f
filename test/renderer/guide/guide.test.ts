import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { GUIDE_PAGES } from '../../../renderer/state/guide.ts';
import { readPage } from '../../../renderer/parts/guide/read-page.ts';
import { WINDOW_COMMANDS } from '../../../shared/api/commands.ts';
import { sourceFiles } from '../../architecture/source-files.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const guide = join(__dirname, '..', '..', '..', 'renderer', 'guide');
const folder = useTempFolder();
const before = process.cwd();
afterEach(() => process.chdir(before));

const textOf = (id: string): string => readFileSync(join(guide, `${id}.md`), 'utf8');
const pages = GUIDE_PAGES.map((id) => readPage(id, textOf(id)));

function* walk(nodes: readonly RootContent[]): Generator<RootContent> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walk(node.children);
  }
}

test('the pages are the files of the guide, each with a title of its own', () => {
  const files = readdirSync(guide).filter((name) => name.endsWith('.md'));
  expect(files.toSorted()).toEqual(GUIDE_PAGES.map((id) => `${id}.md`).toSorted());
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  for (const { body } of pages) expect(body.children[0]).toMatchObject({ type: 'heading', depth: 1 });
});

test('every link leads to a page, and every picture is there and says what it shows', () => {
  for (const { body } of pages)
    for (const node of walk(body.children)) {
      if (node.type === 'link') expect(GUIDE_PAGES.map((id) => `${id}.md`)).toContain(node.url);
      if (node.type === 'image') {
        expect([node.url, existsSync(join(guide, node.url))]).toEqual([node.url, true]);
        expect((node.alt ?? '').split(' ').length).toBeGreaterThan(4);
      }
    }
});

// Keys of the registers and of the system beside those of the commands.
const OTHER_KEYS = ['Ctrl+C', 'Ctrl+V'];

test('every key and every place in a menu that the guide names is there', () => {
  const keys = new Set([...WINDOW_COMMANDS.flatMap((command) => command.keys), ...OTHER_KEYS]);
  const names = new Set<string>(WINDOW_COMMANDS.map(({ name }) => name.replace('…', '')));
  for (const id of GUIDE_PAGES) {
    const text = textOf(id).replace(/\s+/g, ' ');
    for (const [key] of text.matchAll(/Ctrl\+(?:Shift\+)?(?:[A-Z0-9](?![a-z])|\/)/g))
      expect([id, keys.has(key), key]).toEqual([id, true, key]);
    for (const [, name = ''] of text.matchAll(/\*(?:File|Edit|View|Help), ([^*,]+)\*/g))
      expect([id, names.has(name), name]).toEqual([id, true, name]);
  }
});

test('every button that the guide names is on a screen', () => {
  const screens = sourceFiles('main', 'renderer', 'shared').map(({ text }) => text);
  for (const id of GUIDE_PAGES) {
    const text = textOf(id).replace(/\s+/g, ' ');
    for (const [, name = ''] of text.matchAll(/(?<!\*)\*([A-Z][^*,]+)\*(?!\*)/g))
      expect([id, name, screens.some((screen) => screen.includes(name))]).toEqual([id, name, true]);
  }
});

test.each(GUIDE_PAGES.map((id) => [id]))('every command of the page %s does what it says', async (id) => {
  process.chdir(folder());
  const deps = testDeps();
  const commands = readPage(id, textOf(id)).body.children.flatMap((node) =>
    node.type === 'code' ? node.value.split('\n').filter((line) => line.startsWith('clerkwell ')) : [],
  );
  if (!commands.some((line) => line.startsWith('clerkwell new send')))
    await runCommand(deps, 'new', 'send.clerkwell', '--sample', 'cambridgeshire-send');
  await runCommand(deps, 'export', 'send.clerkwell', '--report', 'report-cyp-2023-10', '--out', 'paper.docx');
  for (const line of commands) {
    const { exit, notes } = await runCommand(deps, ...line.split(' ').slice(1));
    // The check says by its exit code that it found something.
    expect([line, notes, exit]).toEqual([line, notes, line.includes(' check paper') ? 1 : 0]);
  }
});
