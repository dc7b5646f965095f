import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OVER_THE_SCREEN } from '../helpers/over-the-screen.ts';
import { sourceFiles } from './source-files.ts';

/** The frames that others fill. */
const FRAMES = [
  'renderer/parts/form-dialog.tsx',
  'renderer/parts/history/wide-dialog.tsx',
  'renderer/screens/report/writing/tools/tool-dialog.tsx',
];
const OPENS = /<(DialogSurface|MenuPopover|PopoverSurface|WideDialog|FormDialog|ToolDialog)\b/;
const E2E = join(import.meta.dirname, '..', 'e2e');

test('every dialog and menu of the window is opened by a window test that looks at it with axe', () => {
  const drawn = sourceFiles('renderer').flatMap(({ path, text }) => (OPENS.test(text) ? [path] : []));
  const files = Object.keys(OVER_THE_SCREEN);
  expect(drawn.filter((path) => !FRAMES.includes(path)).toSorted()).toEqual(files.toSorted());
  const tests = readdirSync(E2E).filter((name) => name.endsWith('.e2e.ts'));
  const words = tests.map((name) => readFileSync(join(E2E, name), 'utf8')).join('');
  expect(files.filter((file) => !words.includes(`'${file}'`))).toEqual([]);
});
